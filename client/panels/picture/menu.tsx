/** A disclosure that hangs below its button, and goes when the attention goes elsewhere. */
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { useCloseOutside } from "../../components/close-outside.ts";
import { Icon, type IconName } from "../../components/icons.tsx";

interface MenuProps {
	icon: IconName;
	/** What the button shows; on a narrow screen only its icon is seen. */
	text: string;
	/** What it is called by those who do not see what it is about. */
	label?: string;
	className?: string;
	opened?(): void;
	/** Made anew at each opening; `close` gives the focus back to the button. */
	children(close: () => void): ComponentChildren;
}

export function Menu({ icon, text, label, className = "", opened, children }: MenuProps) {
	const menu = useRef<HTMLDetailsElement>(null);
	useCloseOutside(menu);
	const close = () => {
		if (!menu.current) return;
		menu.current.open = false;
		menu.current.querySelector("summary")?.focus();
	};
	return (
		<details class={`menu ${className}`} ref={menu} onToggle={(event) => event.currentTarget.open && opened?.()}>
			<summary class="button" aria-label={label && named(label, text)} title={label}>
				<Icon name={icon} />
				{text}
				<Icon name="chevron" />
			</summary>
			<div class="menu-body">{children(close)}</div>
		</details>
	);
}

/** Whoever says what stands on the button must reach it: its name has the words that are seen. */
const named = (label: string, text: string) =>
	label.toLowerCase().includes(text.toLowerCase()) ? label : `${text}: ${label}`;

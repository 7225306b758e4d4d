/** A disclosure that hangs below its button, and goes when the attention goes elsewhere. */
import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
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
	const [open, setOpen] = useState(false);
	useCloseOutside(menu);
	const close = () => {
		if (!menu.current) return;
		menu.current.open = false;
		menu.current.querySelector("summary")?.focus();
	};
	return (
		<details
			class={`menu ${className}`}
			ref={menu}
			onToggle={({ currentTarget }) => {
				setOpen(currentTarget.open);
				if (currentTarget.open) opened?.();
			}}
		>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is the button of its disclosure */}
			<summary
				class="button"
				aria-label={label && named(label, text)}
				title={label}
				// The event of the toggle comes later than the next key may.
				onClick={() => setOpen(!menu.current?.open)}
			>
				<Icon name={icon} />
				{text}
				<Icon name="chevron" />
			</summary>
			<div class="menu-body">{open && children(close)}</div>
		</details>
	);
}

/** Whoever says what stands on the button must reach it: its name has the words that are seen. */
const named = (label: string, text: string) =>
	label.toLowerCase().includes(text.toLowerCase()) ? label : `${text}: ${label}`;

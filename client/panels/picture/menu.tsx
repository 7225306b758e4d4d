/** A disclosure that hangs below its button, and goes when the attention goes elsewhere. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Icon, type IconName } from "../icons.tsx";

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
			<summary class="button" aria-label={label} title={label}>
				<Icon name={icon} />
				{text}
				<Icon name="chevron" />
			</summary>
			<div class="menu-body">{children(close)}</div>
		</details>
	);
}

function useCloseOutside(menu: { current: HTMLDetailsElement | null }): void {
	useEffect(() => {
		const close = (event: Event) => {
			const { current } = menu;
			if (!current?.open) return;
			if (event instanceof KeyboardEvent) {
				if (event.key !== "Escape") return;
				current.querySelector("summary")?.focus();
			} else if (event.target instanceof Node && current.contains(event.target)) return;
			current.open = false;
		};
		document.addEventListener("pointerdown", close);
		document.addEventListener("keydown", close);
		return () => {
			document.removeEventListener("pointerdown", close);
			document.removeEventListener("keydown", close);
		};
	}, [menu]);
}

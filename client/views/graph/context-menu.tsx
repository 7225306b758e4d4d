/** What can be done with what is under the pointer: by a right click, a long press, Shift+F10 or the menu key. */
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { type App, useApp } from "../../components/context.ts";
import { t } from "../../i18n/index.ts";
import { type Entry, entriesFor, type MenuRequest } from "./entries.ts";

interface Props {
	request: MenuRequest;
	/** Also gives the focus back. */
	close(): void;
}

export function ContextMenu({ request, close }: Props) {
	const app: App = useApp();
	const menu = useRef<HTMLDivElement>(null);
	const entries = entriesFor(app, request, t.value);
	usePlaceInWindow(menu, request);
	useEffect(() => items(menu.current)[0]?.focus(), [request]);
	useCloseElsewhere(menu, close);
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === "Escape" || event.key === "Tab") close();
		else if (!walk(items(menu.current), event.key)) return;
		event.preventDefault();
		event.stopPropagation();
	};
	return (
		<div
			ref={menu}
			class="canvas-menu"
			role="menu"
			aria-label={t.value.net.menu(entries.about)}
			tabIndex={-1}
			popover="manual"
			onKeyDown={onKeyDown}
		>
			{entries.about && <p class="canvas-menu-head">{entries.about}</p>}
			{entries.all.map((entry) => (
				<Item key={entry.id} entry={entry} close={close} />
			))}
		</div>
	);
}

function Item({ entry, close }: { entry: Entry; close(): void }) {
	const act = () => {
		close();
		entry.act();
	};
	return (
		<button type="button" role="menuitem" class="menu-item" data-entry={entry.id} tabIndex={-1} onClick={act}>
			{entry.text}
		</button>
	);
}

const items = (menu: HTMLElement | null) => [...(menu?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];

/** @returns whether the key means something in a menu */
function walk(all: readonly HTMLElement[], key: string): boolean {
	const at = all.indexOf(document.activeElement as HTMLElement);
	const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key];
	if (to === undefined) return false;
	all.at(to % all.length)?.focus();
	return true;
}

/** Between the menu and the edge of the window. */
const EDGE = 4;

/** Puts the menu above everything, at the asked place of the canvas as far as all of it is in the window then. */
function usePlaceInWindow(menu: { current: HTMLElement | null }, { x, y }: MenuRequest): void {
	useLayoutEffect(() => {
		const own = menu.current;
		const frame = own?.parentElement?.getBoundingClientRect();
		if (!own || !frame) return;
		if (!own.matches(":popover-open")) own.showPopover();
		const within = (at: number, size: number, space: number) => Math.max(EDGE, Math.min(at, space - size - EDGE));
		own.style.left = `${within(frame.left + x, own.offsetWidth, document.documentElement.clientWidth)}px`;
		own.style.top = `${within(frame.top + y, own.offsetHeight, document.documentElement.clientHeight)}px`;
	}, [menu, x, y]);
}

function useCloseElsewhere(menu: { current: HTMLElement | null }, close: () => void): void {
	useEffect(() => {
		const onPointer = ({ target }: Event) => {
			if (!menu.current?.contains(target as Node)) close();
		};
		document.addEventListener("pointerdown", onPointer, true);
		return () => document.removeEventListener("pointerdown", onPointer, true);
	}, [menu, close]);
}

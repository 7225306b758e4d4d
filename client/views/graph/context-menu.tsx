/** What can be done with what is under the pointer: by a right click, a long press, Shift+F10 or the menu key. */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
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
	const shift = useShiftInside(menu, request);
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
			style={{ left: `${request.x + shift.x}px`, top: `${request.y + shift.y}px` }}
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

/** How far the menu must give way, so that all of it is on the canvas. */
function useShiftInside(menu: { current: HTMLElement | null }, request: MenuRequest) {
	const [shift, setShift] = useState({ x: 0, y: 0 });
	useLayoutEffect(() => {
		const own = menu.current;
		const frame = own?.offsetParent;
		if (!own || !frame) return;
		const over = (at: number, size: number, space: number) => Math.max(Math.min(0, space - at - size), -at);
		setShift({
			x: over(request.x, own.offsetWidth, frame.clientWidth),
			y: over(request.y, own.offsetHeight, frame.clientHeight),
		});
	}, [menu, request]);
	return shift;
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

/** Where a panel ends: a line to be dragged, or moved by arrow keys; Enter folds the panel. */
import { useEffect, useRef, useState } from "preact/hooks";
import { useApp } from "../components/context.ts";
import { t } from "../i18n/index.ts";
import { LEAST, type PanelId } from "../state/index.ts";

const STEP = 16;
const ELEMENTS: Readonly<Record<PanelId, string>> = { left: "find", right: "details", bottom: "answer" };
/** The share of the window that a panel can take. */
const MOST = 0.6;

export function Edge({ panel }: { panel: PanelId }) {
	const { panes } = useApp().state;
	const size = useSize(panel);
	const dragging = useRef(false);
	const upright = panel !== "bottom";
	// There is no window where the page is rendered as text.
	const { innerWidth = 0, innerHeight = 0 } = globalThis;
	const most = Math.round((upright ? innerWidth : innerHeight) * MOST);
	const resize = (to: number) => panes.resize(panel, Math.min(to, most));
	const onKeyDown = (event: KeyboardEvent) => {
		const to = sizeByKey(event.key, panel, size, most);
		if (to !== null) resize(to);
		else if (event.key === "Enter") panes.fold(panel, true);
		else return;
		event.preventDefault();
	};
	return (
		// biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
		<div
			class={`edge ${panel}`}
			role="separator"
			tabIndex={0}
			aria-label={t.value.panes.size[panel]}
			aria-orientation={upright ? "vertical" : "horizontal"}
			aria-controls={ELEMENTS[panel]}
			aria-valuenow={size}
			aria-valuemin={LEAST[panel]}
			aria-valuemax={most}
			onKeyDown={onKeyDown}
			onPointerDown={(event) => {
				event.preventDefault();
				event.currentTarget.setPointerCapture(event.pointerId);
				dragging.current = true;
			}}
			onPointerMove={(event) => dragging.current && resize(sizeAt(event, panel))}
			onLostPointerCapture={() => {
				dragging.current = false;
			}}
		/>
	);
}

/** Away from the panel makes it larger: to the right for the one on the left, upwards for the one at the bottom. */
function sizeByKey(key: string, panel: PanelId, size: number, most: number): number | null {
	if (key === "Home") return LEAST[panel];
	if (key === "End") return most;
	const [more, less] = {
		left: ["ArrowRight", "ArrowLeft"],
		right: ["ArrowLeft", "ArrowRight"],
		bottom: ["ArrowUp", "ArrowDown"],
	}[panel];
	return key === more ? size + STEP : key === less ? size - STEP : null;
}

/** How large the panel is when its edge is under the pointer. */
function sizeAt({ clientX, clientY }: PointerEvent, panel: PanelId): number {
	const box = document.getElementById(ELEMENTS[panel])?.getBoundingClientRect();
	if (!box) return LEAST[panel];
	return { left: clientX - box.left, right: box.right - clientX, bottom: box.bottom - clientY }[panel];
}

/** The size that the panel has, whoever gave it. */
function useSize(panel: PanelId): number {
	const [size, setSize] = useState<number>(LEAST[panel]);
	useEffect(() => {
		const element = document.getElementById(ELEMENTS[panel]);
		if (!element) return undefined;
		const measure = () => setSize(Math.round(panel === "bottom" ? element.offsetHeight : element.offsetWidth));
		const observer = new ResizeObserver(measure);
		observer.observe(element);
		return () => observer.disconnect();
	}, [panel]);
	return size;
}

/** The network as a view: the canvas, which lives outside of Preact, with what stands over it. */
import { type Signal, useSignal } from "@preact/signals";
import { useCallback, useEffect, useRef } from "preact/hooks";
import { useApp } from "../../components/context.ts";
import { leaveFirstPage } from "../../components/first-page.ts";
import { ToolButton } from "../../components/tool-button.tsx";
import { t } from "../../i18n/index.ts";
import { ContextMenu } from "./context-menu.tsx";
import type { MenuRequest } from "./entries.ts";
import { Focus, useFocus } from "./focus.tsx";
import { type CanvasPage, mountCanvas } from "./index.ts";
import { printCanvas } from "./print.ts";
import { connectSpeech } from "./speech.ts";
import { type Pointer, Tooltip } from "./tooltip.tsx";

export function NetworkView() {
	const app = useApp();
	const { state, readOnly } = app;
	const frame = useRef<HTMLDivElement>(null);
	const paper = useRef<HTMLCanvasElement>(null);
	const request = useSignal<MenuRequest | null>(null);
	const pointer: Pointer = useSignal(null);
	const lasso = useSignal(false);
	const line: CanvasPage["line"] = useSignal([]);
	const focus = useFocus();
	useEffect(() => {
		const menu = (next: MenuRequest) => {
			request.value = next;
		};
		const { current: canvas } = frame;
		if (!canvas) return undefined;
		const show = () => {
			canvas.style.visibility = "";
		};
		const page = { menu, lasso, line, pointer, readOnly, drawn: () => leaveFirstPage(show) };
		return mountCanvas(canvas, state, page);
	}, [state, readOnly, request, lasso, line, pointer]);
	useEffect(() => connectSpeech(app, () => frame.current !== null && frame.current === document.activeElement), [app]);
	const close = useCallback(() => {
		request.value = null;
		frame.current?.focus({ preventScroll: true });
	}, [request]);
	useEffect(() => (frame.current && paper.current ? printCanvas(frame.current, paper.current) : undefined), []);
	return (
		<>
			{/* biome-ignore lint/a11y/useAriaActivedescendantWithTabindex: the keyboard of the canvas makes it focusable */}
			<div
				ref={frame}
				class="canvas"
				id="canvas"
				role="application"
				aria-label={t.value.canvas.label}
				aria-describedby="caption canvas-keys"
				aria-owns={focus}
				aria-activedescendant={focus}
				data-tool={lasso.value ? "lasso" : undefined}
			/>
			<Focus id={focus} />
			<canvas ref={paper} class="print-picture" />
			<p class="visually-hidden" id="canvas-keys">
				{readOnly ? t.value.canvas.keysLooking : `${t.value.canvas.keys} ${t.value.canvas.explain}`}
			</p>
			<LassoLine line={line} />
			{!request.value && line.value.length === 0 && <Tooltip pointer={pointer} />}
			{request.value && <ContextMenu request={request.value} close={close} />}
			<Tools lasso={lasso} />
		</>
	);
}

function LassoLine({ line }: Pick<CanvasPage, "line">) {
	if (line.value.length < 2) return null;
	return (
		<svg class="lasso-line" aria-hidden="true">
			<polygon points={line.value.map(({ x, y }) => `${x},${y}`).join(" ")} />
		</svg>
	);
}

function Tools({ lasso }: { lasso: Signal<boolean> }) {
	const { camera } = useApp().state;
	const words = t.value.toolbar;
	return (
		<div class="zoom">
			<ToolButton
				icon="lasso"
				label={t.value.net.lasso}
				pressed={lasso.value}
				act={() => {
					lasso.value = !lasso.peek();
				}}
			/>
			<ToolButton icon="plus" label={words.zoomIn} act={() => camera.zoom("in")} />
			<ToolButton icon="minus" label={words.zoomOut} act={() => camera.zoom("out")} />
			<ToolButton icon="fit" label={words.fit} act={() => camera.fit()} />
		</div>
	);
}

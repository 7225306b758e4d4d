/** The network as a view: the canvas, which lives outside of Preact, with what zooms it. */
import { useEffect, useRef } from "preact/hooks";
import { useApp } from "../../components/context.ts";
import { ToolButton } from "../../components/tool-button.tsx";
import { t } from "../../i18n/index.ts";
import { mountCanvas } from "./index.ts";

export function NetworkView() {
	const { state } = useApp();
	const frame = useRef<HTMLDivElement>(null);
	useEffect(() => (frame.current ? mountCanvas(frame.current, state) : undefined), [state]);
	return (
		<>
			<div
				ref={frame}
				class="canvas"
				id="canvas"
				role="application"
				aria-label={t.value.canvas.label}
				aria-describedby="caption canvas-keys"
			/>
			<p class="visually-hidden" id="canvas-keys">
				{t.value.canvas.keys} {t.value.canvas.explain}
			</p>
			<Zoom />
		</>
	);
}

function Zoom() {
	const { camera } = useApp().state;
	const words = t.value.toolbar;
	return (
		<div class="zoom">
			<ToolButton icon="plus" label={words.zoomIn} act={() => camera.zoom("in")} />
			<ToolButton icon="minus" label={words.zoomOut} act={() => camera.zoom("out")} />
			<ToolButton icon="fit" label={words.fit} act={() => camera.fit()} />
		</div>
	);
}

/** What is on the canvas as a file. A disclosure with links, so that a browser's own "save as" works too. */
import { useRef } from "preact/hooks";
import { type ExportFormat, exportAddress } from "../../api.ts";
import { exportPng } from "../../canvas/index.ts";
import { language, t } from "../../i18n/index.ts";
import { useCloseOutside } from "../close-outside.ts";
import { type App, useApp } from "../context.ts";
import { Icon } from "../icons.tsx";
import { captionNow } from "./caption.ts";

const FORMATS: readonly ExportFormat[] = ["graphml", "csv", "json"];

export function ExportMenu() {
	const app = useApp();
	const menu = useRef<HTMLDetailsElement>(null);
	const words = t.value.exports;
	const empty = app.state.graph.visible.value.nodes.size === 0;
	useCloseOutside(menu);
	const done = () => {
		if (menu.current) menu.current.open = false;
		app.announcement.value = t.peek().announce.exported;
	};
	return (
		<details class="menu" ref={menu}>
			<summary class="button">
				<Icon name="export" />
				{t.value.toolbar.export}
				<Icon name="chevron" />
			</summary>
			<div class="menu-body">
				<h2>{words.heading}</h2>
				{empty ? (
					<p class="small muted">{words.empty}</p>
				) : (
					<ul>
						<li>
							<button type="button" class="menu-item" onClick={() => void savePng(app).then(done)}>
								<strong>{words.png}</strong>
								<span class="small muted">{words.pngHint}</span>
							</button>
						</li>
						{FORMATS.map((format) => (
							<li key={format}>
								<a class="menu-item" href={addressOf(app, format)} download="" onClick={done}>
									<strong>{words[format]}</strong>
									<span class="small muted">{words[`${format}Hint`]}</span>
								</a>
							</li>
						))}
					</ul>
				)}
			</div>
		</details>
	);
}

function addressOf({ state: { graph } }: App, format: ExportFormat): string {
	return exportAddress(format, {
		ids: [...graph.visible.value.nodes.keys()],
		networks: graph.sets.value,
		indirect: graph.indirect.value,
		asOf: graph.asOf.value,
	});
}

async function savePng({ state }: App): Promise<void> {
	const said = state.graph.picture.peek().subject?.sentence?.[language.peek()];
	const caption = [captionNow(state, t.peek().caption), said].filter(Boolean).join(" ");
	const url = URL.createObjectURL(await exportPng({ caption, source: t.peek().product }));
	const link = document.createElement("a");
	link.href = url;
	link.download = "kooperationsgraph.png";
	link.click();
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

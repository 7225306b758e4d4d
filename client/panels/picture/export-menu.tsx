/** What is on the canvas as a file. A disclosure with links, so that a browser's own "save as" works too. */
import { type ExportFormat, exportAddress } from "../../api/index.ts";
import { type App, useApp } from "../../components/context.ts";
import { language, t } from "../../i18n/index.ts";
import { exportPng } from "../../views/graph/index.ts";
import { captionNow } from "./caption.ts";
import { Menu } from "./menu.tsx";

const FORMATS: readonly ExportFormat[] = ["graphml", "csv", "json"];

export function ExportMenu() {
	const app = useApp();
	const words = t.value.exports;
	const empty = app.state.graph.visible.value.nodes.size === 0;
	const exported = () => {
		app.announcement.value = t.peek().announce.exported;
	};
	return (
		<Menu icon="export" text={t.value.toolbar.export} className="exports">
			{(close) => {
				const done = () => {
					close();
					exported();
				};
				return (
					<>
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
					</>
				);
			}}
		</Menu>
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

/** What is on the canvas as a file. A disclosure with links, so that a browser's own "save as" works too. */

import { useEffect, useState } from "preact/hooks";
import { type ExportFormatsAnswer, fileName, namesOf } from "../../../model/index.ts";
import { exportFile, exportFormats, exportUrl } from "../../api/index.ts";
import { type App, useApp } from "../../components/context.ts";
import { CopyButton } from "../../components/copy-button.tsx";
import { dayInWords, notesNow } from "../../components/notes.ts";
import { save } from "../../components/save.ts";
import { pageNow } from "../../components/view-now.ts";
import { language, t } from "../../i18n/index.ts";
import type { ViewId } from "../../state/index.ts";
import { VIEWS, type View } from "../../views/index.ts";
import { type Drawing, drawSheet } from "../../views/sheet/sheet.ts";
import { captionNow } from "./caption.ts";
import { legendNow, saidNow } from "./imprint.ts";
import { Menu } from "./menu.tsx";
import { selectionNow } from "./selection.ts";

type Format = ExportFormatsAnswer["formats"][number];

export function ExportMenu() {
	const app = useApp();
	const words = t.value.exports;
	const formats = useFormats();
	const [failed, setFailed] = useState(false);
	const { graph, panes } = app.state;
	const shown: readonly ViewId[] = panes.division.value.views;
	const open = VIEWS.filter(({ id }) => shown.includes(id));
	const empty = graph.visible.value.nodes.size === 0;
	const hypothetical = graph.picture.value.subject?.hypothetical === true;
	return (
		<Menu icon="export" text={t.value.toolbar.export} className="exports">
			{(close) => {
				const done = () => {
					close();
					app.announcement.value = t.peek().announce.exported;
				};
				const attempt = (save: () => Promise<void>) => {
					setFailed(false);
					save().then(done, () => setFailed(true));
				};
				return (
					<>
						<h2>{words.heading}</h2>
						{!empty && <p class="menu-note small muted">{hypothetical ? words.hypothetical : saidNow(app.state)}</p>}
						{failed && <p role="alert">{words.failed}</p>}
						{empty ? (
							<p class="small muted">{words.empty}</p>
						) : (
							<ul>
								{open.map((view) => (
									<li key={view.id}>
										<ImageItem view={view} attempt={attempt} />
									</li>
								))}
								{formats.map((format) => (
									<li key={format.name}>
										<FormatItem format={format} done={done} attempt={attempt} />
									</li>
								))}
								<li class="menu-note">
									<CopyButton text={() => frameOf(location.href)} label={t.value.embed.copy} />
									<p class="small muted">{t.value.embed.copyHint}</p>
								</li>
							</ul>
						)}
					</>
				);
			}}
		</Menu>
	);
}

/** A view as it is on the screen, or why there is no image of it. */
function ImageItem({ view, attempt }: { view: View } & Pick<ItemProps, "attempt">) {
	const app = useApp();
	const words = t.value.exports;
	const title = view.title[language.value];
	const { picture } = view;
	if (!picture) return <p class="menu-note small muted">{words.ownFiles(title)}</p>;
	if (picture.of && !document.querySelector(picture.of))
		return <p class="menu-note small muted">{words.nothingShown(title)}</p>;
	return (
		<button
			type="button"
			class="menu-item"
			onClick={() => attempt(async () => savePng(app, view, await picture.draw()))}
		>
			<strong>{words.png(title)}</strong>
			<span class="small muted">{words.pngHint}</span>
		</button>
	);
}

interface ItemProps {
	format: Format;
	done(): void;
	attempt(save: () => Promise<void>): void;
}

/** A link where a URL can hold the selection, else a button that sends it. */
function FormatItem({ format: { name, title, purpose }, done, attempt }: ItemProps) {
	const selection = { ...selectionNow(useApp().state), lang: language.value };
	const href = exportUrl(name, selection);
	const content = (
		<>
			<strong>{title[language.value]}</strong>
			<span class="small muted">{purpose[language.value]}</span>
		</>
	);
	if (href !== null)
		return (
			<a class="menu-item" href={href} download="" onClick={done}>
				{content}
			</a>
		);
	const send = async () => {
		const file = await exportFile(name, selection);
		save(file.name, file.blob);
	};
	return (
		<button type="button" class="menu-item" onClick={() => attempt(send)}>
			{content}
		</button>
	);
}

/** HTML that shows an address of this page inside another one. */
export function frameOf(address: string): string {
	const url = new URL(address);
	url.searchParams.set("embed", "1");
	const src = url.href.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
	return `<iframe src="${src}" title="${t.peek().product}" width="100%" height="600" loading="lazy"></iframe>`;
}

/** The formats of the server, asked for after the first picture; none while they are not known, the picture itself can be saved without. */
function useFormats(): readonly Format[] {
	const { started } = useApp().state.graph;
	const ready = started.value;
	const [formats, setFormats] = useState<readonly Format[]>([]);
	useEffect(() => {
		if (!ready) return undefined;
		const controller = new AbortController();
		exportFormats({ signal: controller.signal }).then(
			(answer) => setFormats(answer.formats),
			() => undefined,
		);
		return () => controller.abort();
	}, [ready]);
	return formats;
}

async function savePng({ state, api }: App, { id, title }: View, drawing: Drawing): Promise<void> {
	const said = state.graph.picture.peek().subject?.sentence?.[language.peek()];
	const caption = [captionNow(state, t.peek().caption), said].filter(Boolean).join(" ");
	const { ids, asOf } = selectionNow(state);
	const nodes = [...state.graph.visible.peek().nodes.values()].map(({ node }) => node);
	const day = dayInWords(asOf, state.today(), t.peek().caption);
	// The network is what the other files of this menu are of too.
	const names = [...(id === "graph" ? [] : [title[language.peek()]]), ...namesOf(ids, nodes)];
	const legend = legendNow(state).filter((item) => id === "graph" || "hull" in item);
	const notes = [saidNow(state), ...notesNow(await api.schema(), day, location.origin + pageNow())];
	save(fileName(names, asOf ?? undefined, "png"), await drawSheet(drawing, { caption, legend, notes }));
}

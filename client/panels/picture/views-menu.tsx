/** Named views: save the present one, open, rename, delete, download; and open a view file. */
import { useSignal } from "@preact/signals";
import { slug } from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import { save } from "../../components/save.ts";
import { pageNow, viewNow } from "../../components/view-now.ts";
import { t } from "../../i18n/index.ts";
import { type SavedView, writeViewFile } from "../../state/index.ts";
import { Menu } from "./menu.tsx";

export function ViewsMenu() {
	const { saved } = useApp().state;
	const words = t.value.saved;
	return (
		<Menu icon="views" text={words.menu} label={words.label} className="views">
			{(close) => (
				<>
					<h2>{words.label}</h2>
					<SaveForm />
					<ul class="view-list">
						{saved.views.value.map((view) => (
							<li key={view.name}>
								<Item view={view} close={close} />
							</li>
						))}
					</ul>
					{saved.views.value.length === 0 && <p class="small muted">{words.none}</p>}
					<FileField close={close} />
				</>
			)}
		</Menu>
	);
}

function SaveForm() {
	const app = useApp();
	const name = useSignal("");
	const words = t.value.saved;
	const submit = (event: Event) => {
		event.preventDefault();
		const given = name.peek().trim();
		if (given === "") return;
		app.state.saved.save({ name: given, page: pageNow(), view: viewNow(app) });
		app.announcement.value = words.done(given);
		name.value = "";
	};
	return (
		<form class="view-form" onSubmit={submit}>
			<label class="small" for="view-name">
				{words.name}
			</label>
			<input
				id="view-name"
				class="field"
				autocomplete="off"
				value={name.value}
				onInput={(event) => {
					name.value = event.currentTarget.value;
				}}
			/>
			<button type="submit" class="button primary" disabled={name.value.trim() === ""}>
				{words.save}
			</button>
		</form>
	);
}

function Item({ view, close }: { view: SavedView; close(): void }) {
	const { saved } = useApp().state;
	const renaming = useSignal(false);
	const words = t.value.saved;
	if (renaming.value) return <RenameForm view={view} done={() => (renaming.value = false)} />;
	const open = () => {
		saved.open(view);
		close();
	};
	return (
		<>
			<button type="button" class="menu-item" onClick={open}>
				<strong>{view.name}</strong>
				<span class="small muted">{words.size(view.view.ids.length)}</span>
			</button>
			<div class="view-tools">
				<button type="button" class="link-button small" onClick={() => (renaming.value = true)}>
					{words.rename}
					<span class="visually-hidden"> {view.name}</span>
				</button>
				<button type="button" class="link-button small" onClick={() => download(view)}>
					{words.download}
					<span class="visually-hidden"> {view.name}</span>
				</button>
				<button type="button" class="link-button small" onClick={() => saved.remove(view.name)}>
					{words.remove}
					<span class="visually-hidden"> {view.name}</span>
				</button>
			</div>
		</>
	);
}

function RenameForm({ view, done }: { view: SavedView; done(): void }) {
	const { saved } = useApp().state;
	const name = useSignal(view.name);
	const words = t.value.saved;
	const submit = (event: Event) => {
		event.preventDefault();
		saved.rename(view.name, name.peek().trim());
		done();
	};
	return (
		<form class="view-form" onSubmit={submit}>
			<input
				class="field"
				aria-label={words.rename}
				value={name.value}
				onInput={(event) => {
					name.value = event.currentTarget.value;
				}}
			/>
			<button type="submit" class="button">
				{words.rename}
			</button>
		</form>
	);
}

function FileField({ close }: { close(): void }) {
	const app = useApp();
	const words = t.value.saved;
	const read = async (file: File | undefined) => {
		if (!file) return;
		app.state.saved.openFile(file.name, await file.text());
		close();
	};
	return (
		<div class="view-file">
			<label class="small" for="view-file">
				{words.openFile}
			</label>
			<input
				id="view-file"
				type="file"
				accept=".json,application/json"
				onChange={(event) => void read(event.currentTarget.files?.[0])}
			/>
			<p class="small muted">{words.fileHint}</p>
		</div>
	);
}

/** `stadtregion-2026.kgview.json` */
const download = (view: SavedView): void =>
	save(
		`${slug(view.name) || "kooperationsgraph"}.kgview.json`,
		new Blob([writeViewFile(view)], { type: "application/json" }),
	);

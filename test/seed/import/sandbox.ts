/** A folder of its own to import into, with a dataset record, so that what was imported can be loaded. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Imported } from "../../../seed/import/output.ts";
import { type InputFile, runImport } from "../../../seed/import/run.ts";
import type { Report } from "../../../seed/messages/problem.ts";
import { realSystem } from "../../../seed/system.ts";
import { decodeText } from "../../../tables/text/encoding.ts";
import { DATASET, loadDirectory, writeFiles } from "../sandbox.ts";

type Translate = (files: InputFile[], report: Report) => Imported | undefined;

export function makeImportBox() {
	const root = mkdtempSync(join(tmpdir(), "import-"));
	const data = join(root, "data");
	const out = join(data, "imported");
	writeFiles(data, { "dataset.yaml": DATASET });
	const store = join(root, "store");
	return {
		data,
		store,
		/** Imports files; texts given by name are written first. */
		run(paths: string[], translate: Translate) {
			const said = { out: "", err: "" };
			const terminal = (name: "out" | "err") => ({
				isTTY: false,
				write(text: string) {
					said[name] += text;
				},
			});
			const system = { ...realSystem, out: terminal("out"), err: terminal("err") };
			return { code: runImport(paths, out, system, translate), ...said };
		},
		write: (file: string, text: string) => {
			writeFiles(root, { [file]: text });
			return join(root, file);
		},
		/** What was written, by name. */
		written: () =>
			Object.fromEntries(
				readdirSync(data, { recursive: true, encoding: "utf8" })
					.filter((file) => file.startsWith("imported/") && statSync(join(data, file)).isFile())
					.map((file) => [file.slice("imported/".length), readFileSync(join(data, file), "utf8")]),
			),
		load: (dryRun = false) => loadDirectory(data, store, { dryRun }),
		remove: () => rmSync(root, { recursive: true, force: true }),
	};
}

/** The text of a file, as the importers get it. */
export const readText = (path: string) => decodeText(readFileSync(path));

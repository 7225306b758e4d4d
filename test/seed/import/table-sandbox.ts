/** Imports of spreadsheets into a folder of their own for each test. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import type { TableFlags } from "../../../seed/import/tables/flags.ts";
import { importTable } from "../../../seed/import/tables/run.ts";
import { DICTIONARIES } from "../../../seed/messages/dictionary.ts";
import { realSystem } from "../../../seed/system.ts";

export const FIXTURES = "test/fixtures/tables";
type Language = "de" | "en";

export function tableSandbox() {
	let root: string;
	beforeEach(() => {
		root = mkdtempSync(join(tmpdir(), "tables-"));
	});
	afterEach(() => rmSync(root, { recursive: true }));
	/** A terminal and a clock, and what is written to it. */
	const open = (language: Language) => {
		const said = { out: "", err: "" };
		const terminal = (name: "out" | "err") => ({
			isTTY: false,
			write(text: string) {
				said[name] += text;
			},
		});
		const [out, err, messages] = [terminal("out"), terminal("err"), DICTIONARIES[language]];
		return { said, system: { ...realSystem, now: () => new Date("2026-11-28T12:00:00Z"), out, err, messages } };
	};
	return {
		root: () => root,
		open,
		async run(path: string, flags: Partial<TableFlags> = {}, language: Language = "de") {
			const { said, system } = open(language);
			const all = { out: join(root, "out"), known: `${FIXTURES}/known`, ...flags };
			const code = await importTable(path, all, system, language);
			return { code, ...said };
		},
		csv(text: string | Buffer) {
			const path = join(root, "tabelle.csv");
			writeFileSync(path, text);
			return path;
		},
		/** All files, one below the other. */
		written: (out = join(root, "out")) =>
			readdirSync(out)
				.sort()
				.map((file) => `--- ${file}\n${readFileSync(join(out, file), "utf8")}`)
				.join(""),
	};
}

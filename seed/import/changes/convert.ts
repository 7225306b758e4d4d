/** Changes of communes → the names and keys that communes of today had, and those of communes that became part of them. */
import { basename } from "node:path";
import { slug } from "../../../model/index.ts";
import { toYaml } from "../../../tables/write.ts";
import { shortName } from "../gv100ad/kinds.ts";
import type { Imported } from "../output.ts";
import { CHANGE_KINDS, type Change } from "./read.ts";

export interface ChangesOptions {
	/** Keys of the Länder to take ("05"); all when absent. */
	land?: readonly string[];
	/** Day on which the tables were fetched. */
	retrieved: string;
}

interface Heir {
	name: string;
	formerNames: Set<string>;
	formerKeys: Set<string>;
	changes: Set<Change>;
}

/** @param changes of all years that are given: what came out of one change may have gone into the next */
export function convertChanges(changes: readonly Change[], { land, retrieved }: ChangesOptions): Imported {
	const whole = changes.filter(({ kind }) => kind !== "2");
	const heirs = new Map<string, Heir>();
	for (const change of whole) {
		for (const { ags, name } of heirsOf(change, whole)) {
			if (land && !land.includes(ags.slice(0, 2))) continue;
			const heir = heirs.get(ags) ?? { name, formerNames: new Set(), formerKeys: new Set(), changes: new Set() };
			heirs.set(ags, heir);
			const old = shortName(change.before.name);
			if (old !== name) heir.formerNames.add(old);
			if (change.before.ags !== ags) heir.formerKeys.add(change.before.ags);
			heir.changes.add(change);
		}
	}
	const files = [...new Set(changes.map(({ file }) => basename(file)))];
	const parts = changes.length - whole.length;
	const taken = new Set([...heirs.values()].flatMap((heir) => [...heir.changes]));
	return {
		files: { "changes.yaml": changesYaml(files, heirs, retrieved) },
		notices: [["changesTaken", taken.size, heirs.size], ...(parts > 0 ? [["partsLeft", parts] as const] : [])],
	};
}

/** The communes of today that a change led to, through those that came after it, with their newest name. */
function heirsOf({ after, day }: Change, changes: readonly Change[], seen = new Set<string>()): Change["after"][] {
	const later = changes.filter((next) => next.before.ags === after.ags && next.day >= day && !seen.has(idOf(next)));
	const next = later.filter((one) => one.after.ags !== after.ags || one.day > day);
	const [first] = [...next].sort((a, b) => (a.day < b.day ? -1 : 1));
	if (!first) return [{ ags: after.ags, name: shortName(after.name) }];
	const together = next.filter((one) => one.day === first.day);
	return together.flatMap((one) => heirsOf(one, changes, new Set([...seen, ...together.map(idOf)])));
}

const idOf = ({ file, cell }: Change) => `${file} ${cell}`;

const sourceOf = (file: string) => `gebietsaenderungen-${slug(file.replace(/\.[^.]+$/, ""))}`;

function changesYaml(files: readonly string[], heirs: ReadonlyMap<string, Heir>, retrieved: string): string {
	const sources = files.map((file) => [
		sourceOf(file),
		{
			title: "Namens-, Grenz- und Schlüsseländerungen der Gemeinden",
			publisher: "Statistisches Bundesamt (Destatis)",
			url: "https://www.destatis.de/DE/Themen/Laender-Regionen/Regionales/Gemeindeverzeichnis/Namens-Grenz-Aenderung/namens-grenz-aenderung.html",
			file,
			retrieved,
			license: "Vervielfältigung und Verbreitung mit Quellenangabe gestattet",
			kind: "register",
		},
	]);
	return toYaml(`Aus ${files.join(", ")} übernommen; neu übernehmen statt von Hand ändern.`, {
		sources: Object.fromEntries(sources),
		communes: [...heirs].sort(([a], [b]) => (a < b ? -1 : 1)).map(communeEntry),
	});
}

function communeEntry([ags, { name, formerNames, formerKeys, changes }]: [string, Heir]) {
	return {
		ags,
		name,
		...(formerNames.size > 0 && { formerNames: [...formerNames] }),
		...(formerKeys.size > 0 && { formerKeys: [...formerKeys] }),
		evidence: [...changes].map(({ kind, before, day, file, cell }) => ({
			source: sourceOf(basename(file)),
			locator: `${cell}: ${before.name} (${before.ags}), ${CHANGE_KINDS[kind]} ${day.split("-").reverse().join(".")}`,
		})),
	};
}

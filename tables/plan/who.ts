/** Who a row is about: by the official key, by the name, or as somebody decided. */
import { fold, withoutKind } from "../../model/index.ts";
import { readAgs } from "../cells.ts";
import type { KnownEntity, MemberLabel } from "../known.ts";
import type { Row } from "./row.ts";
import type { Decision, Reading, Who } from "./types.ts";

const DECIDED: Readonly<Record<string, MemberLabel>> = {
	commune: "Commune",
	organization: "Organization",
	district: "District",
};

export const toWho = ({ id, label, name, ags }: KnownEntity): Who => ({
	id,
	label: label as MemberLabel,
	name,
	...(ags && { ags }),
});

/** So many unknown names are compared with all that are known; a table with more is of places that nobody described. */
const MOST_GUESSED = 100;

/** The cells that say who is meant. */
export type WhoCells = Pick<Row, "text" | "cell" | "report">;

/** @returns undefined when it is reported, or is to be left out */
export function readWho(row: WhoCells, reading: Reading): Who | undefined {
	const name = row.text("name");
	const key = row.text("ags") !== "" ? "ags" : "ars";
	const written = row.text(key);
	const read = written === "" ? undefined : readAgs(written);
	if (written !== "" && !read) return row.report(key, "notAgs");
	if (read?.isRepaired) reading.repaired.add(row.cell(key));
	if (read?.ags) return withAgs(read.ags, name, key, row, reading);
	if (name === "") return reading.report(row.cell(), "", "rowWithoutWho");
	return withName(name, row, reading);
}

function withAgs(ags: string, name: string, key: "ags" | "ars", row: WhoCells, { known }: Reading): Who | undefined {
	const found = known.withAgs(ags);
	const label = ags.length === 5 ? "District" : "Commune";
	if (!found) return name === "" ? row.report(key, "unknownAgs") : { label, name: withoutKind(name) || name, ags };
	const isIt =
		name === "" ||
		fold(name) === fold(found.name) ||
		known.members(name).some(({ id }) => id === found.id) ||
		known.district(name)?.id === found.id;
	return isIt ? toWho(found) : row.report("name", "agsContradictsName", found.name);
}

function withName(name: string, row: WhoCells, reading: Reading): Who | undefined {
	const { known, options, open, report } = reading;
	const decision = options.decisions?.get(name);
	if (decision !== undefined) return decide(name, decision, row, reading);
	const around = row.text("district");
	const candidates = known.members(name, around || undefined);
	if (candidates.length === 1 && candidates[0]) return toWho(candidates[0]);
	if (open.has(name)) return undefined;
	const near = candidates.length > 0 || open.size >= MOST_GUESSED ? candidates : known.near(name);
	open.set(name, { name, cell: row.cell("name"), candidates: near });
	const names = near.map((entity) => (candidates.length > 0 ? describe(entity, reading) : entity.name));
	return report(row.cell("name"), name, candidates.length > 0 ? "ambiguousName" : "unknownName", names);
}

function decide(name: string, decision: Decision, row: WhoCells, { known, left }: Reading): Who | undefined {
	if (decision === "-") return void left.add(name);
	const label = DECIDED[decision];
	if (label) return { label, name };
	const found = known.byId(decision);
	return found ? toWho(found) : row.report("name", "badDecision");
}

/** What tells it from others of its name. */
export function describe({ name, ags = "" }: KnownEntity, { known }: Pick<Reading, "known">): string {
	const district = known.withAgs(ags.slice(0, 5));
	return [name, ags && `AGS ${ags}`, district?.name].filter(Boolean).join(", ");
}

/** The rows of the checklist: what the five documents state, and what of the data carries it. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { fold } from "../../../model/index.ts";

interface Row {
	/** Number of the document, a key of `SEED_SOURCES`. */
	seed: string;
	mark: string;
	/** Entities, relationships or `id#property`. */
	carriedBy: string[];
	whyNot: string;
	/** For failing tests. */
	label: string;
}

interface EntityRow extends Row {
	id: string;
	type: string;
	/** The name, and each of its variants without what stands in brackets or behind a comma; folded. */
	names: string[];
}

interface RelationRow extends Row {
	subject: string;
	predicate: string;
	object: string;
}

/** The documents as the data cite them. */
export const SEED_SOURCES: Readonly<Record<string, string>> = {
	"000": "source-stadtregion-organisation",
	"001": "source-interkommunales-nrw-ire",
	"002": "source-regiopolregion-arbeitsweise",
	"003": "source-kommune21-2012-03-21",
	"004": "source-klimastadt-stadtkonzern",
};

export const ENTITY_ROWS: readonly EntityRow[] = read("entities.csv").map((row) => {
	const { id = "", type = "", name = "" } = row;
	const cores = name.split(" / ").map((part) => part.replace(/[,(].*$/, ""));
	return { ...common(row), id, type, names: [name, ...cores].map(fold), label: `${row.seed} ${id}` };
});

export const RELATION_ROWS: readonly RelationRow[] = read("relations.csv").map((row) => {
	const { subject = "", predicate = "", object = "" } = row;
	return { ...common(row), subject, predicate, object, label: `${row.seed} ${subject} ${predicate} ${object}` };
});

function common({ seed = "", mark = "", carried_by = "", why_not = "" }: Record<string, string>) {
	return { seed, mark, carriedBy: carried_by.split(" ").filter(Boolean), whyNot: why_not };
}

function read(file: string): Record<string, string>[] {
	return parse(readFileSync(new URL(file, import.meta.url), "utf8"), { columns: true });
}

/** The tables of model/README.md and seed/README.md, made from the vocabulary's records. */
import {
	BODY_KINDS,
	FACT_BLOCK_KEYS,
	LEGAL_FORMS,
	NAMED_BY,
	Named,
	NETWORK_KINDS,
	NODE_TYPES,
	NODES,
	type NodeType,
	RELATIONSHIP_TYPES,
	RELATIONSHIPS,
	ROLE_KINDS,
	TASK_FORMS,
	type Vocabulary,
} from "../../model/index.ts";
import { carriers, otherEnds, RELATION_KEYS } from "../keys/relationships.ts";

/** The tables by the file that shows them and the name of the comments between which they stand. */
export const README_TABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	"model/README.md": { labels: labelTable(), types: typeTable() },
	"seed/README.md": { labels: sectionTable(), "relation keys": relationKeyTable(), vocabularies: vocabularyTable() },
};

/** A text with its tables as they should be. */
export function replaceTables(text: string, tables: Readonly<Record<string, string>>): string {
	return Object.entries(tables).reduce((before, [name, table]) => {
		const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
		const [from, to] = [before.indexOf(start), before.indexOf(end)];
		if (from < 0 || to < from) throw new Error(`there is no place between ${start.trim()} and ${end}`);
		return `${before.slice(0, from)}${start}${table}${before.slice(to)}`;
	}, text);
}

function labelTable(): string {
	const rows = NODE_TYPES.map((label) => {
		const { term, about, called, schema } = NODES[label];
		const own = Object.keys(schema.shape).filter((key) => !(key in Named.shape));
		return [code(label), code(term), about + (called ? ` (${called})` : ""), own.map(code).join(", ")];
	});
	return table(["label", "term", "what", "properties of its own"], rows);
}

function typeTable(): string {
	const rows = RELATIONSHIP_TYPES.map((type) => {
		const { term, from, to } = RELATIONSHIPS[type];
		return [code(type), code(term), ends(from, "anything"), ends(to, "anything"), ownKeys(type)];
	});
	return table(["type", "term", "from", "to", "properties of its own"], rows);
}

function sectionTable(): string {
	const rows = NODE_TYPES.map((label) => [
		label,
		code(NODES[label].plural),
		code(label.toLowerCase()),
		NODES[label].owned ? "zwei Sachen" : "dieselbe Sache",
	]);
	return table(["Typ", "Liste von Einträgen", "Referenz", "gleicher Name ohne `id`"], rows);
}

function relationKeyTable(): string {
	const rows = Object.entries(RELATION_KEYS).map(([name, key]) => {
		const at = carriers(key);
		const [own] = at;
		return [
			key.nested ? `*${code(name)}*` : code(name),
			ends(at, "alles"),
			`${key.direction === "out" ? "→" : "←"} ${key.type}`,
			own ? ends(otherEnds(key, own), "alles, zuerst derselbe Typ") : "",
			ownKeys(key.type),
		];
	});
	const head = [
		"Schlüssel",
		"steht an",
		"wird zu",
		"am anderen Ende (in dieser Reihenfolge gesucht)",
		"eigene Angaben",
	];
	return table(head, rows);
}

/** The lists that entries take values from; those of relationships stand in the JSON Schema. */
function vocabularyTable(): string {
	const lists: readonly [string, Vocabulary][] = [
		["`kind` (Network)", NETWORK_KINDS],
		["`kind` (Body)", BODY_KINDS],
		["`kind` (Role)", ROLE_KINDS],
		["`legalForm`", LEGAL_FORMS],
		["`taskForm`", TASK_FORMS],
		["`nameBy`", NAMED_BY],
	];
	const rows = lists.flatMap(([name, terms]) =>
		Object.entries(terms).map(([id, { de, also = [], comparable }]) => [
			name,
			code(id),
			comparable === false ? `${de} *(nicht verglichen)*` : de,
			also.join(", "),
		]),
	);
	return table(["Schlüssel", "Code", "Name", "auch"], rows);
}

function ends(labels: readonly NodeType[], all: string): string {
	return labels.length === NODE_TYPES.length ? all : labels.join(", ");
}

function ownKeys(type: keyof typeof RELATIONSHIPS): string {
	const keys = Object.keys(RELATIONSHIPS[type].schema.shape);
	return keys
		.filter((key) => !FACT_BLOCK_KEYS.includes(key))
		.map(code)
		.join(", ");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

function code(text: string): string {
	return `\`${text}\``;
}

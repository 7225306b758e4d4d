/** JSON Schemas of the data files, for completion in editors; made from the tables that the loader reads with. */
import {
	Certainty,
	Dataset,
	type ListName,
	membersCompleteness,
	NODE_TYPES,
	NODES,
	type NodeType,
	RELATIONSHIP_TYPES,
	RELATIONSHIPS,
	Source,
} from "../../model/index.ts";
import { PLURALS } from "../keys/nodes.ts";
import { carriers, otherEnds, RELATION_KEYS, type RelationKey } from "../keys/relationships.ts";
import { BOUNDARIES_KEYS } from "../parse/boundaries.ts";
import { listsOf } from "../parse/completeness.ts";
import { propertyKeys } from "../parse/entity.ts";
import type { PIECE_KEYS } from "../parse/evidence.ts";
import { FACT_TABLE_KEYS } from "../parse/fact-tables.ts";
import { factKeys } from "../parse/facts.ts";
import { REGISTER_KEYS } from "../parse/registers.ts";
import { DATE, type JsonSchema, listOf, object, propertySchema, propertySchemas, ref, TEXT } from "./parts.ts";

/** The schema files by name, as they lie in `seed/schema`. */
export function makeSchemas(): Record<string, JsonSchema> {
	return { "data.schema.json": dataSchema(), "dataset.schema.json": datasetSchema() };
}

const DRAFT = "http://json-schema.org/draft-07/schema#";

function datasetSchema(): JsonSchema {
	const required = Object.entries(Dataset.shape).flatMap(([key, field]) =>
		field.safeParse(undefined).success ? [] : [key],
	);
	return { $schema: DRAFT, title: "dataset.yaml", ...object(propertySchemas(Dataset.shape), required) };
}

function dataSchema(): JsonSchema {
	const sections = [...PLURALS].map(([key, label]) => [key, listOf(ref(label))] as const);
	const properties: Record<string, JsonSchema> = {
		sources: { description: "Quellen, überall verwendbar", type: "object", additionalProperties: ref("source") },
		evidence: ref("evidence"),
		network: ref("Network"),
		...Object.fromEntries(sections),
		relations: listOf(ref("longForm")),
		registers: listOf(ref("register")),
		tables: listOf(ref("table")),
		corrections: listOf(ref("correction")),
		boundaries: boundariesSchema(),
	};
	const definitions: Record<string, JsonSchema> = {
		source: sourceSchema(),
		piece: object(pieceProperties()),
		evidence: { description: "Beleg oder Liste von Belegen", ...listOf(ref("piece")) },
		longForm: longFormSchema(),
		register: registerSchema(),
		table: tableSchema(),
		correction: correctionSchema(),
	};
	for (const label of NODE_TYPES) definitions[label] = { anyOf: [TEXT, object(entryProperties(label))] };
	for (const [key, relation] of Object.entries(RELATION_KEYS)) {
		definitions[`${key}.item`] = relationSchema(relation);
		definitions[key] = { description: describeRelation(relation), ...listOf(ref(`${key}.item`)) };
	}
	return { $schema: DRAFT, title: "Datendatei des Kooperationsgraphen", ...object(properties), definitions };
}

function pieceProperties(): Record<string, JsonSchema> {
	const texts: Record<(typeof PIECE_KEYS)[number], JsonSchema> = {
		source: { ...TEXT, description: "Schlüssel aus sources" },
		quote: { ...TEXT, description: "wörtlich, höchstens 15 Wörter" },
		locator: { ...TEXT, description: "wo in der Quelle: Überschrift, Seite, Zeile" },
		says: { ...TEXT, description: "welchen Wert diese Quelle nennt, wenn Quellen sich widersprechen" },
		attestedOn: {
			...DATE,
			description: "von welchem Tag die Quelle spricht, wenn nicht vom Tag ihrer Veröffentlichung",
		},
		outdated: { type: "boolean", description: "galt einmal, ist überholt" },
	};
	return texts;
}

const backing = (): Record<string, JsonSchema> => ({
	...pieceProperties(),
	evidence: ref("evidence"),
	certainty: { enum: Certainty.options, description: "ohne Angabe stated" },
	checked: { ...TEXT, description: "warum ein Zweifel des Laders keiner ist" },
	note: TEXT,
});

function sourceSchema(): JsonSchema {
	const { publishedOn: _, retrievedOn: __, id: ___, ...shape } = Source.shape;
	return object({ ...propertySchemas(shape), published: DATE, retrieved: DATE }, ["title", "publisher", "kind"]);
}

function entryProperties(label: NodeType): Record<string, JsonSchema> {
	const { shape } = NODES[label].schema;
	const own = propertyKeys(label).map((key) => [key, propertySchema(shape[key as keyof typeof shape])]);
	const relations = Object.entries(RELATION_KEYS).filter(([, relation]) => carriers(relation).includes(label));
	return {
		id: { ...TEXT, description: "kurz, ohne Typ davor; ohne Angabe aus dem Namen" },
		...Object.fromEntries(own),
		...(listsOf(label).length > 0 && { completeness: completenessSchema(label) }),
		...Object.fromEntries(relations.map(([key]) => [key, ref(key)])),
		...backing(),
	};
}

/** What is said of the lists of an entry. */
function completenessSchema(label: NodeType): JsonSchema {
	const list = (name: ListName) => {
		const listed = propertySchema(membersCompleteness.membersListed);
		const totalIs = propertySchema(membersCompleteness.membersTotalIs);
		const all = { total: { type: "integer" }, totalIs, on: DATE, listed, completeFor: listOf(TEXT) };
		const own = name === "members" ? all : { listed: all.listed };
		return object({ ...own, ...pieceProperties(), evidence: ref("evidence") });
	};
	return object(Object.fromEntries(listsOf(label).map((name) => [name, list(name)])));
}

function factProperties({ type }: RelationKey): Record<string, JsonSchema> {
	const { shape } = RELATIONSHIPS[type].schema;
	return Object.fromEntries(
		factKeys(type).map((key) => [key, shape[key] ? propertySchema(shape[key]) : periodKey(key)]),
	);
}

const periodKey = (key: string): JsonSchema => (key.endsWith("Text") ? TEXT : DATE);

const endsOf = (relation: RelationKey) => [...new Set(carriers(relation).flatMap((own) => otherEnds(relation, own)))];

function describeRelation(relation: RelationKey): string {
	return `${relation.direction === "out" ? "→" : "←"} ${relation.type}: ${endsOf(relation).join(", ")}`;
}

/** A reference, a group, a table, or (nested) an entry. */
function relationSchema(relation: RelationKey): JsonSchema {
	const { nested } = relation;
	const ends = endsOf(relation);
	const mapping = object({
		...(nested && entryProperties(nested)),
		...factProperties(relation),
		...backing(),
		...Object.fromEntries(ends.map((label) => [label.toLowerCase(), TEXT])),
		id: TEXT,
		names: listOf({}),
		...Object.fromEntries([...PLURALS].filter(([, label]) => ends.includes(label)).map(([key]) => [key, listOf({})])),
		...(!nested && { file: { ...TEXT, description: "CSV-Datei neben dieser Datei" }, columns: columns() }),
	});
	return { anyOf: [TEXT, mapping] };
}

const columns = (): JsonSchema => ({
	type: "object",
	additionalProperties: TEXT,
	description: 'Spalte: Schlüssel; "-" übergeht sie',
});

function longFormSchema(): JsonSchema {
	const own = RELATIONSHIP_TYPES.flatMap((type) =>
		Object.entries(RELATIONSHIPS[type].schema.shape).filter(([key]) => factKeys(type).includes(key)),
	);
	const end = { anyOf: [TEXT, { type: "object", additionalProperties: TEXT }] };
	const period = ["validFrom", "validTo", "validFromText", "validToText"].map((key) => [key, periodKey(key)]);
	// `as` has a list of its own at one type and is free text at the others.
	const free = Object.fromEntries(own.map(([key, field]) => [key, key === "as" ? TEXT : propertySchema(field)]));
	const type = { enum: [...RELATIONSHIP_TYPES] };
	return object({ from: end, type, to: end, ...Object.fromEntries(period), ...free, ...backing() }, [
		"from",
		"type",
		"to",
	]);
}

function registerSchema(): JsonSchema {
	const ofColumn = object({ ...pieceProperties(), evidence: ref("evidence") });
	const cited = { ...columns(), additionalProperties: { anyOf: [TEXT, ofColumn] } };
	const known: Record<string, JsonSchema> = { ...pieceProperties(), evidence: ref("evidence"), columns: cited };
	const properties = Object.fromEntries(REGISTER_KEYS.map((key) => [key, known[key] ?? {}]));
	const of = { enum: [...NODE_TYPES], description: "was in jeder Zeile steht" };
	return object({ ...properties, file: TEXT, of, set: { type: "object" } }, ["file", "of"]);
}

function tableSchema(): JsonSchema {
	const known: Record<string, JsonSchema> = { ...pieceProperties(), evidence: ref("evidence"), columns: columns() };
	const properties = Object.fromEntries(FACT_TABLE_KEYS.map((key) => [key, known[key] ?? TEXT]));
	return object({ ...properties, type: { enum: [...RELATIONSHIP_TYPES] }, set: { type: "object" } }, ["file", "type"]);
}

function boundariesSchema(): JsonSchema {
	const description: Record<(typeof BOUNDARIES_KEYS)[number], string> = {
		file: "Datei mit den Gemeindegrenzen (….topo.json)",
		attribution: "Quellenvermerk, überall zu nennen, wo die Grenzen zu sehen sind",
	};
	const properties = BOUNDARIES_KEYS.map((key) => [key, { ...TEXT, description: description[key] }] as const);
	return object(Object.fromEntries(properties), [...BOUNDARIES_KEYS]);
}

function correctionSchema(): JsonSchema {
	const of = {
		description: "was berichtigt wird: eine id, { member, network } oder { node }",
		anyOf: [TEXT, object({ member: TEXT, network: TEXT, node: TEXT })],
	};
	const instead = {
		description: "was stattdessen gilt; false: es stimmt nicht",
		anyOf: [{ const: false }, { type: "object" }],
	};
	const because = { ...TEXT, description: "warum" };
	return object({ of, instead, because, ...pieceProperties(), evidence: ref("evidence") }, [
		"of",
		"instead",
		"because",
	]);
}

/** The text of a schema file: a line for each property and each definition. */
export function formatSchema(schema: JsonSchema): string {
	const lines = (value: unknown) =>
		typeof value === "object" && value !== null && !Array.isArray(value)
			? `{\n${Object.entries(value)
					.map(([key, part]) => `${JSON.stringify(key)}: ${JSON.stringify(part)}`)
					.join(",\n")}\n}`
			: JSON.stringify(value);
	const parts = Object.entries(schema).map(([key, value]) => `${JSON.stringify(key)}: ${lines(value)}`);
	return `{\n${parts.join(",\n")}\n}\n`;
}

/** The graph's own vocabulary as a part of the dictionaries, made from the records in `model/`. */
import {
	CERTAINTIES,
	type Certainty,
	CLOSED_VALUES,
	CODES,
	FACT_STATUSES,
	type FactStatus,
	NODES,
	type NodeType,
	PROPERTIES,
	type PropertyName,
	RELATIONSHIPS,
	type RelationshipType,
	SOURCE_KINDS,
	type Source,
} from "../../model/index.ts";
import type { Language } from "./plural.ts";

export interface Vocabulary {
	nodeTypes: Record<NodeType, { one: string; many: string }>;
	/** `out`: heading over what the entity points to; `in`: over what points to it; `edge`: between the two ends. */
	relations: Record<RelationshipType, { out: string; in: string; edge: string }>;
	properties: Record<PropertyName, string>;
	/** Closed values of relationship properties: `role`, `by`, `stage`, `as`. Other texts stand as they are. */
	values: Readonly<Record<string, string>>;
	/** Any code that stands alone. */
	codes: Readonly<Record<string, string>>;
	certainty: Record<Certainty, string>;
	status: Record<FactStatus, string>;
	sourceKinds: Record<Source["kind"], string>;
}

/** What labels, relationship types, properties and closed values are called in a language. */
export function vocabularyIn(language: Language): Vocabulary {
	return {
		nodeTypes: mapValues(NODES, (node) => node[language]),
		relations: mapValues(RELATIONSHIPS, ({ out, in: into, sentence }) => ({
			out: out[language],
			in: into[language],
			edge: sentence[language],
		})),
		properties: mapValues(PROPERTIES, (property) => property[language]),
		values: mapValues(CLOSED_VALUES, (value) => value[language]),
		codes: mapValues(CODES, (value) => value[language]),
		certainty: mapValues(CERTAINTIES, (value) => value[language]),
		status: mapValues(FACT_STATUSES, (value) => value[language]),
		sourceKinds: mapValues(SOURCE_KINDS, (value) => value[language]),
	};
}

function mapValues<K extends string, V, R>(record: Readonly<Record<K, V>>, map: (value: V) => R): Record<K, R> {
	const entries = Object.entries<V>(record).map(([key, value]) => [key, map(value)]);
	return Object.fromEntries(entries) as Record<K, R>;
}

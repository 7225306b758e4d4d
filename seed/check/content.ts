/** What the files say, checked and complete: the elements as they will stand in the graph. */
import { createHash } from "node:crypto";
import type { Dataset, NodeType, PropertyValue, RelationshipType } from "../../model/index.ts";

export type Props = Record<string, PropertyValue>;

/** `kind` groups what is planned and loaded together: a label or a relationship type. */
export interface Element<Kind extends string = string> {
	id: string;
	kind: Kind;
	hash: string;
	/** As stored, with `id` and `hash`. */
	props: Props;
}

export interface Relationship extends Element<RelationshipType> {
	from: string;
	to: string;
}

export interface EvidenceElement extends Element<"Evidence"> {
	source: string;
}

export interface Content {
	dataset: Dataset;
	filesVersion: string;
	sources: Element<"Source">[];
	evidence: EvidenceElement[];
	entities: Element<NodeType>[];
	relationships: Relationship[];
}

/** An element with its content hash; `context` is what belongs to it beside its properties, such as its ends. */
export function element<Kind extends string>(
	kind: Kind,
	props: Props & { id: string },
	context: string[] = [],
): Element<Kind> {
	const sorted = Object.entries(props).sort(([a], [b]) => (a < b ? -1 : 1));
	const hash = shortHash(JSON.stringify([kind, context, sorted]));
	return { id: props.id, kind, hash, props: { ...props, hash } };
}

/** The first 16 hex digits of the SHA-256. */
export function shortHash(text: string): string {
	return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** An element of the graph: a node or a relationship, with its content hash. */
import { hash as digest } from "node:crypto";
import type { PropertyValue, RelationshipType } from "../../model/index.ts";

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

/** An element with its content hash; `context` is what belongs to it beside its properties, such as its ends. */
export function element<Kind extends string>(
	kind: Kind,
	props: Props & { id: string },
	context: string[] = [],
): Element<Kind> {
	const hash = contentHash(kind, props, context);
	return { id: props.id, kind, hash, props: { ...props, hash } };
}

export function contentHash(kind: string, props: Props, context: string[] = []): string {
	const sorted = Object.keys(props)
		.sort()
		.map((key) => [key, props[key]]);
	return shortHash(JSON.stringify([kind, context, sorted]));
}

/** The first 16 hex digits of the SHA-256. */
export function shortHash(text: string): string {
	return digest("sha256", text, "hex").slice(0, 16);
}

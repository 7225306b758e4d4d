/** What the files say, looked up by what rests on which source. */
import type { Element, EvidenceElement, Props, Relationship } from "../resolve/element.ts";

export interface Cited {
	sources: ReadonlyMap<string, Props>;
	evidence: ReadonlyMap<string, EvidenceElement>;
	entities: ReadonlyMap<string, Element>;
	relationships: readonly Relationship[];
}

/** @param elements all that the files say */
export function readCited(elements: Iterable<Element>): Cited {
	const sources = new Map<string, Props>();
	const evidence = new Map<string, EvidenceElement>();
	const entities = new Map<string, Element>();
	const relationships: Relationship[] = [];
	for (const one of elements) {
		if (one.kind === "Source") sources.set(one.id, one.props);
		else if (isEvidence(one)) evidence.set(one.id, one);
		else if (isRelationship(one)) relationships.push(one);
		else entities.set(one.id, one);
	}
	return { sources, evidence, entities, relationships };
}

export const isEvidence = (one: Element): one is EvidenceElement => one.kind === "Evidence";
const isRelationship = (one: Element): one is Relationship => "from" in one;

/** A property as text; empty where there is none. */
export const textOf = (props: Props | undefined, key: string): string => {
	const value = props?.[key];
	return typeof value === "string" ? value : "";
};

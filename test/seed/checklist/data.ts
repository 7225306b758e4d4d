/** The shipped data as the loader reads and checks them, with the look-ups that the checklist needs. */
import { fileURLToPath } from "node:url";
import { fold } from "../../../model/index.ts";
import { checkFiles } from "../../../seed/check.ts";
import { formatProblems } from "../../../seed/messages/problem.ts";
import { readTexts } from "../../../seed/read/directory.ts";
import type { Element } from "../../../seed/resolve/element.ts";
import { realSystem } from "../../../seed/system.ts";
import { type Content, collect } from "../sandbox.ts";

const DATA = fileURLToPath(new URL("../../../seed/data", import.meta.url));

export const content: Content = readContent();

/** Entities, relationships and sources by id. */
export const byId: ReadonlyMap<string, Element> = new Map(
	[...content.entities, ...content.relationships, ...content.sources].map((one) => [one.id, one]),
);

const evidenceById = new Map(content.evidence.map((piece) => [piece.id, piece]));

function readContent(): Content {
	const result = checkFiles(readTexts(DATA, realSystem.disk));
	if ("problems" in result) throw new Error(formatProblems(result.problems, DATA, realSystem.messages));
	return collect(result.resolved);
}

function evidenceOf(id: string) {
	const ids = byId.get(id)?.props.evidence;
	return Array.isArray(ids) ? ids.flatMap((one) => evidenceById.get(one) ?? []) : [];
}

/** The sources that back an entity or a relationship; a source is its own. */
export function sourcesOf(id: string): string[] {
	return id.startsWith("source-") ? [id] : evidenceOf(id).map(({ source }) => source);
}

/** The value of `id#property`; `#says` is what the element's evidence says where sources differ. Undefined when empty. */
export function propertyOf(reference: string): unknown {
	const [id = "", property = ""] = reference.split("#");
	const value =
		property === "says" ? evidenceOf(id).flatMap(({ props }) => props.says ?? []) : byId.get(id)?.props[property];
	return Array.isArray(value) && value.length === 0 ? undefined : value;
}

/** Name and other names of an entity, folded. */
export function namesOf(id: string): string[] {
	const { name, altNames = [] } = byId.get(id)?.props ?? {};
	return [name, ...(Array.isArray(altNames) ? altNames : [altNames])].map((text) => fold(String(text)));
}

/** The sources of an entity and of everything that is said between it and others. */
export function sourcesAround(id: string): string[] {
	const facts = content.relationships.filter(({ from, to }) => from === id || to === id);
	return [id, ...facts.map((fact) => fact.id)].flatMap(sourcesOf);
}

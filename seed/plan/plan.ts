/** What a load would do: the files' content held against what the graph holds. */
import { createHash } from "node:crypto";
import type { Manifest } from "../../model/index.ts";
import type { Content, Element } from "../check/content.ts";
import { KINDS, NODE_KINDS, type Stored } from "./stored.ts";

/** Elements to write and ids to remove, of one label or relationship type. */
export interface Step<E extends Element = Element> {
	kind: string;
	added: E[];
	changed: E[];
	unchanged: number;
	/** In the graph and no longer in the files. */
	gone: string[];
}

export interface Plan {
	/** In the order of loading: sources, evidence, labels, relationship types. Kinds without elements are left out. */
	steps: Step[];
	/** Whether what is gone is removed. */
	replace: boolean;
	/** The graph's record after the load, but for the time. */
	manifest: Omit<Manifest, "loadedAt">;
	/** True when the graph is already what the files say. */
	nothingToDo: boolean;
}

/** @param current the graph's record now; undefined when it is empty */
export function makePlan(content: Content, stored: Stored, current: Manifest | undefined, replace: boolean): Plan {
	const groups = groupByKind(content);
	const steps = [...groups].map(([kind, elements]) => makeStep(kind, elements, stored.get(kind) ?? new Map()));
	const manifest = makeManifest(content, steps, stored, replace);
	return {
		steps: steps.filter(
			({ unchanged, added, changed, gone }) => unchanged + added.length + changed.length + gone.length > 0,
		),
		replace,
		manifest,
		nothingToDo:
			steps.every((step) => !writes(step, replace)) && current !== undefined && sameRecord(current, manifest),
	};
}

const writes = ({ added, changed, gone }: Step, replace: boolean) =>
	added.length + changed.length + (replace ? gone.length : 0) > 0;

function groupByKind({ sources, evidence, entities, relationships }: Content): Map<string, Element[]> {
	const groups = new Map<string, Element[]>(KINDS.map((kind) => [kind, []]));
	for (const list of [sources, evidence, entities, relationships]) {
		for (const element of list) groups.get(element.kind)?.push(element);
	}
	return groups;
}

function makeStep(kind: string, elements: Element[], stored: ReadonlyMap<string, string>): Step {
	const added = elements.filter(({ id }) => !stored.has(id));
	const changed = elements.filter(({ id, hash }) => stored.has(id) && stored.get(id) !== hash);
	const ids = new Set(elements.map(({ id }) => id));
	const gone = [...stored.keys()].filter((id) => !ids.has(id));
	return { kind, added, changed, unchanged: elements.length - added.length - changed.length, gone };
}

/** Everything but the files' fingerprint and the time: a changed comment is nothing to load. */
function sameRecord(current: Manifest, next: Omit<Manifest, "loadedAt">): boolean {
	const record = ({ dataVersion, dataset, title, licence, attribution, opening }: Omit<Manifest, "loadedAt">) =>
		JSON.stringify([dataVersion, dataset, title, licence, attribution, opening]);
	return record(current) === record(next);
}

function makeManifest(content: Content, steps: Step[], stored: Stored, replace: boolean): Plan["manifest"] {
	const { id: dataset, title, licence, attribution, opening } = content.dataset;
	const kept = (kinds: (kind: string) => boolean) =>
		replace ? 0 : steps.filter(({ kind }) => kinds(kind)).reduce((sum, { gone }) => sum + gone.length, 0);
	const isDocumentation = (kind: string) => kind === "Source" || kind === "Evidence";
	const isNode = (kind: string) => NODE_KINDS.includes(kind);
	return {
		dataVersion: dataVersion(content, steps, stored, replace),
		filesVersion: content.filesVersion,
		dataset,
		title,
		licence,
		attribution,
		opening,
		entities: content.entities.length + kept((kind) => isNode(kind) && !isDocumentation(kind)),
		relationships: content.relationships.length + kept((kind) => !isNode(kind)),
		sources: content.sources.length + kept((kind) => kind === "Source"),
		evidence: content.evidence.length + kept((kind) => kind === "Evidence"),
	};
}

/** SHA-256 over the sorted lines "id hash" of all that will be in the graph, the first 16 hex digits. */
function dataVersion(content: Content, steps: Step[], stored: Stored, replace: boolean): string {
	const elements = [...content.sources, ...content.evidence, ...content.entities, ...content.relationships];
	const lines = elements.map(({ id, hash }) => `${id} ${hash}`);
	if (!replace) {
		for (const { kind, gone } of steps) for (const id of gone) lines.push(`${id} ${stored.get(kind)?.get(id)}`);
	}
	const digest = createHash("sha256");
	for (const line of lines.sort()) digest.update(`${line}\n`);
	return digest.digest("hex").slice(0, 16);
}

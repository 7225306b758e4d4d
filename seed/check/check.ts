/** Drafts → content: names resolved, descriptions united, everything held against the vocabulary's schemas. */
import type { z } from "zod";
import { type Dataset, NODE_SCHEMAS, RELATIONSHIPS, Source } from "../../model/index.ts";
import { formatRepairs } from "../describe/cells.ts";
import { PERIODS } from "../describe/dates.ts";
import type { Drafts, EvidenceDraft, SourceDraft } from "../describe/drafts.ts";
import { describeFiles } from "../describe/files.ts";
import { sayIssue } from "../issues.ts";
import { closest, type Place, type Problem, quoted, type Report } from "../problems.ts";
import { filesVersion, readFiles, type Texts } from "../read/directory.ts";
import type { Scalar } from "../read/tree.ts";
import { type Content, element, type Props, type Relationship } from "./content.ts";
import { createHierarchies } from "./cycles.ts";
import { type Entity, uniteEntities } from "./entities.ts";
import { evidenceId, sourceId, statusOf, toEvidence } from "./evidence.ts";
import { type Fact, settleFacts } from "./facts.ts";
import { indexNames } from "./references.ts";

/** `notices` say what was put right in reading; they are for people and keep nothing from being loaded. */
export type Checked = { content: Content; notices: string[] } | { problems: Problem[] };

/** Reads and checks all files. Either there are problems, or there is content; never both. */
export function checkFiles(texts: Texts): Checked {
	const problems: Problem[] = [];
	const report: Report = (place, wrong, remedy) => void problems.push({ place, wrong, remedy });
	const files = readFiles(texts, report);
	const drafts = describeFiles(files, report);
	const entities = uniteEntities(drafts.entities, report);
	const facts = settleFacts(drafts.facts, indexNames(entities), report);
	const hierarchies = createHierarchies();
	for (const fact of facts) hierarchies.add(fact);
	hierarchies.check(report);
	checkOpening(files.opening, entities.byId, report);
	if (problems.length > 0 || !files.dataset) return { problems };
	const content = toContent(drafts, [...entities.byId.values()], facts, files.dataset, filesVersion(texts));
	checkSchemas(content, placesOf(drafts, entities.byId.values(), facts), report);
	return problems.length > 0 ? { problems } : { content, notices: formatRepairs(drafts) };
}

/** The first id may be of anything, the others are of networks, since they become hulls. */
function checkOpening(opening: Scalar[], entities: ReadonlyMap<string, Entity>, report: Report): void {
	opening.forEach(({ text, place }, n) => {
		const label = entities.get(text)?.label;
		if (label === "Network" || (label && n === 0)) return;
		const ids = [...entities.values()].filter((entity) => n === 0 || entity.label === "Network").map(({ id }) => id);
		const near = closest(text, ids)[0];
		const remedy = near ? `meinten Sie ${quoted(near)}?` : "die id eines Eintrags angeben";
		report(place, label ? `${quoted(text)} ist ${label}` : `${quoted(text)} gibt es nicht`, remedy);
	});
}

function toContent(drafts: Drafts, entities: Entity[], facts: Fact[], dataset: Dataset, version: string): Content {
	const pieces = new Map(
		[...entities, ...facts].flatMap(({ evidence }) => evidence).map((piece) => [evidenceId(piece), piece]),
	);
	const content: Content = {
		dataset,
		filesVersion: version,
		sources: [...drafts.sources.values()].map(toSource),
		evidence: [...pieces.values()].map(toEvidence),
		entities: entities.map((entity) => element(entity.label, toProps(entity))),
		relationships: facts.map(toRelationship),
	};
	for (const list of [content.sources, content.evidence, content.entities, content.relationships]) list.sort(byId);
	return content;
}

const toSource = ({ key, properties }: SourceDraft) => element("Source", { id: sourceId(key), ...properties.values });

function toRelationship(fact: Fact): Relationship {
	const ends = { from: fact.from.id, to: fact.to.id };
	return { ...element(fact.type, toProps(fact), [ends.from, ends.to]), ...ends };
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

interface Backed {
	id: string;
	values: Props;
	evidence: EvidenceDraft[];
	certainty?: string;
}

function toProps({ id, values, evidence, certainty }: Backed): Props & { id: string } {
	const ids = [...new Set(evidence.map(evidenceId))].sort();
	return { ...values, id, evidence: ids, certainty: certainty ?? "stated", status: statusOf(evidence) };
}

interface Placed {
	id: string;
	place?: Place;
	places?: Place[];
}

function placesOf(drafts: Drafts, ...described: Iterable<Placed>[]): Map<string, Place | undefined> {
	const sources: Placed[] = [...drafts.sources.values()].map(({ key, place }) => ({ id: sourceId(key), place }));
	return new Map(
		[sources, ...described].flatMap((list) => [...list]).map((one) => [one.id, one.place ?? one.places?.[0]]),
	);
}

/**
 * The last word have the schemas themselves; values were checked one by one before, so little is left to find. Periods can
 * have become impossible when descriptions were united.
 */
function checkSchemas(content: Content, places: Map<string, Place | undefined>, report: Report): void {
	const { sources, entities, relationships } = content;
	const check = (id: string, schema: z.ZodType, props: Props) => {
		const place = places.get(id);
		if (!place) return;
		const issues = schema.safeParse(props).error?.issues ?? [];
		for (const issue of issues) {
			const [wrong, remedy] = sayIssue(issue, props[String(issue.path[0])]);
			report(place, `${id}: ${issue.path.join(".")}: ${wrong}`, remedy);
		}
		for (const [from, to] of PERIODS) {
			const [start, end] = [props[from], props[to]];
			if (typeof start !== "string" || typeof end !== "string" || start <= end) continue;
			report(place, `${id}: das Ende ${end} liegt vor dem Beginn ${start}`, "die Daten an allen Stellen vergleichen");
		}
	};
	for (const { id, props } of sources) check(id, Source, props);
	for (const { id, kind, props } of entities) check(id, NODE_SCHEMAS[kind], props);
	for (const { id, kind, props } of relationships) check(id, RELATIONSHIPS[kind].schema, props);
}

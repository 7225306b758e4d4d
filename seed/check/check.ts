/** Drafts → content: names resolved, descriptions united, everything held against the vocabulary's schemas. */
import { type Dataset, NODE_SCHEMAS, RELATIONSHIPS, Source } from "../../model/index.ts";
import type { Drafts, EvidenceDraft } from "../describe/drafts.ts";
import { describeFiles } from "../describe/files.ts";
import type { Place, Problem, Report } from "../problems.ts";
import { filesVersion, readFiles, type Texts } from "../read/directory.ts";
import { type Content, element, type Props } from "./content.ts";
import { uniteEntities } from "./entities.ts";
import { evidenceId, sourceId, statusOf, toEvidence } from "./evidence.ts";
import { settleFacts } from "./facts.ts";
import { indexNames } from "./references.ts";

/** Reads and checks all files. Either there are problems, or there is content; never both. */
export function checkFiles(texts: Texts): { content: Content } | { problems: Problem[] } {
	const problems: Problem[] = [];
	const report: Report = (place, wrong, remedy) => void problems.push({ place, wrong, remedy });
	const files = readFiles(texts, report);
	const drafts = describeFiles(files, report);
	const content = toContent(drafts, files.dataset, filesVersion(texts), report);
	return problems.length > 0 || !content ? { problems } : { content };
}

function toContent(drafts: Drafts, dataset: Dataset | undefined, version: string, report: Report): Content | undefined {
	const entities = uniteEntities(drafts.entities, report);
	const facts = settleFacts(drafts.facts, indexNames(entities), report);
	if (!dataset) return undefined;
	const pieces = [...[...entities.byId.values()], ...facts].flatMap(({ evidence }) => evidence);
	const content: Content = {
		dataset,
		filesVersion: version,
		sources: [...drafts.sources.values()].map(({ key, properties }) =>
			element("Source", { id: sourceId(key), ...properties.values }),
		),
		evidence: [...new Map(pieces.map((piece) => [evidenceId(piece), piece])).values()].map(toEvidence),
		entities: [...entities.byId.values()].map((entity) => element(entity.label, toProps(entity))),
		relationships: facts.map((fact) => ({
			...element(fact.type, toProps(fact), [fact.from.id, fact.to.id]),
			from: fact.from.id,
			to: fact.to.id,
		})),
	};
	for (const list of [content.sources, content.evidence, content.entities, content.relationships]) list.sort(byId);
	checkSchemas(content, placesOf(drafts, entities.byId.values(), facts), report);
	return content;
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

/** The last word have the schemas themselves; values were checked one by one before, so little is left to find. */
function checkSchemas(content: Content, places: Map<string, Place | undefined>, report: Report): void {
	const check = (
		id: string,
		result:
			| ReturnType<typeof Source.safeParse>
			| { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } },
	) => {
		const place = places.get(id);
		if (result.success || !place) return;
		for (const { path, message } of result.error?.issues ?? [])
			report(place, `${id}: ${path.join(".")}: ${message}`, "berichtigen");
	};
	for (const { id, props } of content.sources) check(id, Source.safeParse(props));
	for (const { id, kind, props } of content.entities) check(id, NODE_SCHEMAS[kind].safeParse(props));
	for (const { id, kind, props } of content.relationships) check(id, RELATIONSHIPS[kind].schema.safeParse(props));
}

/** Drafts → content: names resolved, descriptions united, everything held against the vocabulary's schemas. */

import { closest, ignore, type Problem, quoted, type Report } from "./messages/problem.ts";
import { formatRepairs } from "./parse/cells.ts";
import type { Drafts } from "./parse/draft.ts";
import { describeFiles } from "./parse/files.ts";
import { filesVersion, readFiles, type Texts } from "./read/directory.ts";
import type { Scalar } from "./read/tree.ts";
import { createHierarchies } from "./resolve/cycles.ts";
import type { Content } from "./resolve/element.ts";
import { createElementIndex } from "./resolve/element-index.ts";
import { fromEntity, fromFact, fromRow, fromSource, indexTold, type Told, toElements } from "./resolve/elements.ts";
import { type Entities, type Entity, uniteEntities } from "./resolve/entities.ts";
import { type Fact, type Settled, settleFacts } from "./resolve/facts.ts";
import { indexNames } from "./resolve/references.ts";
import { checkSchemas } from "./resolve/schemas.ts";
import { openRows, type Rows } from "./resolve/table-rows.ts";

/** `notices` say what was put right in reading; they are for people and keep nothing from being loaded. */
export type Checked = { content: Content; notices: string[] } | { problems: Problem[] };

/** Reads and checks all files. Either there are problems, or there is content; never both. */
export function checkFiles(texts: Texts): Checked {
	const problems: Problem[] = [];
	/** What only the schemas find; said when there is nothing else, since much of it follows from the rest. */
	const late: Problem[] = [];
	const report = reportTo(problems);
	const files = readFiles(texts, report);
	const drafts = describeFiles(files, report);
	const rows = openRows(drafts);
	const index = createElementIndex();
	const take = (told: Told) => {
		if (problems.length === 0) checkSchemas(told, reportTo(late));
		indexTold(index, told);
	};

	const entities = uniteEntities(drafts.entities, rows, report, (entity, draft) => take(fromRow(entity, draft)));
	const hierarchies = createHierarchies();
	const inRows = {
		has: (id: string) => index.number(id) !== undefined,
		add: (fact: Fact) => {
			hierarchies.add(fact);
			take(fromFact(fact));
		},
		delete: index.delete,
	};
	const facts = settleFacts(drafts.facts, rows, indexNames(entities), inRows, report);
	for (const fact of facts.facts) hierarchies.add(fact);
	hierarchies.check(report);
	checkOpening(files.opening, entities.byId, report);
	const described: Described = { drafts, rows, entities, facts };
	for (const told of keptInMemory(described)) take(told);

	if (problems.length > 0 || !files.dataset) return { problems };
	if (late.length > 0) return { problems: late };
	const elements: Content["elements"] = (isWanted) => toElements(everything(described), index, isWanted);
	const content = { dataset: files.dataset, filesVersion: filesVersion(texts), index, elements };
	return { content, notices: formatRepairs(drafts) };
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

const reportTo =
	(problems: Problem[]): Report =>
	(place, wrong, remedy) =>
		void problems.push({ place, wrong, remedy });

interface Described {
	drafts: Drafts;
	rows: Rows[];
	entities: Entities;
	facts: Settled;
}

function* keptInMemory({ drafts, entities, facts }: Described): Generator<Told> {
	for (const source of drafts.sources.values()) yield fromSource(source);
	for (const entity of entities.byId.values()) if (!entity.inRow) yield fromEntity(entity);
	for (const fact of facts.facts) yield fromFact(fact);
}

/** All there is, also what stands in rows only; relationships last. */
function* everything({ drafts, rows, entities, facts }: Described): Generator<Told> {
	for (const source of drafts.sources.values()) yield fromSource(source);
	for (const entity of entities.byId.values()) if (!entity.inRow) yield fromEntity(entity);
	for (const table of rows) {
		let number = 0;
		for (const draft of table.entityDrafts(ignore)) {
			const entity = table.entities[number++];
			if (entity?.inRow) yield fromRow(entity, draft);
		}
	}
	for (const fact of facts.facts) yield fromFact(fact);
	for (const fact of facts.inRows()) yield fromFact(fact);
}

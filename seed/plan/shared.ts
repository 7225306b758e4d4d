/** The elements that several data sets speak of: what each said and says, and what becomes of them. */
import type { Element, Props } from "../resolve/element.ts";
import { boundByAll } from "./bounds.ts";
import { type Comparison, type Incoming, SHARED } from "./compare.ts";
import { type Contribution, contributionId, fingerprint, type Statement, toStatement } from "./contribution.ts";
import { isPlain, mergeContributions, type Sayings } from "./merge.ts";
import type { StoredElement, StoredGraph } from "./stored.ts";

export interface SharedElement {
	id: string;
	/** As it is in the graph. */
	stored: StoredElement | undefined;
	/** What each data set said, as a fingerprint. */
	before: ReadonlyMap<string, string>;
	/** What each says, in the order in which the data sets were first loaded. */
	after: readonly Contribution[];
	/** As it will be; undefined when nobody states it any more. */
	element: Element | undefined;
	/** Contributions to write, and the ids of those to delete. */
	write: Contribution[];
	forget: string[];
}

/** @param order the data sets that will be in the graph */
export async function resolveShared(
	comparison: Comparison,
	order: readonly string[],
	graph: StoredGraph,
): Promise<SharedElement[]> {
	const { shared, contributions, staying, incoming } = comparison;
	const alone = [...shared.values()].filter(
		(element) => element !== undefined && !contributions.has(element.id) && staying.has(element.datasets[0] ?? ""),
	) as StoredElement[];
	const inGraph = alone.length > 0 ? await graph.statements(alone) : new Map<string, Statement>();
	const inFiles = new Map(incoming.map((one) => [one.id, { ...one, statements: statementsOf(one) }]));
	const said = [...shared].map(([id, stored]) => {
		const kept = contributions.get(id) ?? [];
		const statement = inGraph.get(id);
		const [speaker = ""] = stored?.datasets ?? [];
		const moved = comparison.moves.filter(({ to }) => to.element === id).map(({ to }) => to);
		const here = kept.filter((one) => !comparison.moves.some(({ from }) => from === one));
		const known = [...(statement ? [{ dataset: speaker, element: id, statement, corrections: [] }] : here), ...moved];
		const after = order.flatMap((dataset) => {
			const files = inFiles.get(dataset);
			if (!files) return known.filter((one) => one.dataset === dataset);
			return contribution(id, dataset, files.statements.get(id), [...(files.resolved.corrections.get(id) ?? [])]);
		});
		const before = new Map(kept.map((one) => [one.dataset, fingerprint(one)]));
		if (stored && kept.length === 0) before.set(speaker, stored.hash);
		return { id, stored, before, after, kept };
	});
	const sayings = await readSayings(said, incoming, graph);
	const merged = said.map((one) => ({ ...one, element: mergeContributions(one.after, sayings) }));
	return boundByAll(merged).map(({ kept, ...one }, position) => {
		const isAsSaid = isPlain(one.after) && one.element === merged[position]?.element;
		return { ...one, ...difference(kept, isAsSaid ? [] : one.after) };
	});
}

/** What the evidence says of that which several data sets state. */
async function readSayings(
	shared: readonly Pick<SharedElement, "after">[],
	incoming: readonly Incoming[],
	graph: StoredGraph,
): Promise<Sayings> {
	const several = shared.map(({ after }) => after.flatMap(({ statement }) => statement ?? [])).filter(isSeveral);
	const ids = new Set(several.flat().flatMap(({ props }) => [props.evidence ?? []].flat().map(String)));
	const sayings = new Map<string, string>();
	if (ids.size === 0) return sayings;
	const take = ({ id, says, outdated }: Props) => {
		if (typeof says === "string" && outdated !== true) sayings.set(String(id), says);
	};
	for (const { resolved } of incoming) {
		const wanted = new Set([...ids].flatMap((id) => resolved.index.number(id) ?? []));
		if (wanted.size > 0) for (const { props } of resolved.elements((number) => wanted.has(number))) take(props);
	}
	const stored = [...ids].map((id) => ({ id, kind: "Evidence", hash: "", datasets: [] }));
	for (const { props } of (await graph.statements(stored)).values()) take(props);
	return sayings;
}

const isSeveral = (all: readonly unknown[]): boolean => all.length > 1;

function statementsOf({ resolved, states }: Incoming): Map<string, Statement> {
	if (!states.includes(SHARED)) return new Map();
	const elements = resolved.elements((number) => states[number] === SHARED);
	return new Map([...elements].map((element) => [element.id, toStatement(element, resolved.renamed.get(element.id))]));
}

function contribution(
	element: string,
	dataset: string,
	statement: Statement | undefined,
	corrections: Contribution["corrections"],
): Contribution[] {
	if (!statement && corrections.length === 0) return [];
	return [{ dataset, element, corrections, ...(statement && { statement }) }];
}

/** @param wanted what is to be kept beside the element */
function difference(kept: readonly Contribution[], wanted: readonly Contribution[]) {
	const stored = new Map(kept.map((one) => [contributionId(one), fingerprint(one)]));
	const ids = new Set(wanted.map(contributionId));
	return {
		write: wanted.filter((one) => stored.get(contributionId(one)) !== fingerprint(one)),
		forget: [...stored.keys()].filter((id) => !ids.has(id)),
	};
}

/** Whether the graph holds something else than will be. */
export function isToWrite({ stored, element }: SharedElement): boolean {
	if (!element) return false;
	return stored?.hash !== element.hash || String(stored.datasets) !== String(element.props.datasets);
}

/**
 * One thing under two ids: where two data sets give the same Wikidata id to entities of one label, the later one's goes by the
 * id of the one that was loaded first, and its facts with it. What it is called in its own files is kept (`own`), so that it
 * goes by that again when the other has gone.
 */
import type { Corrections } from "../resolve/corrections.ts";
import type { Element } from "../resolve/element.ts";
import type { ElementIndex } from "../resolve/element-index.ts";
import { NODE_KINDS } from "../resolve/kinds.ts";
import type { Resolved } from "../resolve/resolve.ts";
import type { Contribution, Named } from "./contribution.ts";
import type { StoredEntity, StoredGraph } from "./stored.ts";

/** Id in the files of a data set → id in the graph. */
type Aliases = ReadonlyMap<string, string>;

/** Communes and districts have official keys, sources and evidence no id in Wikidata. */
const KINDS = NODE_KINDS.filter((kind) => !["Source", "Evidence", "Commune", "District"].includes(kind));

/** The data sets that are loaded, with the ids that the graph has. @param order of all that will be in the graph */
export async function nameByGraph(
	load: readonly Resolved[],
	order: readonly string[],
	graph: StoredGraph,
): Promise<Renamed[]> {
	const loaded = new Map(load.map((one) => [one.dataset.id, one]));
	if (order.length === 1) return load.map((one) => withAliases(one, new Map()));
	const stored = await graph.entities();
	const known = new Map<string, string>();
	const named = new Map<string, Renamed>();
	for (const dataset of order) {
		const resolved = loaded.get(dataset);
		if (resolved) named.set(dataset, withAliases(resolved, findAliases(resolved, known)));
		else addKnown(known, stored, dataset);
	}
	return load.flatMap(({ dataset }) => named.get(dataset.id) ?? []);
}

function addKnown(known: Map<string, string>, stored: readonly StoredEntity[], dataset: string): void {
	for (const { id, kind, wikidata, datasets } of stored) {
		const key = `${kind} ${wikidata}`;
		if (datasets.includes(dataset) && !known.has(key)) known.set(key, id);
	}
}

/**
 * The aliases of a data set.
 * @param known what those state that were loaded before it, by label and Wikidata id; what it states itself is added
 */
function findAliases({ index, elements }: Resolved, known: Map<string, string>): Aliases {
	const aliases = new Map<string, string>();
	for (const { id, kind, props } of elements((number) => KINDS.includes(index.kind(number)))) {
		if (typeof props.wikidata !== "string") continue;
		const key = `${kind} ${props.wikidata}`;
		const other = known.get(key);
		if (other === undefined) known.set(key, id);
		else if (other !== id && index.number(other) === undefined) aliases.set(id, other);
	}
	return aliases;
}

/** The id of an element with its ends named otherwise. A fact's id begins with its type and its ends. */
function rename({ id, from, to }: Named, aliases: Aliases): Named {
	if (from === undefined || to === undefined) return { id: aliases.get(id) ?? id };
	const ends = { from: aliases.get(from) ?? from, to: aliases.get(to) ?? to };
	const [type = ""] = id.split(".", 1);
	return { id: `${type}.${ends.from}.${ends.to}${id.slice(`${type}.${from}.${to}`.length)}`, ...ends };
}

/** What a data set says, with the ids that the graph has. */
export interface Renamed extends Resolved {
	/** What goes by another id than in the files, by its id in the graph. */
	renamed: ReadonlyMap<string, Named>;
}

function withAliases(resolved: Resolved, aliases: Aliases): Renamed {
	const renamed = new Map<string, Named>();
	if (aliases.size === 0) return { ...resolved, renamed };
	const names = new Map<string, Named>();
	for (const element of resolved.elements(() => true)) {
		const name = rename(nameOf(element), aliases);
		if (name.id === element.id) continue;
		names.set(element.id, name);
		renamed.set(name.id, nameOf(element));
	}
	const to = (id: string) => names.get(id)?.id ?? aliases.get(id) ?? id;
	return {
		...resolved,
		renamed,
		index: renameIndex(resolved.index, to, (id) => renamed.get(id)?.id ?? (names.has(id) ? undefined : id)),
		corrections: renameCorrections(resolved.corrections, to),
		*elements(isWanted) {
			for (const element of resolved.elements(isWanted)) {
				const name = names.get(element.id);
				yield name ? { ...element, ...name, props: { ...element.props, id: name.id } } : element;
			}
		},
	};
}

const nameOf = ({ id, ...rest }: Element & Partial<Named>): Named =>
	rest.from === undefined || rest.to === undefined ? { id } : { id, from: rest.from, to: rest.to };

/** A contribution that goes by another id from now on: it was the alias of something that nobody else states any more. */
export interface Move {
	from: Contribution;
	to: Contribution;
}

/** @param isStatedByOther whether another data set states this entity, under its own id */
export function listMoves(
	contributions: readonly Contribution[],
	isStatedByOther: (id: string, dataset: string) => boolean,
): Move[] {
	const aliased = contributions.filter(({ statement }) => statement?.own !== undefined);
	const aliases = new Map<string, Map<string, string>>();
	for (const { dataset, element, statement } of aliased) {
		const own = statement?.own;
		if (!own || own.from !== undefined || !isStatedByOther(element, dataset)) continue;
		aliases.set(dataset, (aliases.get(dataset) ?? new Map()).set(own.id, element));
	}
	return aliased.flatMap((from) => {
		const { statement, dataset } = from;
		if (!statement?.own) return [];
		const { own, ...said } = statement;
		const { id, ...ends } = rename(own, aliases.get(dataset) ?? new Map());
		if (id === from.element) return [];
		const moved = { ...said, ...ends, props: { ...said.props, id }, ...(id !== own.id && { own }) };
		return [{ from, to: { ...from, element: id, statement: moved } }];
	});
}

function renameIndex(
	index: ElementIndex,
	to: (id: string) => string,
	back: (id: string) => string | undefined,
): ElementIndex {
	return {
		...index,
		number(id) {
			const own = back(id);
			return own === undefined ? undefined : index.number(own);
		},
		*ids() {
			for (const [id, number] of index.ids()) yield [to(id), number];
		},
	};
}

function renameCorrections(corrections: Corrections, to: (id: string) => string): Corrections {
	return new Map([...corrections].map(([id, said]) => [to(id), said]));
}

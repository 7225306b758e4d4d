/**
 * Queries whose shape depends on the request: filtered and sorted lists of entities. The only importer of
 * cypher-query-builder, which escapes no label, type or property: they are taken from our own vocabulary and nowhere
 * else, values always travel as parameters.
 *
 *     const { query, params } = entitiesQuery({ type: "Commune", filters: [{ property: "kind", is: "equal", value: "Stadt" }] });
 *     const rows = await graph.read(query, params); // {id, labels, properties}
 */
import {
	and,
	contains,
	equals,
	greaterEqualTo,
	greaterThan,
	inArray,
	isNull,
	lessEqualTo,
	lessThan,
	node,
	not,
	or,
	Query,
} from "cypher-query-builder";
import nodeCleanup from "node-cleanup";
import { ENTITY_LABEL, isNodeType, NODES, type NodeType } from "../../model/index.ts";

// Importing the builder installs handlers for SIGINT and others that would end the process before the server is closed.
nodeCleanup.uninstall();

type Comparator = ReturnType<typeof equals>;
type Conditions = ReturnType<typeof and> | ReturnType<typeof or> | Record<string, Comparator>;

/** Text or number, as entities store them. */
export type Scalar = string | number;

/** `contain` is for text, case counts; `notBefore` and `notAfter` are for EDTF dates that may mean such a day. An entity without the property never passes. */
export type Filter =
	| { property: string; is: "equal" | "atLeast" | "atMost" | "notBefore" | "notAfter" | "contain"; value: Scalar }
	| { property: string; is: "oneOf"; value: Scalar[] };

export interface EntitiesSelection {
	/** Absent: entities of every type. */
	type?: NodeType;
	filters?: Filter[];
	/** Absent: by id (then not to be named). Texts by code point: for German order read all and sort with `compareText`. Without a value: last, descending first. */
	sort?: { property: string; descending?: boolean };
	/** The last row of the page before: its id and, when sorted, its value (null when it has none). */
	after?: { id: string; value?: Scalar | null };
	limit?: number;
}

export interface BuiltQuery {
	query: string;
	params: Record<string, unknown>;
}

/**
 * The query for a list of entities; its rows are `{id, labels, properties}`.
 * @throws RangeError when a type or a property is not in the vocabulary
 */
export function entitiesQuery(selection: EntitiesSelection): BuiltQuery {
	const { type, filters = [], sort, after, limit } = selection;
	const query = new Query().match([node("n", type === undefined ? ENTITY_LABEL : [ENTITY_LABEL, label(type)])]);
	if (filters.length > 0) query.where(conditions(filters, type));
	if (after) query.with("n");
	if (after) query.where(behind(after, sort, type));
	query.return({ "n.id": "id", "labels(n)": "labels", "properties(n)": "properties" });
	query.orderBy(sort ? [[column(sort.property, type), sort.descending ? "DESC" : "ASC"], "n.id"] : ["n.id"]);
	if (limit !== undefined) query.limit(limit);
	const built = query.buildQueryObject();
	return { query: built.query.replace(/;$/, ""), params: built.params };
}

/** All filters together. The builder takes a property once, so filters on the same one are joined here. */
function conditions(filters: Filter[], type: NodeType | undefined): Record<string, Comparator> {
	const byColumn: Record<string, Comparator> = {};
	for (const filter of filters) {
		const key = column(filter.property, type);
		const [before, own] = [byColumn[key], comparator(filter)];
		byColumn[key] = before ? (params, name) => `${before(params, name)} AND ${own(params, name)}` : own;
	}
	return byColumn;
}

function comparator(filter: Filter): Comparator {
	switch (filter.is) {
		case "equal":
			return equals(filter.value);
		case "atLeast":
			return greaterEqualTo(filter.value);
		case "atMost":
			return lessEqualTo(filter.value);
		case "notBefore":
			return mayBe(LATEST, ">=", String(filter.value));
		case "notAfter":
			return mayBe(EARLIEST, "<=", String(filter.value));
		case "contain":
			return contains(String(filter.value));
		case "oneOf":
			return inArray(filter.value);
	}
}

/** What the loader has derived from a date that begins or ends something: the days that it may mean at the earliest and latest. */
const EARLIEST: Readonly<Record<string, string>> = { foundedOn: "possibleFrom", dissolvedOn: "certainTo" };
const LATEST: Readonly<Record<string, string>> = { foundedOn: "certainFrom", dissolvedOn: "possibleTo" };

/** Other dates are compared as far as they are precise: all days of 2016 are in "2016". */
function mayBe(derived: typeof EARLIEST, sign: "<=" | ">=", day: string): Comparator {
	return (params, name) => {
		const value = params.addParam(day).toString();
		const bound = derived[name.replace(/^n\./, "")];
		// The first or last day of an interval, which may be open, without what marks it as uncertain.
		const end = sign === "<=" ? `split(${name}, '/')[0]` : `replace(last(split(${name}, '/')), '..', '9999')`;
		const plain = ["~", "?", "%"].reduce((text, sign) => `replace(${text}, '${sign}', '')`, end);
		const own = `${plain} ${sign} substring(${value}, 0, size(${plain}))`;
		return bound ? `${name} IS NOT NULL AND coalesce(n.${bound} ${sign} ${value}, ${own})` : own;
	};
}

/** What comes after a row: keyset paging, which stays fast and right when entities come and go between two pages. */
function behind(
	{ id, value = null }: NonNullable<EntitiesSelection["after"]>,
	sort: EntitiesSelection["sort"],
	type: NodeType | undefined,
): Conditions {
	const later = { "n.id": greaterThan(id) };
	if (!sort) return later;
	const key = column(sort.property, type);
	const without = { [key]: isNull() };
	if (value === null) {
		const equal = and({ ...without, ...later });
		return sort.descending ? or([equal, { [key]: not(isNull()) }]) : equal;
	}
	const equal = and({ [key]: equals(value), ...later });
	if (sort.descending) return or([{ [key]: lessThan(value) }, equal]);
	return or([{ [key]: greaterThan(value) }, equal, without]);
}

function label(type: string): string {
	if (!isNodeType(type)) throw new RangeError(`${type} is not a type of entity`);
	return type;
}

/** `n.name`, when entities of this type have such a property; of every type when none is given. */
function column(property: string, type: NodeType | undefined): string {
	const schemas = type === undefined ? Object.values(NODES).map(({ schema }) => schema) : [NODES[type].schema];
	if (!schemas.every((schema) => Object.hasOwn(schema.shape, property))) {
		throw new RangeError(`${property} is not a property of ${type ?? "every type of entity"}`);
	}
	return `n.${property}`;
}

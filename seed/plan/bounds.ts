/** What several data sets say of one thing bounds the facts of each: the founding that one gives, the end that another does. */
import { boundDays, isNodeType, isRelationshipType, LIFETIMES, type Life, RELATIONSHIPS } from "../../model/index.ts";
import { readingOf } from "../parse/dates.ts";
import { contentHash, type Element, type Props } from "../resolve/element.ts";
import { BINDING, createLives, findBreach, ownLife, statedLife } from "../resolve/lives.ts";
import type { Contribution } from "./contribution.ts";

/** An element as all say it together. */
export interface Merged {
	element: Element | undefined;
	after: readonly Contribution[];
}

/** An element, or what one data set says of it. */
interface Said {
	id: string;
	kind: string;
	props: Props;
	from?: string;
	to?: string;
}

type LifeOf = (id: string) => Life;

/** Gives what begins or ends with something else the days that follow from what all say of that together. */
export function boundByAll<One extends Merged>(all: readonly One[]): One[] {
	const together = livesOf(all.flatMap(({ element }) => element ?? []));
	const alone = new Map<string, LifeOf>();
	const lifeFor = (dataset: string): LifeOf => {
		const known = alone.get(dataset) ?? livesOf(saidBy(dataset, all));
		alone.set(dataset, known);
		return known;
	};
	const owners = ownersOf(all.flatMap(({ element }) => element ?? []));
	const said = new Map(all.map(({ element, after }) => [element?.id ?? "", after]));
	return all.map((one) => {
		const { element, after } = one;
		const ends = element ? boundingEnds(element, owners) : [];
		if (!element || ends.length === 0) return one;
		const before = after.flatMap(({ dataset, statement }) => (statement ? ends.map(lifeFor(dataset)) : []));
		const bounds = ends.map((id) => ({ id, life: together(id), after: said.get(id) ?? [] }));
		return { ...one, element: bound(element, after, before, bounds) };
	});
}

function livesOf(all: readonly Said[]): LifeOf {
	const byId = new Map(all.map((one) => [one.id, one]));
	const owners = ownersOf(all);
	const own = (id: string): Life => {
		const said = byId.get(id);
		return said && isNodeType(said.kind) ? ownLife(said.kind, said.props) : {};
	};
	return createLives(own, (id) => owners.get(id) ?? []);
}

const saidBy = (dataset: string, all: readonly Merged[]): Said[] =>
	all.flatMap(({ after }) =>
		after.flatMap(({ element: id, statement, dataset: by }) =>
			statement && by === dataset ? { id, ...statement } : [],
		),
	);

function ownersOf(all: readonly Said[]): Map<string, string[]> {
	const owners = new Map<string, string[]>();
	for (const { kind, from, to } of all) {
		if (from === undefined || to === undefined || !BINDING.some((type) => type === kind)) continue;
		owners.set(from, [...(owners.get(from) ?? []), to]);
	}
	return owners;
}

/** What bounds it: the ends of a fact, or what an entity belongs to. */
function boundingEnds({ id, kind, ...ends }: Said, owners: ReadonlyMap<string, string[]>): string[] {
	if (!isRelationshipType(kind)) return owners.get(id) ?? [];
	const { bounds } = RELATIONSHIPS[kind];
	const { from, to } = ends;
	if (bounds === "none" || from === undefined || to === undefined) return [];
	return bounds === "source" ? [from] : [from, to];
}

/** Who gives what holds of some properties: the last who corrects them, else the first who states them, else who speaks first. */
function giverOf(keys: readonly string[], after: readonly Contribution[]): string {
	const gives = (said: object | false | undefined) => said !== undefined && keys.some((key) => key in (said || {}));
	const corrector = after.findLast(({ corrections }) => corrections.some(({ instead }) => gives(instead)));
	const giver = corrector ?? after.find(({ statement }) => gives(statement?.props)) ?? after[0];
	return giver?.dataset ?? "";
}

interface Bound {
	id: string;
	life: Life;
	after: readonly Contribution[];
}

/** @param before what bounded it in the files of each data set */
function bound(
	element: Element,
	after: readonly Contribution[],
	before: readonly Life[],
	bounds: readonly Bound[],
): Element {
	const { id, kind, hash: _, props, ...ends } = element;
	const { hash: __, datasets, ...said } = props;
	const stated = isNodeType(kind) ? ownLife(kind, said) : statedLife(said);
	const days = withoutBounds(said, stated, before);
	const conflicts: string[] = [];
	for (const { id: end, life, after: of } of bounds) {
		const breach = isNodeType(kind) ? undefined : findBreach(said, life, attestedBy(said));
		if (breach) {
			const { date, side, bound: day } = breach;
			const givers = [
				giverOf([date], after),
				giverOf(
					LIFETIMES.flatMap((one) => one[side] ?? []),
					of,
				),
			];
			conflicts.push(`${date}: ${said[date]} (${givers[0]}) / ${end}: ${day} (${givers[1]})`);
			Object.assign(days, onlyWhereAgreed(days, life));
		} else Object.assign(days, boundDays(days, [life], stated.from?.latest !== undefined));
	}
	const next = { ...withDays(said, days), ...(conflicts.length > 0 && inConflict(said, conflicts)) };
	const merged = contentHash(kind, next, Object.values(ends));
	if (merged === contentHash(kind, said, Object.values(ends))) return element;
	return { id, kind, hash: merged, props: { ...next, hash: merged, ...(datasets && { datasets }) }, ...ends };
}

const attestedBy = ({ firstAttested }: Props): string | undefined =>
	typeof firstAttested === "string" ? readingOf(firstAttested).latest : undefined;

function withDays(props: Props, days: Days): Props {
	const next = { ...props };
	for (const [key, day] of Object.entries(days)) {
		if (day === undefined) delete next[key];
		else next[key] = day;
	}
	return next;
}

const inConflict = ({ conflicts = [] }: Props, more: readonly string[]): Props => ({
	conflicts: [...[conflicts].flat().map(String), ...more],
	status: "contradicted",
});

type Days = { [Key in "certainFrom" | "possibleFrom" | "certainTo" | "possibleTo"]: string | undefined };

/** The days as they would be without what bounds it in the files: another data set may know better. */
function withoutBounds(props: Props, { from, to }: Life, before: readonly Life[]): Days {
	const day = (key: keyof Days) => (typeof props[key] === "string" ? props[key] : undefined);
	const days: Days = {
		certainFrom: day("certainFrom"),
		possibleFrom: day("possibleFrom"),
		certainTo: day("certainTo"),
		possibleTo: day("possibleTo"),
	};
	const births = before.map((life) => life.from?.earliest);
	const ends = before.flatMap((life) => [life.to?.earliest, life.to?.latest]);
	if (births.includes(days.possibleFrom)) days.possibleFrom = from?.earliest;
	if (from?.latest === undefined && ends.includes(days.certainFrom))
		days.certainFrom = attestedBy(props) ?? days.certainFrom;
	if (props.endsByRule) return days;
	if (ends.includes(days.certainTo) && (!to || to.earliest !== undefined)) days.certainTo = to?.earliest;
	if (ends.includes(days.possibleTo)) days.possibleTo = to?.latest;
	return days;
}

/** Certain where both agree, possible where one of them says so. */
function onlyWhereAgreed({ certainFrom, certainTo }: Days, { from, to }: Life): Partial<Days> {
	const [birth, end] = [from?.latest ?? from?.earliest, to?.earliest];
	return {
		certainFrom: birth !== undefined && (certainFrom === undefined || certainFrom < birth) ? birth : certainFrom,
		certainTo: end !== undefined && (certainTo === undefined || certainTo > end) ? end : certainTo,
	};
}

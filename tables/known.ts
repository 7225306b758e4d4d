/** What is described already, found by key or name, so that a table need not say more than a name. */
import { bareName, closest, fold, isQualified, type NodeType, withoutKind } from "../model/index.ts";

/** Something that may be a member, or a cooperation. */
export interface KnownEntity {
	id: string;
	label: NodeType;
	name: string;
	altNames?: readonly string[] | undefined;
	ags?: string | undefined;
}

/** The labels in which a member is looked for, in this order. */
export const MEMBER_LABELS = ["Commune", "District", "Organization", "Region", "Network"] as const satisfies NodeType[];
export type MemberLabel = (typeof MEMBER_LABELS)[number];

export interface Known {
	/** A commune or district by its key. */
	withAgs(ags: string): KnownEntity | undefined;
	/** All that a name may mean: those of the first label that has any. @param around the district, where the table names it */
	members(name: string, around?: string): readonly KnownEntity[];
	network(name: string): KnownEntity | undefined;
	/** A district as people write it: with or without "Kreis". */
	district(name: string): KnownEntity | undefined;
	topic(name: string): KnownEntity | undefined;
	/** Names that differ in few letters. */
	near(name: string, labels?: readonly NodeType[]): readonly KnownEntity[];
	byId(id: string): KnownEntity | undefined;
	/** The same with more; what was known before goes first. */
	plus(more: readonly KnownEntity[]): Known;
}

const namesOf = ({ name, altNames = [] }: KnownEntity) => [name, ...altNames];

/** Whether it is a Kreis or a Landkreis differs by Land, and people do not keep them apart. */
const districtName = (name: string) => fold(name).replace(/^(land)?kreis |^(staedte)?region | (land)?kreis$/g, "");

/** Finds what is known as the loader does: by the official form, with additions, by the bare name of a commune. */
export function createKnown(entities: readonly KnownEntity[]): Known {
	const byAgs = new Map(entities.flatMap((entity) => (entity.ags ? [[entity.ags, entity] as const] : [])));
	const byId = new Map(entities.map((entity) => [entity.id, entity]));
	const names = indexBy(entities, (entity) => namesOf(entity).map((name) => `${entity.label} ${fold(name)}`));
	const bare = indexBy(entities, (entity) => (entity.label === "Commune" ? namesOf(entity).map(bareName) : []));
	const districts = indexBy(entities, (entity) =>
		entity.label === "District" ? namesOf(entity).map(districtName) : [],
	);
	const named = (label: NodeType, name: string) => {
		const others = label === "Commune" && !isQualified(name) ? bare.get(fold(name)) : undefined;
		return [...new Set([...(names.get(`${label} ${fold(name)}`) ?? []), ...(others ?? [])])];
	};
	const lies = ({ ags }: KnownEntity, around: string) => {
		const own = ags && byAgs.get(ags.slice(0, 5));
		return (
			own !== undefined && own !== "" && namesOf(own).some((one) => districtName(one).endsWith(districtName(around)))
		);
	};
	const members = (name: string, around?: string): readonly KnownEntity[] => {
		for (const label of MEMBER_LABELS) {
			const found = named(label, name);
			const inside = around && found.length > 1 ? found.filter((entity) => lies(entity, around)) : found;
			if (found.length > 0) return inside.length > 0 ? inside : found;
		}
		const [, inner, addition] = /^(.+?)\s*\(([^()]+)\)$/.exec(name) ?? [];
		if (inner && addition) return members(inner).filter((entity) => lies(entity, addition));
		const short = withoutKind(name);
		return short === name || short === "" ? [] : named("Commune", short);
	};
	return {
		withAgs: (ags) => byAgs.get(ags),
		members,
		network: (name) => named("Network", name)[0],
		district: (name) => districts.get(districtName(name))?.[0],
		topic: (name) => named("Topic", name)[0],
		near(name, labels = MEMBER_LABELS) {
			const candidates = entities.filter(({ label }) => labels.includes(label));
			const near = closest(name, new Set(candidates.flatMap(namesOf)), 3);
			return [...new Set(near.flatMap((one) => labels.flatMap((label) => named(label, one))[0] ?? []))];
		},
		byId: (id) => byId.get(id),
		plus: (more) => createKnown([...entities, ...more]),
	};
}

function indexBy(entities: readonly KnownEntity[], keysOf: (entity: KnownEntity) => readonly string[]) {
	const index = new Map<string, KnownEntity[]>();
	for (const entity of entities) {
		for (const key of new Set(keysOf(entity))) index.set(key, [...(index.get(key) ?? []), entity]);
	}
	return index;
}

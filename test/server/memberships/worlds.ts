/** Random small worlds of memberships: dated, ended, nested, several between the same two ends. */
import fc from "fast-check";
import { cypher } from "../../../cypher/index.ts";
import { type DerivedDays, type EntityRef, factId, type Manifest } from "../../../model/index.ts";
import type { LoadTarget } from "../../../server/graph/index.ts";
import type { Membership } from "../../../server/memberships/index.ts";
import { manifestOf } from "../../provision/graph.ts";
import type { Fact, World } from "../../reference/world.ts";

const numbered = (type: EntityRef["type"], count: number): EntityRef[] =>
	Array.from({ length: count }, (_, n) => ({ id: `${type.toLowerCase()}-${n}`, type, name: `${type} ${n}` }));

const COMMUNES = numbered("Commune", 6);
const DISTRICTS = numbered("District", 3);
const NETWORKS = numbered("Network", 5);
const OTHERS = [...numbered("Organization", 2), ...numbered("Region", 1)];
const ENTITIES = [...COMMUNES, ...DISTRICTS, ...NETWORKS, ...OTHERS];
const idsOf = (refs: readonly EntityRef[]) => refs.map(({ id }) => id);

/** Few days, so that bounds meet the day that is asked for. */
export const DAYS = ["1999-12-31", "2000-01-01", "2010-02-28", "2010-03-01", "2024-02-29"];
export const maybeDay = fc.option(fc.constantFrom(...DAYS), { nil: undefined });

type Days = { [Day in keyof DerivedDays]: string | undefined };

const days: fc.Arbitrary<Required<Days>> = fc.record({
	certainFrom: maybeDay,
	certainTo: maybeDay,
	possibleFrom: maybeDay,
	possibleTo: maybeDay,
});

/** Those that are given. */
const datesOf = ({ certainFrom, certainTo, possibleFrom, possibleTo }: Days) => ({
	...(certainFrom && { certainFrom }),
	...(certainTo && { certainTo }),
	...(possibleFrom && { possibleFrom }),
	...(possibleTo && { possibleTo }),
});

function facts(type: "MEMBER_OF" | "PART_OF", sources: string[], targets: string[], maxLength: number) {
	const ends = [fc.constantFrom(...sources), fc.constantFrom(...targets), days] as const;
	return fc.array(fc.tuple(...ends, fc.constantFrom(undefined, "again")), { maxLength }).map((all): Fact[] => {
		const made = all.map(([source, target, given, text]) => {
			const dates = datesOf(given);
			return { id: factId(type, source, target, text), type, source, target, evidence: [], ...dates };
		});
		return [...new Map(made.map((fact) => [fact.id, fact])).values()];
	});
}

export interface Memberships {
	memberships: Fact[];
	parts: Fact[];
}

/** The entities are always the same; what relates them differs. */
export const memberships: fc.Arbitrary<Memberships> = fc.record({
	memberships: facts("MEMBER_OF", idsOf(ENTITIES), idsOf(NETWORKS), 50),
	parts: facts(
		"PART_OF",
		idsOf([...COMMUNES, ...DISTRICTS, ...OTHERS]),
		idsOf([...DISTRICTS, ...NETWORKS, ...OTHERS]),
		25,
	),
});

/** A text by which memberships sort as memory lists them. */
export const orderOf = ({ network, member, through, fact, possible }: Membership) => {
	const way = through?.flatMap(({ id, fact: step }) => [id, step]) ?? [];
	// Parted by what sorts before any character of an id, so that an id comes before those that begin with it.
	return [through ? 1 : 0, network, member, possible ? 1 : 0, String(way.length).padStart(3, "0"), ...way, fact].join(
		"\u0000",
	);
};

export const toWorld = ({ memberships, parts }: Memberships): World => ({
	entities: ENTITIES.map((ref) => ({ ...ref, evidence: [] })),
	facts: [...memberships, ...parts],
	evidence: [],
	sources: [],
});

/** Many worlds of always the same kinds, beside each other. */
export const manyWorlds = (count: number): World =>
	beside(fc.sample(memberships, { numRuns: count, seed: 4 }).map(toWorld));

/** Several worlds beside each other in one: the ids of each begin with its number. */
function beside(worlds: readonly World[]): World {
	const apart = worlds.map((world, n) => {
		const of = (id: string) => `w${n}-${id}`;
		return {
			entities: world.entities.map((entity) => ({ ...entity, id: of(entity.id) })),
			facts: world.facts.map((fact) => {
				const [source, target] = [of(fact.source), of(fact.target)];
				const again = fact.id.endsWith(".again") ? "again" : undefined;
				return { ...fact, id: factId(fact.type, source, target, again), source, target };
			}),
		};
	});
	return {
		entities: apart.flatMap(({ entities }) => entities),
		facts: apart.flatMap(({ facts: its }) => its),
		evidence: [],
		sources: [],
	};
}

/** Puts a world in the place of what the graph holds, through the statements of the loader. */
export async function loadWorld(target: LoadTarget, { entities, facts: all }: World): Promise<void> {
	await target.apply(async (run): Promise<Manifest> => {
		for (const label of ["Entity", "Evidence", "Source"]) await run(`MATCH (n:${label}) DETACH DELETE n`);
		for (const type of new Set(entities.map((entity) => entity.type))) {
			const rows = entities
				.filter((entity) => entity.type === type)
				.map(({ id, name }) => ({ id, props: { id, name } }));
			await run(cypher("load/merge-entities", { label: type }), { rows });
		}
		for (const type of new Set(all.map((fact) => fact.type))) {
			const rows = all
				.filter((fact) => fact.type === type)
				.map(({ id, source, target: to, certainFrom, certainTo, possibleFrom, possibleTo }) => {
					const dates = datesOf({ certainFrom, certainTo, possibleFrom, possibleTo });
					return { id, from: source, to, props: { id, ...dates } };
				});
			await run(cypher("load/merge-relationships", { type }), { rows });
		}
		return { ...manifestOf({ nodes: [], edges: [] }, "worlds"), entities: entities.length, relationships: all.length };
	});
}

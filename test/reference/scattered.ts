/** Regions thrown together by chance, the same for the same seed: more networks and denser facts than anybody would write. */
import type { NodeType, RelationshipType } from "../../model/index.ts";
import { DAYS, REGION } from "./region.ts";
import type { Entity, Fact, World } from "./world.ts";

const COUNTS: [NodeType, number][] = [
	["Commune", 20],
	["District", 4],
	["Organization", 3],
	["Network", 13],
	["Topic", 4],
];

const FACTS: [RelationshipType, from: NodeType[], to: NodeType[], count: number][] = [
	["MEMBER_OF", ["Commune", "Commune", "Commune", "District", "Organization", "Network"], ["Network"], 90],
	["PART_OF", ["Commune", "District"], ["District", "Network"], 40],
	["WORKS_ON", ["Network", "Organization"], ["Topic"], 20],
	["LINKED_TO", ["Commune", "Network", "Topic"], ["Network", "Topic"], 20],
];

export function scattered(seed: number): World {
	const chance = chanceFrom(seed);
	const pick = <T>(items: readonly T[]): T => items[Math.floor(chance() * items.length)] as T;
	const evidenceIds = REGION.evidence.map(({ id }) => id);
	const entities = COUNTS.flatMap(([type, count]) =>
		Array.from({ length: count }, (_, n): Entity => {
			const id = `${type.toLowerCase()}-${numbered(n)}`;
			return { id, type, name: `${pick(["Ähren", "Zell", "Aar"])} ${n % 7}`, evidence: [pick(evidenceIds)] };
		}),
	);
	const facts = FACTS.flatMap(([type, from, to, count]) =>
		Array.from({ length: count }, (_, n): Fact => {
			const [source, target] = [from, to].map((types) => pick(entities.filter((one) => one.type === pick(types)))) as [
				Entity,
				Entity,
			];
			const [certainFrom, certainTo] = [pick(DAYS), pick([undefined, ...DAYS])];
			return {
				id: `${type.toLowerCase()}.${numbered(n)}`,
				type,
				source: source.id,
				target: target.id,
				evidence: [...new Set([pick(evidenceIds), pick(evidenceIds)])],
				...(certainFrom && { certainFrom }),
				...(certainTo && { certainTo }),
			};
		}),
	);
	// Nothing is related to itself.
	return { ...REGION, entities, facts: facts.filter(({ source, target }) => source !== target) };
}

/** With as many digits as any other, so that every order of ids is the same. */
const numbered = (n: number) => String(n).padStart(2, "0");

/** Numbers from 0 up to, not including, 1 (Lehmer's generator). */
function chanceFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 48_271) % 2_147_483_647;
		return state / 2_147_483_647;
	};
}

/** Synthetic networks: few large, many small, each around a place. */
import { communesAround } from "./places.ts";
import { type Random, random } from "./random.ts";
import { communeKey, type RegionSize, TOPICS } from "./size.ts";

const KINDS = [
	"Zweckverband",
	"Stadt-Umland-Kooperation",
	"LEADER-Region",
	"Städtenetz",
	"Arbeitsgemeinschaft",
] as const;
/** How fast sizes fall: the network at place n has 1/n^SKEW of the largest one's members. */
const SKEW = 0.7;
const LAST_YEAR = 2024;

const isoDay = (year: number, { whole }: Random) =>
	`${year}-${String(whole(1, 12)).padStart(2, "0")}-${String(whole(1, 28)).padStart(2, "0")}`;

const foundingYear = (network: number, seed: number) => random(seed, `founded ${network}`).whole(1975, 2020);

export function* networkRows({ networks, seed }: RegionSize): Generator<string> {
	const { whole } = random(seed, "networks");
	yield "id,name,kind,foundedOn";
	for (let network = 0; network < networks; network++) {
		const kind = KINDS[whole(0, KINDS.length - 1)];
		yield `kunstnetz-${network + 1},Kunstnetz ${network + 1},${kind},${foundingYear(network, seed)}`;
	}
}

/** Members of a network live around its middle. Some leave, and a few of those come back. */
export function* membershipRows(size: RegionSize): Generator<string> {
	yield "member,network,from,to,role";
	const scale = size.memberships / sum(size.networks, weight);
	for (let network = 0; network < size.networks; network++) {
		const chance = random(size.seed, `members ${network}`);
		const founded = foundingYear(network, size.seed);
		const count = Math.min(Math.max(2, Math.round(scale * weight(network))), Math.ceil(size.communes / 2));
		let members = 0;
		for (const commune of communesAround(chance.whole(0, size.communes - 1), size)) {
			if (members === count) break;
			if (members > 0 && chance.chance(0.25)) continue;
			const ends = `${communeKey(commune, size)},network-kunstnetz-${network + 1}`;
			for (const period of periods(founded, chance)) yield `${ends},${period},${members === 0 ? "lead" : "member"}`;
			members++;
		}
	}
}

const weight = (network: number) => 1 / (network + 1) ** SKEW;

function sum(count: number, value: (index: number) => number): number {
	let total = 0;
	for (let index = 0; index < count; index++) total += value(index);
	return total;
}

function* periods(founded: number, chance: Random): Generator<string> {
	const from = chance.whole(founded, LAST_YEAR - 4);
	if (!chance.chance(0.1)) return yield `${isoDay(from, chance)},`;
	const to = chance.whole(from + 1, LAST_YEAR - 2);
	yield `${isoDay(from, chance)},${isoDay(to, chance)}`;
	if (chance.chance(0.1)) yield `${isoDay(to + 1, chance)},`;
}

export function* topicRows({ networks, seed }: RegionSize): Generator<string> {
	const { whole } = random(seed, "topics");
	yield "network,topic,stage";
	for (let network = 0; network < networks; network++) {
		const first = whole(1, TOPICS);
		const count = whole(1, 3);
		for (let step = 0; step < count; step++) {
			const topic = ((first + step * 7 - 1) % TOPICS) + 1;
			yield `network-kunstnetz-${network + 1},topic-kunstthema-${topic},${step === 0 ? "central" : ""}`;
		}
	}
}

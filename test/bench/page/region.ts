/** A synthetic region, and pictures of it of the sizes that are measured. */
import { generate } from "../../../seed/generate/generate.ts";

const SIZE = { communes: 3800, networks: 100, persons: 100, memberships: 8400, seed: 1 };
const IN_DISTRICT = 27;

export const makeRegion = (folder: string): Promise<void> => generate(folder, SIZE);

/** So many communes with their districts and some networks, the largest of which is the first. */
export function idsOf(communes: number, [first, last]: readonly [number, number]): string[] {
	const ids: string[] = [];
	for (let commune = 0; commune < communes; commune++) {
		const district = `99${padded(Math.floor(commune / IN_DISTRICT) + 1)}`;
		if (commune % IN_DISTRICT === 0) ids.push(`district-${district}`);
		ids.push(`commune-${district}${padded((commune % IN_DISTRICT) + 1)}`);
	}
	for (let network = first; network <= last; network++) ids.push(`network-kunstnetz-${network}`);
	return ids;
}

const padded = (number: number) => String(number).padStart(3, "0");

/** Has about 800 members. */
export const LARGEST = "network-kunstnetz-1";

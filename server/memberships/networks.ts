/** All networks, for whoever lets people choose among them. */
import { compareNamed, type NetworkRef } from "../../model/index.ts";
import type { MembershipIndex } from "./build.ts";
import { toSets } from "./sets.ts";

/** All networks, by name. @param asOf the day on which direct members are counted; undefined: of all times */
export function listNetworks(index: MembershipIndex, asOf: string | undefined): NetworkRef[] {
	const { offsets } = toSets(index, { asOf, indirect: false });
	const networks = index.networks.flatMap((number, set) => {
		const ref = index.entities[number];
		if (!ref) return [];
		const members = (offsets[set + 1] ?? 0) - (offsets[set] ?? 0);
		return [{ ...ref, comparable: !index.incomparable.has(ref.id), members }];
	});
	return networks.sort(compareNamed);
}

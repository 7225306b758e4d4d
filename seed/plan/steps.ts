/** What a load means for each data set, counted by label and relationship type. */
import { KINDS } from "../resolve/kinds.ts";
import { ADDED, CHANGED, type Comparison, type Incoming, SHARED } from "./compare.ts";
import { fingerprint } from "./contribution.ts";
import type { SharedElement } from "./shared.ts";

/** How much there is to do with what a data set says of one label or relationship type. */
export interface Step {
	kind: string;
	added: number;
	changed: number;
	unchanged: number;
	/** It was said, and is no longer in the files. */
	gone: number;
	/** A correction stands on it, by this data set or another. */
	corrected: number;
	/** Another data set says otherwise. */
	conflicts: number;
}

type Counted = Exclude<keyof Step, "kind">;
type Count = (kind: string, what: Counted) => void;

/** In the order of loading; kinds without elements are left out. @param one undefined: the data set is removed */
export function countSteps(
	dataset: string,
	one: Incoming | undefined,
	{ gone }: Pick<Comparison, "gone">,
	shared: readonly SharedElement[],
): Step[] {
	const steps = new Map(KINDS.map((kind) => [kind, emptyStep(kind)]));
	const count: Count = (kind, what) => {
		const step = steps.get(kind);
		if (step) step[what]++;
	};
	if (one) countOwn(one, count);
	for (const { kind, datasets } of gone) if (datasets[0] === dataset) count(kind, "gone");
	for (const element of shared) countShared(dataset, element, count);
	return [...steps.values()].filter(({ kind: _, ...counts }) => Object.values(counts).some((number) => number > 0));
}

const emptyStep = (kind: string): Step => ({
	kind,
	added: 0,
	changed: 0,
	unchanged: 0,
	gone: 0,
	corrected: 0,
	conflicts: 0,
});

function countOwn({ resolved: { index }, states }: Incoming, count: Count): void {
	for (const [, number] of index.ids()) {
		const state = states[number];
		if (state === SHARED) continue;
		count(index.kind(number), state === ADDED ? "added" : state === CHANGED ? "changed" : "unchanged");
	}
}

function countShared(dataset: string, { stored, before, after, element }: SharedElement, count: Count): void {
	const was = before.get(dataset);
	const now = after.find((one) => one.dataset === dataset);
	const kind = after.find(({ statement }) => statement)?.statement?.kind ?? stored?.kind ?? "";
	if (!now) {
		if (was !== undefined) count(kind, "gone");
		return;
	}
	if (now.statement) count(kind, was === undefined ? "added" : was === fingerprint(now) ? "unchanged" : "changed");
	if (element && after.some(({ corrections }) => corrections.length > 0)) count(kind, "corrected");
	if (element?.props.conflicts) count(kind, "conflicts");
}

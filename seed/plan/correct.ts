/** Corrections: what a data set says instead wins over what it corrects, which stays visible. */
import type { Props } from "../resolve/element.ts";
import type { Contribution } from "./contribution.ts";
import { correctDays } from "./days.ts";
import { groupOf, shown } from "./groups.ts";

/** An element that is being put together. */
export interface Draft {
	props: Props;
	/** What the statements give differently, by property. */
	conflicts: Map<string, string>;
}

/** Applies the corrections of all contributions, in their order, to what the statements amount to. */
export function correct(draft: Draft, contributions: readonly Contribution[]): void {
	const { props, conflicts } = draft;
	const corrected: string[] = [];
	const corrections = contributions.flatMap((one) => one.corrections.map((each) => ({ ...each, by: one.dataset })));
	for (const { instead, because, evidence, by } of corrections) {
		if (instead === false) {
			props.status = "retracted";
			corrected.push(`retracted (${by}), because ${because}`);
		}
		for (const [key, value] of Object.entries(instead || {})) {
			const group = groupOf(key);
			corrected.push(`${key}: ${shown(group, props)} (${speakers(group, contributions)}), because ${because}`);
			for (const other of group) if (instead && !Object.hasOwn(instead, other)) delete props[other];
			props[key] = value;
			conflicts.delete(group[0] ?? key);
		}
		for (const key of Object.keys(instead || {})) correctDays(props, key);
		props.evidence = [...new Set([props.evidence ?? [], evidence].flat().map(String))].sort();
	}
	if (corrected.length > 0) props.corrected = corrected;
}

/** Who says anything about it; nobody where a correction adds it. */
function speakers(group: readonly string[], contributions: readonly Contribution[]): string {
	const speaking = contributions.filter(({ statement }) => group.some((key) => statement?.props[key] !== undefined));
	return speaking.map(({ dataset }) => dataset).join(", ") || "–";
}

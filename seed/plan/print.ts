/** The plan as tables for people, one for each data set. */
import type { Dictionary } from "../messages/dictionary.ts";
import type { Plan, SetPlan } from "./plan.ts";
import type { Step } from "./steps.ts";

/** How many conflicts of a data set are listed. */
const SHOWN = 20;

type Texts = Dictionary["plan"];

/** A table for each data set: a line for each label or type, the sum, and what is to be said besides. */
export function formatPlan({ sets }: Pick<Plan, "sets">, texts: Texts): string {
	const said = new Set<string>();
	// Both data sets that differ are planned: one of them is enough to say it.
	const once = (conflicts: readonly string[]) => conflicts.filter((one) => said.size < said.add(one).size);
	return sets.map((set) => formatSet({ ...set, conflicts: once(set.conflicts) }, texts)).join("\n");
}

function formatSet({ id, title, steps, removed, waiting, conflicts, sameIds }: SetPlan, texts: Texts): string {
	const rows = [...steps.map(toRow), sum(steps, texts)];
	const widths = texts.head.map((name, column) =>
		Math.max(name.length, ...rows.map((row) => String(row[column]).length)),
	);
	const line = (cells: readonly (string | number)[]) =>
		cells.map((cell, column) => pad(String(cell), widths[column] ?? 0, column === 0)).join("  ");
	const gone = steps.reduce((all, step) => all + step.gone, 0);
	return [
		`${title} (${id})${removed ? `: ${texts.isRemoved}` : ""}`,
		line(texts.head),
		...rows.map(line),
		...(gone > 0 && !removed ? [texts.goneRemoved(gone)] : []),
		...(waiting.length > 0 ? [texts.waiting(waiting)] : []),
		...(conflicts.length > 0 ? [texts.conflicts(conflicts.slice(0, SHOWN), conflicts.length - SHOWN)] : []),
		...(sameIds.length > 0 ? [texts.sameIds(sameIds)] : []),
	].join("\n");
}

const pad = (text: string, width: number, left: boolean) => (left ? text.padEnd(width) : text.padStart(width));

const toRow = ({ kind, added, changed, unchanged, gone, corrected, conflicts }: Step) =>
	[kind, added, changed, unchanged, gone, corrected, conflicts] as const;

function sum(steps: Step[], texts: Texts) {
	const total = (count: (step: Step) => number) => steps.reduce((all, step) => all + count(step), 0);
	return [
		texts.total,
		total(({ added }) => added),
		total(({ changed }) => changed),
		total(({ unchanged }) => unchanged),
		total(({ gone }) => gone),
		total(({ corrected }) => corrected),
		total(({ conflicts }) => conflicts),
	] as const;
}

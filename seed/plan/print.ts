/** The plan as a table for people. */
import type { Dictionary } from "../messages/dictionary.ts";
import type { Plan, Step } from "./plan.ts";

type Texts = Dictionary["plan"];

/** The plan as lines: one a label or type, the sum, and what becomes of what is gone. */
export function formatPlan({ steps, replace }: Plan, texts: Texts): string {
	const rows = [...steps.map(toRow), sum(steps, texts)];
	const widths = texts.head.map((title, column) =>
		Math.max(title.length, ...rows.map((row) => String(row[column]).length)),
	);
	const line = (cells: readonly (string | number)[]) =>
		cells.map((cell, column) => pad(String(cell), widths[column] ?? 0, column === 0)).join("  ");
	return [line(texts.head), ...rows.map(line), ...remark(steps, replace, texts)].join("\n");
}

const pad = (text: string, width: number, left: boolean) => (left ? text.padEnd(width) : text.padStart(width));

const toRow = ({ kind, added, changed, unchanged, gone }: Step) =>
	[kind, added, changed, unchanged, gone.length] as const;

function sum(steps: Step[], texts: Texts) {
	const total = (count: (step: Step) => number) => steps.reduce((all, step) => all + count(step), 0);
	return [
		texts.total,
		total(({ added }) => added),
		total(({ changed }) => changed),
		total(({ unchanged }) => unchanged),
		total(({ gone }) => gone.length),
	] as const;
}

function remark(steps: Step[], replace: boolean, texts: Texts): string[] {
	const gone = steps.reduce((all, step) => all + step.gone.length, 0);
	if (gone === 0) return [];
	return [replace ? texts.goneRemoved(gone) : texts.goneStays(gone)];
}

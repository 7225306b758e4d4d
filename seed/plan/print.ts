/** The plan as a table for people. */
import type { Plan, Step } from "./plan.ts";

const HEAD = ["", "neu", "geändert", "gleich", "weg"];

/** The plan as lines: one a label or type, the sum, and what becomes of what is gone. */
export function formatPlan({ steps, replace }: Plan): string {
	const rows = [...steps.map(toRow), sum(steps)];
	const widths = HEAD.map((title, column) => Math.max(title.length, ...rows.map((row) => String(row[column]).length)));
	const line = (cells: readonly (string | number)[]) =>
		cells.map((cell, column) => pad(String(cell), widths[column] ?? 0, column === 0)).join("  ");
	return [line(HEAD), ...rows.map(line), ...remark(steps, replace)].join("\n");
}

const pad = (text: string, width: number, left: boolean) => (left ? text.padEnd(width) : text.padStart(width));

const toRow = ({ kind, added, changed, unchanged, gone }: Step) =>
	[kind, added, changed, unchanged, gone.length] as const;

function sum(steps: Step[]) {
	const total = (count: (step: Step) => number) => steps.reduce((all, step) => all + count(step), 0);
	return [
		"gesamt",
		total(({ added }) => added),
		total(({ changed }) => changed),
		total(({ unchanged }) => unchanged),
		total(({ gone }) => gone.length),
	] as const;
}

function remark(steps: Step[], replace: boolean): string[] {
	const gone = steps.reduce((all, step) => all + step.gone.length, 0);
	if (gone === 0) return [];
	const [stand, stay, go] = gone === 1 ? ["Element steht", "bleibt", "wird"] : ["Elemente stehen", "bleiben", "werden"];
	const fate = replace ? `${go} entfernt` : `${stay} im Graphen (--replace entfernt sie)`;
	return [`${gone} ${stand} nicht mehr in den Dateien und ${fate}.`];
}

/** The results as tables: ratios first, absolute numbers behind them. */
import type { LargeResult } from "./large.ts";
import type { LoaderResult } from "./loader.ts";
import type { Figure } from "./page/index.ts";
import type { PairsResult } from "./pairs.ts";
import type { RouteResult } from "./routes.ts";

/** A figure, whether it keeps to its limit where it has one, and below it what it was made of. */
export function formatFigure({ what, value, unit, most = Infinity, least = -Infinity, from }: Figure): string {
	const limits = [
		...(Number.isFinite(most) ? [`at most ${most}`] : []),
		...(Number.isFinite(least) ? [`at least ${least}`] : []),
	];
	const verdict = limits.length === 0 ? "" : value >= least && value <= most ? "ok" : "MISSED";
	const limit = limits.length === 0 ? "" : ` (${limits.join(", ")})`;
	const shown = unit === "×" ? ratio(value) : `${unit === "" ? value : ms(value)} ${unit}`.trimEnd();
	return [`  ${verdict.padEnd(6)}  ${what}: ${shown}${limit}`, ...from.map((line) => `            ${line}`)].join("\n");
}

export function formatRoutes(routes: readonly RouteResult[]): string {
	const rows = routes.map(({ name, statements, p50, perSecond, bytes }) => [
		name,
		[...statements].reverse().join(" / "),
		ratio(p50[0] / p50[1]),
		`${ms(p50[0])} / ${ms(p50[1])}`,
		ratio(perSecond[0] / perSecond[1]),
		`${perSecond[0].toFixed(0)} / ${perSecond[1].toFixed(0)}`,
		`${kb(bytes[0])} / ${kb(bytes[1])}`,
	]);
	return table([["route, ours / bare", "statements", "p50", "ms", "answers/s at 16", "a second", "kB"], ...rows]);
}

export function formatPairs({ memberships, pairs, ours, route, kernel, cypher, build, bytes }: PairsResult): string {
	return table([
		[`all pairs of networks, warm (${memberships} memberships, ${pairs} pairs)`, "time", "ms"],
		["ours / bare kernel", ratio(ours / kernel), `${ms(ours)} / ${ms(kernel)}`],
		["ours / Cypher", fraction(ours / cypher), `${ms(ours)} / ${ms(cypher)}`],
		["route, 100 pairs / bare kernel", ratio(route / kernel), `${ms(route)} / ${ms(kernel)}`],
		["route, 100 pairs / Cypher", fraction(route / cypher), `${ms(route)} / ${ms(cypher)}`],
		["memberships read once", `${bytes.toFixed(0)} bytes each`, ms(build)],
	]);
}

export function formatLoader({ rows, whole, load, raw }: LoaderResult): string {
	return table([
		[`loader, ours / raw UNWIND loop (${rows} rows)`, "time", "ms"],
		["plan → published graph", ratio(load / raw), `${ms(load)} / ${ms(raw)}`],
		["files → published graph", ratio(whole / raw), `${ms(whole)} / ${ms(raw)}`],
	]);
}

/** Rates are elements a second; a ratio of 1 is as fast as the bare loop. */
export function formatLarge(results: readonly LargeResult[]): string {
	const rows = results.map(({ elements, ours, raw, plan }) => [
		String(elements),
		ratio(raw.load / ours.load),
		`${rate(elements, ours.load)} / ${rate(elements, raw.load)}`,
		ratio(raw.load / ours.whole),
		rate(elements, ours.whole),
		`${mb(plan.peak)} / ${mb(ours.peak)}`,
	]);
	const head = [
		"elements, loader / raw loop",
		"plan → graph",
		"a second",
		"files → graph",
		"a second",
		"peak MB, plan / load",
	];
	return table([head, ...rows]);
}

const rate = (elements: number, milliseconds: number) => ((elements / milliseconds) * 1000).toFixed(0);
const mb = (bytes: number) => (bytes / 1e6).toFixed(0);
const fraction = (value: number) => `1/${(1 / value).toFixed(0)}`;
const ratio = (value: number) => `× ${value.toFixed(2)}`;
const ms = (value: number) => value.toFixed(value < 10 ? 2 : 0);
const kb = (value: number) => (value / 1024).toFixed(1);

function table(rows: readonly string[][]): string {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	const line = (row: string[]) => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join("  ");
	return `\n${rows.map((row) => `  ${line(row).trimEnd()}`).join("\n")}`;
}

/** Rows and entries as the text of data files. */
import { stringify as stringifyCsv } from "csv-stringify/sync";
import { stringify as stringifyYaml } from "yaml";

/** Rows as CSV with a header of all keys that any row has, in the order of `keys`. */
export function toCsv<K extends string>(
	keys: readonly K[],
	rows: readonly Partial<Record<K, string | number>>[],
): string {
	const used = keys.filter((key) => rows.some((row) => row[key] !== undefined && row[key] !== ""));
	return stringifyCsv([used, ...rows.map((row) => used.map((key) => row[key] ?? ""))]);
}

/** A YAML file with a comment above; lines are not folded, so that a change shows as one line. */
export function toYaml(comment: string, content: object): string {
	return `# ${comment}\n${stringifyYaml(content, { lineWidth: 0, defaultStringType: "PLAIN" })}`;
}

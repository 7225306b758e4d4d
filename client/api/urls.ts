/** The URLs of the server: paths with their query parameters. Pure. */
import { writeQuery } from "../state/index.ts";

/** Formats that `/api/export/:format` writes. */
export type ExportFormat = "graphml" | "csv" | "json";

/** What is exported: the things on the canvas, with all facts between them. */
export interface ExportSelection {
	ids: readonly string[];
	/** The chosen networks, taken instead of `ids` when those would make the address too long. */
	networks: readonly string[];
	indirect: boolean;
	asOf: string | null;
}

/** Query parameters by name; lists are joined by commas. */
export type Parameters = Record<string, string | number | boolean | readonly string[] | undefined>;

/** Servers and proxies commonly take addresses of 8,000 characters. */
const LONGEST_ADDRESS = 7_500;

/** The address of a question's answer: the answer itself, with `format` among the values a file. */
export const questionAddress = (name: string, values: Readonly<Record<string, string>>): string =>
	`/api/questions/${encodeURIComponent(name)}${writeQuery(values)}`;

/** The address under which the server writes the picture as a file. */
export function exportAddress(format: ExportFormat, { ids, networks, indirect, asOf }: ExportSelection): string {
	const path = `/api/export/${format}`;
	const rest = { indirect: indirect || undefined, asOf: asOf ?? undefined };
	const exact = address(path, { ids, ...rest });
	return exact.length <= LONGEST_ADDRESS || networks.length === 0 ? exact : address(path, { networks, ...rest });
}

/** A path with its parameters; lists are joined by commas, what is undefined or empty is left out. */
export function address(path: string, parameters: Parameters): string {
	const given = Object.entries(parameters).flatMap(([name, value]) => {
		const text = Array.isArray(value) ? value.join(",") : String(value ?? "");
		return text === "" ? [] : [`${name}=${encodeURIComponent(text).replaceAll("%2C", ",")}`];
	});
	return given.length > 0 ? `${path}?${given.join("&")}` : path;
}

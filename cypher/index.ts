/**
 * The fixed queries, one a file, named verb-noun. Each begins with a header of `//` lines that read as YAML:
 *
 *     // what: the memberships of some networks
 *     // params: { networks: ids of networks, asOf: ISO date or null }
 *     // returns: member, network, fact
 *
 * All are read and checked when this file is imported: a broken header, an undeclared or an unused parameter stops the
 * start with the file's name instead of surprising the first user. `<<r holds on $asOf>>` is written in full: predicates.ts.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { expandPredicates } from "./predicates.ts";

const ROOT = fileURLToPath(new URL(".", import.meta.url));
const FOLDERS = ["schema", "load", "graph"] as const;

const Header = z.strictObject({
	what: z.string().min(1),
	params: z.record(z.string(), z.string()).default({}),
	/** Placeholders `<<name>>` for what Cypher takes no parameter for: labels and relationship types. */
	placeholders: z.record(z.string(), z.string()).default({}),
	returns: z.string().min(1),
});

export interface Statement extends z.infer<typeof Header> {
	/** Folder and file name without ending: `graph/get-node`. */
	name: string;
	text: string;
}

/** All fixed queries by name. */
export const STATEMENTS: ReadonlyMap<string, Statement> = new Map(FOLDERS.flatMap(readFolder));

/**
 * The text of a fixed query.
 * @param name `graph/get-node`
 * @param placeholders values for its `<<placeholders>>`; identifiers from our own enums, anything else is refused
 * @throws Error when there is no such query, or a placeholder is missing or not an identifier
 */
export function cypher(name: string, placeholders: Record<string, string> = {}): string {
	const statement = STATEMENTS.get(name);
	if (!statement) throw new Error(`There is no file cypher/${name}.cypher`);
	if (Object.keys(statement.placeholders).length === 0) return statement.text;
	return statement.text.replace(/<<(\w+)>>/g, (_, key: string) => {
		const value = placeholders[key];
		if (value === undefined || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(value)) {
			throw new Error(`cypher/${name}.cypher: <<${key}>> needs a label or relationship type, not ${value}`);
		}
		return value;
	});
}

/**
 * Reads one query with its header.
 * @throws Error that names the file and what is wrong with it
 */
export function parseStatement(name: string, source: string): Statement {
	const lines = source.split("\n");
	const length = lines.findIndex((line) => !line.startsWith("//"));
	const end = length === -1 ? lines.length : length;
	const comments = lines.slice(0, end).map((line) => line.slice(3));
	const file = `cypher/${name}.cypher`;
	const body = readBody(file, lines.slice(end).join("\n").trim());
	let header: z.infer<typeof Header>;
	try {
		header = Header.parse(parse(comments.join("\n")));
	} catch (error) {
		throw new Error(`${file}: the header cannot be read: ${error instanceof Error ? error.message : error}`);
	}
	compare(file, "parameter", Object.keys(header.params), body, /\$(\w+)/g);
	compare(file, "placeholder", Object.keys(header.placeholders), body, /<<(\w+)>>/g);
	return { name, ...header, text: body };
}

function readBody(file: string, body: string): string {
	if (!body) throw new Error(`${file}: there is no query below the header`);
	try {
		return expandPredicates(body);
	} catch (error) {
		throw new Error(`${file}: ${error instanceof Error ? error.message : error}`);
	}
}

/** Holds what the header declares against what the query uses. */
function compare(file: string, kind: string, declared: string[], body: string, pattern: RegExp): void {
	const used = new Set([...body.replace(/\/\/.*$/gm, "").matchAll(pattern)].map((match) => match[1] as string));
	for (const name of used)
		if (!declared.includes(name)) throw new Error(`${file}: ${kind} ${name} is used but not in the header`);
	for (const name of declared)
		if (!used.has(name)) throw new Error(`${file}: ${kind} ${name} is in the header but not used`);
}

function readFolder(folder: string): [string, Statement][] {
	return readdirSync(ROOT + folder)
		.filter((file) => file.endsWith(".cypher"))
		.sort()
		.map((file) => {
			const name = `${folder}/${file.slice(0, -".cypher".length)}`;
			return [name, parseStatement(name, readFileSync(`${ROOT}${folder}/${file}`, "utf8"))];
		});
}

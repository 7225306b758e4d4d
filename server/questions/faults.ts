/** What may be wrong with a question although each part of its header is well formed. */
import { z } from "zod";
import type { ColumnType, QuestionParam } from "../../model/index.ts";
import { exampleParams, paramShape } from "./params.ts";
import type { Question } from "./question.ts";
import { placeholders } from "./sentence.ts";

/** A fault and where in the header it stands. */
export interface HeaderFault {
	path: readonly PropertyKey[];
	detail: string;
}

/** What a request gives beside a question's own parameters; `name` stands in the path. */
export const RESERVED = ["format", "indirect", "lang", "limit", "name"];

/** What a query may return beside its columns: relationships and entities that belong into the picture. */
export const EXTRAS = ["facts", "things"];

export function findFaults(question: Question): HeaderFault[] {
	if (!question.cypher) return [{ path: [], detail: "there is no query below the header" }];
	return [
		...paramFaults(question),
		...usageFaults(question),
		...indirectFaults(question),
		...columnFaults(question),
		...sentenceFaults(question),
		...exampleFaults(question),
	];
}

function paramFaults({ params }: Question): HeaderFault[] {
	return Object.entries(params).flatMap(([name, param]) =>
		paramDetails(name, param).map((detail) => ({ path: ["params", name], detail: `params.${name}: ${detail}` })),
	);
}

function paramDetails(name: string, param: QuestionParam): string[] {
	const details: string[] = [];
	if (RESERVED.includes(name)) details.push(`the name is taken; reserved are ${RESERVED.join(", ")}`);
	if (param.type !== "date" && param.default === undefined && !param.optional) {
		details.push("needs a default, or `optional: true`");
	}
	if (param.type === "choice" && param.default !== undefined && !Object.hasOwn(param.choices, param.default)) {
		details.push(`the default ${param.default} is none of the choices`);
	}
	if (param.type === "integer") {
		const { min, max, default: preset = min } = param;
		if (min > max || preset < min || preset > max) details.push("the default must lie between min and max");
	}
	return details;
}

/** Holds the declared parameters against those that the query uses. */
function usageFaults({ params, indirect, cypher }: Question): HeaderFault[] {
	const used = new Set([...cypher.replace(/\/\/.*$/gm, "").matchAll(/\$(\w+)/g)].map((match) => match[1] ?? ""));
	const given = new Set([...Object.keys(params), ...(indirect === undefined ? [] : ["indirect"])]);
	const undeclared = [...used].filter((name) => !given.has(name));
	const unused = [...given].filter((name) => !used.has(name) && name !== indirect);
	return [
		...undeclared.map((name) => ({ path: ["params"], detail: `the query uses $${name}, which is not in params` })),
		...unused.map((name) => ({
			path: name === "indirect" ? [name] : ["params", name],
			detail: `${name === "indirect" ? "" : "params."}${name}: the query does not use it`,
		})),
	];
}

function indirectFaults({ params, indirect }: Question): HeaderFault[] {
	if (indirect === undefined) return [];
	const param = params[indirect];
	const named = param && (param.type === "entity" || param.type === "entities") ? param.of : [];
	if (named.includes("Network") || named.includes("Commune")) return [];
	return [
		{ path: ["indirect"], detail: `indirect: ${indirect} is not a parameter that names cooperations or communes` },
	];
}

/** Columns that every question has with the same meaning: see unknown.ts. */
const COMMON: Record<string, ColumnType> = { known: "boolean", unknownIn: "entities" };

function columnFaults({ columns }: Question): HeaderFault[] {
	const names = columns.map(({ name }) => name);
	return columns.flatMap(({ name, type }, index) => {
		const path = ["columns", index];
		const common = COMMON[name];
		if (common && type !== common) return [{ path, detail: `columns: ${name} is ${common}, not ${type}` }];
		if (name === "known" && !names.includes("unknownIn"))
			return [{ path, detail: "columns: known needs unknownIn beside it" }];
		if (EXTRAS.includes(name)) return [{ path, detail: `columns: ${name} is what the picture shows, not a column` }];
		return names.indexOf(name) < index ? [{ path, detail: `columns: ${name} occurs twice` }] : [];
	});
}

function sentenceFaults({ sentence, params, columns }: Question): HeaderFault[] {
	const columnNames = columns.map(({ name }) => name);
	const { none, one, ...many } = sentence;
	const variants = { "": many, none, one };
	return Object.entries(variants).flatMap(([variant, texts]) =>
		Object.entries(texts ?? {}).flatMap(([language, text]) =>
			placeholders(text).flatMap((placeholder) => {
				const path = ["sentence", ...(variant ? [variant] : []), language];
				const fault = placeholderFault(placeholder, Object.keys(params), variant === "none" ? [] : columnNames);
				return fault ? [{ path, detail: `${path.join(".")}: ${fault}` }] : [];
			}),
		),
	);
}

function placeholderFault(placeholder: string, params: string[], columns: string[]): string | undefined {
	if (placeholder === "rows" || params.includes(placeholder)) {
		return columns.includes(placeholder) ? `{${placeholder}} names a parameter and a column` : undefined;
	}
	if (params.includes(placeholder.replace(/\.in$/, ""))) return undefined;
	if (columns.includes(placeholder.replace(/\.(first|count)$/, ""))) return undefined;
	return `{${placeholder}} is neither {rows} nor a parameter nor a column that there is`;
}

/** An example is given as a URL gives it. */
function exampleFaults(question: Question): HeaderFault[] {
	const result = z.strictObject(paramShape(question)).safeParse(exampleParams(question));
	return (result.error?.issues ?? []).flatMap(({ path, message, ...issue }) => {
		const unknown = "keys" in issue ? issue.keys : undefined;
		if (!unknown) return [{ path: ["example", "params", ...path], detail: `example: ${path.join(".")}: ${message}` }];
		return unknown.map((name) => ({
			path: ["example", "params", name],
			detail: `example: there is no parameter ${name}`,
		}));
	});
}

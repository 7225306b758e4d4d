import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { FILE_KEYS } from "../../seed/parse/files.ts";
import { formatSchema, makeSchemas } from "../../seed/schema/make.ts";
import { README_TABLES, replaceTables } from "../../seed/schema/readme-tables.ts";
import { REGION } from "./sandbox.ts";

const schemas = makeSchemas();
const data = z.fromJSONSchema(schemas["data.schema.json"] as Parameters<typeof z.fromJSONSchema>[0]);
const dataset = z.fromJSONSchema(schemas["dataset.schema.json"] as Parameters<typeof z.fromJSONSchema>[0]);
const accepts = (yaml: string) => data.safeParse(parse(yaml)).success;

const yamlFiles = (directory: string) =>
	readdirSync(directory, { recursive: true, encoding: "utf8" })
		.filter((file) => file.endsWith(".yaml"))
		.map((file) => join(directory, file));

describe("the READMEs", () => {
	it.each(Object.entries(README_TABLES))("%s has the tables that npm run schema writes", (file, tables) => {
		const text = readFileSync(file, "utf8");
		expect(replaceTables(text, tables)).toBe(text);
	});

	it("must have a place for each table", () => {
		expect(() => replaceTables("no mark", { labels: "" })).toThrow("<!-- labels -->");
	});
});

describe("the JSON Schemas", () => {
	it.each(Object.entries(schemas))("%s is what npm run schema writes", (name, schema) => {
		expect(readFileSync(join("seed/schema", name), "utf8")).toBe(formatSchema(schema));
		expect(JSON.parse(formatSchema(schema))).toEqual(schema);
	});

	it.each([...yamlFiles("seed/data"), ...yamlFiles("seed/example"), ...yamlFiles(REGION)])("accept %s", (file) => {
		const schema = file.endsWith("dataset.yaml") ? dataset : data;
		expect(schema.safeParse(parse(readFileSync(file, "utf8"))).error?.issues).toBeUndefined();
	});

	it("know every key of a file", () => {
		expect(Object.keys(schemas["data.schema.json"]?.properties ?? {}).sort()).toEqual([...FILE_KEYS].sort());
	});

	it.each([
		"network: { name: N, members: { file: m.csv, columns: { Ort: name }, from: 2018 } }",
		"communes: [{ name: A, ags: 05515000, population: 10 }, B]",
		"network: { name: 2030, bodies: [{ name: B, from: 2018-01, represented: { communes: all, by: mayor, seats: 2 } }] }",
		"network: { name: N, kind: Städtenetz, legalForm: 'Zweckverband (D/NL)', taskForm: delegierend, nameBy: Redaktion }",
		"network: { name: N, kind: other, kindText: Ratschlag, completeness: { members: { total: 3, on: 2024, listed: partial } } }",
		"roles: [{ name: R, kind: Vorsitz, term: P2Y, email: a@example.org }]",
	])("accept what the loader accepts: %s", (yaml) => expect(accepts(yaml)).toBe(true));

	it.each([
		"netwrok: { name: N }",
		"network: { name: N, memebrs: [A] }",
		"network: { name: N, members: { commune: A, role: leader } }",
		"network: { name: N, members: { person: A } }",
		"network: { name: N, population: viele }",
		"communes: [{ name: A, ags: x5515000 }]",
		"sources: { s: { title: T, publisher: P } }",
		"registers: [{ file: x.csv }]",
		"relations: [{ from: A, to: B, type: KNOWS }]",
		"network: { name: N, kind: Vereim }",
		"network: { name: N, completeness: { members: { listed: almost } } }",
		"roles: [{ name: R, kind: Verein }]",
		"roles: [{ name: R, term: two years }]",
	])("refuse what the loader refuses: %s", (yaml) => expect(accepts(yaml)).toBe(false));
});

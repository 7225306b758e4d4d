/** Part of `npm run schema`: writes the JSON Schemas of the data files and the tables of the READMEs. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { formatSchema, makeSchemas } from "./make.ts";
import { README_TABLES, replaceTables } from "./readme-tables.ts";

for (const [name, schema] of Object.entries(makeSchemas())) {
	writeFileSync(fileURLToPath(new URL(name, import.meta.url)), formatSchema(schema));
}

for (const [name, tables] of Object.entries(README_TABLES)) {
	const file = fileURLToPath(new URL(`../../${name}`, import.meta.url));
	writeFileSync(file, replaceTables(readFileSync(file, "utf8"), tables));
}

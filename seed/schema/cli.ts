/** `npm run schema`: writes the JSON Schemas of the data files. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { formatSchema, makeSchemas } from "./make.ts";

for (const [name, schema] of Object.entries(makeSchemas())) {
	writeFileSync(fileURLToPath(new URL(name, import.meta.url)), formatSchema(schema));
}

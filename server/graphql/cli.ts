/** Part of `npm run schema`: writes the GraphQL schema into `schema.graphql`. */
import { writeFileSync } from "node:fs";
import { graphqlSchema } from "./schema.ts";
import { schemaText } from "./sdl.ts";

writeFileSync(new URL("schema.graphql", import.meta.url), schemaText(await graphqlSchema()));

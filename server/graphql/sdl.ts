/** The schema as a file: for people, for editors and for tools that make types of it. The same one lies in `schema.graphql`. */
import { createHash } from "node:crypto";
import type { RequestHandler } from "express";
import { type GraphQLSchema, printSchema } from "graphql";
import { isFresh } from "../http/route.ts";

/** The schema in GraphQL's own language, with its descriptions. */
export const schemaText = (schema: GraphQLSchema) => `${printSchema(schema)}\n`;

/** Answers with the schema. It changes with the program, not with the data. */
export function sendSchema(schema: GraphQLSchema): RequestHandler {
	const text = schemaText(schema);
	const tag = `W/"${createHash("sha256").update(text).digest("hex").slice(0, 16)}"`;
	return (req, res) => {
		res.set({ ETag: tag, "Content-Disposition": 'inline; filename="schema.graphql"' });
		if (!isFresh(req, res)) res.type("text/plain").send(text);
	};
}

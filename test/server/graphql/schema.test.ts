import { readFileSync } from "node:fs";
import {
	type GraphQLInputObjectType,
	type GraphQLObjectType,
	type GraphQLSchema,
	isInputObjectType,
	isSpecifiedScalarType,
} from "graphql";
import { beforeAll, expect, test } from "vitest";
import { NODE_TYPES, NODES, RELATIONSHIP_TYPES, RELATIONSHIPS } from "../../../model/index.ts";
import { PROPERTY_DESCRIPTIONS, STRUCTURE_DESCRIPTIONS } from "../../../server/graphql/descriptions.ts";
import { portable } from "../../../server/graphql/execution.ts";
import { propertiesName } from "../../../server/graphql/names.ts";
import { buildSchema } from "../../../server/graphql/schema.ts";
import { schemaText } from "../../../server/graphql/sdl.ts";

/** Making the schema takes seconds, on a busy machine many. */
const PATIENCE_MS = 120_000;

let schema: GraphQLSchema;
const fields = (type: string) => (schema.getType(type) as GraphQLObjectType).getFields();
const inputs = (type: string) =>
	Object.values((schema.getType(type) as GraphQLInputObjectType).getFields()).map(
		({ name, description }) => [name, description] as const,
	);

beforeAll(async () => {
	schema = await buildSchema(true);
}, PATIENCE_MS);

test("is accepted by the library's own checks and only reads", () => {
	expect(schema.getMutationType()).toBeUndefined();
	expect(schema.getSubscriptionType()).toBeUndefined();
});

test.each(NODE_TYPES)(
	"%s has every property of the vocabulary, its relationships at either end, and a root",
	(label) => {
		const names = Object.keys(fields(label));
		const ends = RELATIONSHIP_TYPES.flatMap((type) => [
			...((RELATIONSHIPS[type].from as readonly string[]).includes(label) ? [RELATIONSHIPS[type].out.field] : []),
			...((RELATIONSHIPS[type].to as readonly string[]).includes(label) ? [RELATIONSHIPS[type].in.field] : []),
		]);
		expect(names).toEqual(expect.arrayContaining([...Object.keys(NODES[label].schema.shape), ...ends, "evidenceIds"]));
		expect(new Set(ends).size).toBe(ends.length);
		expect(Object.keys(fields("Query"))).toContain(NODES[label].plural);
	},
);

test.each(RELATIONSHIP_TYPES)("%s has its properties with evidence", (type) => {
	const names = Object.keys(fields(propertiesName(type)));
	expect(names.sort()).toEqual([...Object.keys(RELATIONSHIPS[type].schema.shape), "evidenceIds"].sort());
	expect(String(fields(propertiesName(type)).evidence?.type)).toBe("[Evidence!]!");
});

test("nothing internal and no aggregate is in it", () => {
	const names = Object.values(schema.getTypeMap())
		.filter(({ name }) => !name.startsWith("__"))
		.flatMap((type) => ("getFields" in type ? Object.keys(type.getFields()) : []));
	expect(names.filter((name) => /^hash$|aggregate|elementId|labels/i.test(name))).toEqual([]);
});

test("the other end of a relationship is its one label, or any entity; the field says which", () => {
	expect(String(fields("Commune").memberOf?.type)).toBe("[Network!]!");
	expect(String(fields("Network").members?.type)).toBe("[Entity!]!");
	expect(fields("Network").members?.description).toBe(
		`Its members. MEMBER_OF: ${RELATIONSHIPS.MEMBER_OF.from.join(", ")}`,
	);
});

test("says what every type is, every field of an answer and every operator of a filter", () => {
	const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
	const silent = types.flatMap((type) => {
		const fields = "getFields" in type && !isInputObjectType(type) ? Object.values(type.getFields()) : [];
		return [
			...(type.description || isSpecifiedScalarType(type) ? [] : [type.name]),
			...fields.filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`),
		];
	});
	expect(silent).toEqual([]);
	expect(inputs("StringScalarFilters").filter(([, words]) => !words)).toEqual([]);
	expect(inputs("CommuneMemberOfConnectionFilters").map(([name]) => name)).toEqual(["all", "none", "single", "some"]);
});

test("does not describe what there is not any more", () => {
	const text = schemaText(schema);
	for (const name of Object.keys(PROPERTY_DESCRIPTIONS)) expect(text).toMatch(new RegExp(`^  ${name}: `, "m"));
	for (const name of Object.keys(STRUCTURE_DESCRIPTIONS)) expect(text).toMatch(new RegExp(`^  ${name}: `, "m"));
});

test("offers no filter that the library answers wrongly", () => {
	expect(inputs("EntityRelationshipFilters").map(([name]) => name)).toEqual(["none", "some"]);
});

test("lies as a file beside the code; `npm run schema` writes it", () => {
	expect(readFileSync(new URL("../../../server/graphql/schema.graphql", import.meta.url), "utf8")).toBe(
		schemaText(schema),
	);
});

test("parallel facts stay apart and projections begin as both engines read them", () => {
	expect(portable("  RETURN edge\n  UNION\n  WITH this")).toBe("  RETURN edge\n  UNION ALL\n  WITH this");
	expect(portable("RETURN var2\nUNION\nWITH *")).toBe("RETURN var2\nUNION\nWITH *");
	expect(portable("RETURN this { members: var2 } AS this")).toBe("RETURN this { .__none, members: var2 } AS this");
	expect(portable("RETURN this { .name, members: var2 }")).toBe("RETURN this { .name, members: var2 }");
	expect(portable("WHERE single(this1 IN [(this)-->(this1) WHERE this1.x = $param0 | 1] WHERE true)")).toBe(
		"WHERE (COUNT { MATCH (this)-->(this1) WHERE this1.x = $param0 } = 1)",
	);
});

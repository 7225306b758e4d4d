import type { GraphQLObjectType, GraphQLSchema } from "graphql";
import { beforeAll, expect, test } from "vitest";
import { NODE_SCHEMAS, NODE_TYPES, RELATIONSHIP_TYPES, RELATIONSHIPS } from "../../../model/index.ts";
import { portable } from "../../../server/graphql/execution.ts";
import { FIELD_NAMES, pluralOf, propertiesName } from "../../../server/graphql/names.ts";
import { buildSchema } from "../../../server/graphql/schema.ts";

/** Making the schema takes seconds, on a busy machine many. */
const PATIENCE_MS = 120_000;

let schema: GraphQLSchema;
const fields = (type: string) => (schema.getType(type) as GraphQLObjectType).getFields();

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
			...((RELATIONSHIPS[type].from as readonly string[]).includes(label) ? [FIELD_NAMES[type].out] : []),
			...((RELATIONSHIPS[type].to as readonly string[]).includes(label) ? [FIELD_NAMES[type].in] : []),
		]);
		expect(names).toEqual(expect.arrayContaining([...Object.keys(NODE_SCHEMAS[label].shape), ...ends, "evidenceIds"]));
		expect(new Set(ends).size).toBe(ends.length);
		expect(Object.keys(fields("Query"))).toContain(pluralOf(label));
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
	expect(fields("Network").members?.description).toBe(`MEMBER_OF: ${RELATIONSHIPS.MEMBER_OF.from.join(", ")}`);
});

test("parallel facts stay apart and projections begin as both engines read them", () => {
	expect(portable("  RETURN edge\n  UNION\n  WITH this")).toBe("  RETURN edge\n  UNION ALL\n  WITH this");
	expect(portable("RETURN var2\nUNION\nWITH *")).toBe("RETURN var2\nUNION\nWITH *");
	expect(portable("RETURN this { members: var2 } AS this")).toBe("RETURN this { .__none, members: var2 } AS this");
	expect(portable("RETURN this { .name, members: var2 }")).toBe("RETURN this { .name, members: var2 }");
});

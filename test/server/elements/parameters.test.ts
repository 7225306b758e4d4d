import { expect, test } from "vitest";
import type { z } from "zod";
import { asOf, direction, entity, idList, indirect, typeList } from "../../../server/elements/parameters.ts";

test.each<[string, z.ZodType, unknown, unknown]>([
	["ids", idList, "commune-1,network-a,commune-1", ["commune-1", "network-a"]],
	["types", typeList, "PART_OF,MEMBER_OF", ["PART_OF", "MEMBER_OF"]],
	["a direction", direction, "both", "both"],
	["a day", asOf, "2020-02-29", "2020-02-29"],
	["no day", asOf, undefined, undefined],
	["indirect", indirect, "true", true],
	["not indirect unless asked for", indirect, undefined, false],
	["an id", entity, "network-a", "network-a"],
])("a URL may give %s", (_, schema, given, expected) => {
	expect(schema.parse(given)).toEqual(expected);
});

test.each<[string, z.ZodType, unknown]>([
	["an id with a blank", idList, "commune-1,commune 2"],
	["a type that there is not", typeList, "KNOWS"],
	["a direction that there is not", direction, "up"],
	["a day that there is not", asOf, "2021-02-29"],
	["anything but true and false", indirect, "yes"],
	["no id", entity, ""],
])("%s is refused", (_, schema, given) => {
	expect(schema.safeParse(given).success).toBe(false);
});

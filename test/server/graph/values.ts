/** Values for property tests: what may travel as a parameter, and what a property can hold, on either engine. */
import fc from "fast-check";

/** Neither -0, which JSON does not know, nor whole numbers beyond what JavaScript counts exactly. */
const finite = fc
	.oneof(fc.integer(), fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }))
	.filter((value) => !Object.is(value, -0) && (!Number.isInteger(value) || Number.isSafeInteger(value)));
const text = fc.oneof(
	fc.string(),
	fc.string({ unit: "grapheme" }),
	fc.constantFrom("", "'", '"', "\\", "`", "$x", "a\nb"),
);
const key = fc
	.oneof(fc.string({ minLength: 1 }), fc.constantFrom("id", "ä ö", "nodes", "edges"))
	.filter((name) => name !== "__proto__");

const { value, map } = fc.letrec<{ value: unknown; map: Record<string, unknown> }>((tie) => ({
	value: fc.oneof(
		{ depthSize: "small", withCrossShrink: true },
		text,
		finite,
		fc.boolean(),
		fc.constant(null),
		fc.array(tie("value"), { maxLength: 4 }),
		tie("map"),
	),
	map: fc.dictionary(key, tie("value"), { maxKeys: 4, noNullPrototype: true }),
}));

/** Whatever JSON holds. */
export const anyValue = value;
export const anyMap = map;

/** One value, or a list of one kind. */
export const propertyValue: fc.Arbitrary<unknown> = fc.oneof(
	text,
	finite,
	fc.boolean(),
	fc.array(text, { maxLength: 4 }),
	fc.array(fc.integer(), { maxLength: 4 }),
	fc.array(fc.boolean(), { maxLength: 4 }),
);

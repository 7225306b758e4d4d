import { describe, expect, it } from "vitest";
import { explain } from "../../../client/components/failure.tsx";
import { DICTIONARIES } from "../../../client/i18n/index.ts";

const { de, en } = DICTIONARIES;

describe("an error", () => {
	const problem = { type: "/errors/timeout", title: "", status: 504, detail: "", instance: "" };

	it("is explained by its type", () => {
		expect(explain(problem, de)).toBe(de.errors.codes.timeout);
	});

	it("is explained in general when its type is unknown", () => {
		expect(explain({ ...problem, type: "/errors/toString" }, en)).toBe(en.errors.codes.other);
	});
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	completeValues,
	givenValues,
	initialValues,
	missingValues,
	readMemberships,
	writeMemberships,
} from "../../../client/state/question/actions.ts";
import { formUrl, readUrl } from "../../../client/state/question/derived.ts";
import type { FormState } from "../../../client/state/question/types.ts";
import { COMPARISON, type FormParam, WHAT_IF } from "../../../model/index.ts";
import { QUESTIONS } from "../../../server/questions/catalogue.ts";

const text = fc.string({ unit: "grapheme" });
const name = fc.stringMatching(/^[a-z][A-Za-z0-9-]{0,20}$/).filter((key) => key !== "lang");
const values = fc.dictionary(name, text, { maxKeys: 6 });
const formState: fc.Arbitrary<FormState> = fc.oneof(
	fc.record({ kind: fc.constant("question" as const), name: text.filter((one) => !/\/$/.test(one)), values }),
	fc.record({ kind: fc.constantFrom("comparison" as const, "what-if" as const), name: fc.constant(""), values }),
);

const visit = (address: string) => {
	const { pathname, search } = new URL(address, "http://localhost");
	return readUrl(pathname, new URLSearchParams(search));
};

describe("the URL of what is asked", () => {
	it("asks the same again, whatever the values are", () => {
		fc.assert(
			fc.property(
				formState.filter(({ name }) => !/^\.{1,2}$/.test(name)),
				(asked) => {
					expect(visit(formUrl(asked))).toEqual({ ...asked, values: { ...asked.values } });
				},
			),
		);
	});

	it("keeps lists readable", () => {
		const asked: FormState = { kind: "comparison", name: "", values: { network: "network-a,network-b", to: "" } };
		expect(formUrl(asked)).toBe("/vergleich?network=network-a,network-b&to=");
	});

	it("takes a parameter that is given several times as a list, and leaves the page's language alone", () => {
		expect(visit("/frage/x?networks=a&networks=b&lang=en")).toEqual({
			kind: "question",
			name: "x",
			values: { networks: "a,b" },
		});
	});

	it("is nothing on other pages, and survives what is no URL", () => {
		expect(visit("/")).toBeNull();
		expect(visit("/fragen")).toBeNull();
		expect(readUrl("/frage/%E0%A4%A", [])).toMatchObject({ name: "%E0%A4%A" });
	});
});

const questions = [...QUESTIONS.values()].map(({ params }): FormParam[] =>
	Object.entries(params).map(([key, param]) => ({ name: key, ...param })),
);
const forms = [...questions, COMPARISON.params, WHAT_IF.params];

describe("the values of a form", () => {
	it("come back from the URL as they were, for every form there is", () => {
		fc.assert(
			fc.property(fc.constantFrom(...forms), fc.infiniteStream(text), (params, stream) => {
				const filled = Object.fromEntries(params.map((param) => [param.name, stream.next().value ?? ""]));
				expect(completeValues(params, givenValues(params, filled))).toEqual(filled);
			}),
		);
	});

	const params = questions.find((one) => one.some((param) => param.name === "k")) ?? [];
	const anywhere = { asOf: null, today: "2028-02-29", networks: [] };

	it("begin with the defaults, so that every question can be asked as it stands", () => {
		for (const form of questions) expect(missingValues(form, initialValues(form, anywhere))).toEqual([]);
	});

	it("begin on the day of the page", () => {
		expect(initialValues(WHAT_IF.params, { ...anywhere, asOf: "2020-01-01" }).asOf).toBe("2020-01-01");
	});

	it("of a comparison begin with the day that is looked at and the same five years before", () => {
		const days = (asOf: string | null) => {
			const { from, to } = initialValues(COMPARISON.params, { ...anywhere, asOf });
			return [from, to];
		};
		expect(days("2026-11-28")).toEqual(["2021-11-28", "2026-11-28"]);
		expect(days(null)).toEqual(["2023-02-28", "2028-02-29"]);
	});

	it("begin with a cooperation of the picture where the catalogue has no default", () => {
		const from = { ...anywhere, networks: ["network-ours", "network-other"] };
		const begun = initialValues(
			params.map((param) => ({ ...param, default: undefined }) as FormParam),
			from,
		);
		const networks = params.filter((param) => "of" in param && param.of.includes("Network") && !param.optional);
		for (const param of networks) expect(begun[param.name]).toBe("network-ours");
		expect(missingValues(COMPARISON.params, initialValues(COMPARISON.params, { ...from, networks: [] }))).toEqual([
			"network",
		]);
	});
});

describe("memberships as a value", () => {
	const id = fc.stringMatching(/^[A-Za-z0-9._:-]+$/);

	it("are read as they were written", () => {
		fc.assert(
			fc.property(fc.array(fc.record({ member: id, network: id })), (all) => {
				expect(readMemberships(writeMemberships(all))).toEqual(all.map((one) => ({ ...one })));
			}),
		);
	});

	it("leave out what is none", () => {
		expect(readMemberships("a~b,c,~d,e~f~g")).toEqual([{ member: "a", network: "b" }]);
	});
});

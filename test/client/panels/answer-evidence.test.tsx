// @vitest-environment happy-dom
/** What a row of an answer rests on, and its quotes in one click. */
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { RowEvidence } from "../../../client/components/evidence/row.tsx";
import { basisOf, factsBetween } from "../../../client/panels/answer/basis.ts";
import type { Answered } from "../../../client/state/index.ts";
import { CitedEvidence, CitedFact, type GraphEdge } from "../../../model/index.ts";
import { away, show, small } from "../render.tsx";
import { EDGES, GREVEN, REGION } from "../state/small-graph.ts";

afterEach(cleanup);

const FACT = `member_of.${GREVEN}.${REGION}`;
const greven = { id: GREVEN, type: "Commune" as const, name: "Greven" };
const region = { id: REGION, type: "Network" as const, name: "Stadtregion Münster" };

describe("the facts of a row", () => {
	const graph = { nodes: [], edges: [...EDGES], truncated: false };
	const question = (facts: string[]) =>
		({
			kind: "question",
			answer: { evidence: [{ facts, certainty: null, sources: [] }], graph },
		}) as unknown as Answered;
	const cypher = { kind: "cypher", cypher: "", answer: { graph } } as unknown as Answered;

	it("are those between what it mentions, but for what is computed", () => {
		const computed: GraphEdge = { id: "i", type: "MEMBER_OF", source: GREVEN, target: REGION, derived: true };
		const facts = factsBetween(new Set([GREVEN, REGION]), [...EDGES, computed]);
		expect(facts.map(({ source, target }) => [source, target])).toEqual([[GREVEN, REGION]]);
		expect(factsBetween(new Set([GREVEN]), EDGES)).toEqual([]);
	});

	it("are those that the answer names, also what no picture has", () => {
		expect(basisOf(question(["in no picture"]), 0, [greven, region]).facts).toEqual(["in no picture"]);
		expect(basisOf(question([]), 0, [greven, region]).facts).toEqual([FACT]);
	});

	it("are those in the values of an ad-hoc query, else those between its entities", () => {
		expect(basisOf(cypher, 0, [{ id: "f", type: "MEMBER_OF" }, [{ id: "g", type: "HOLDS" }]]).facts).toEqual([
			"f",
			"g",
		]);
		expect(basisOf(cypher, 0, [greven, region, 3]).facts).toEqual([FACT]);
	});

	it("are none where a row is about one thing, which has evidence of its own", () => {
		expect(basisOf(question([]), 0, [greven, 2016])).toEqual({ facts: [], entity: greven });
		expect(basisOf(question([]), 0, ["Stadt Münster", 7])).toEqual({ facts: [], entity: null });
	});
});

describe("the evidence of a row", () => {
	const source = { id: "source-1", title: "Amtsblatt", publisher: "Stadt", kind: "document" };
	const evidence = CitedEvidence.parse({ id: "evidence-1", quote: "zwölf Kommunen", source });
	const fact = CitedFact.parse({
		...{ id: FACT, type: "MEMBER_OF", certainty: "inferred", validFrom: "2017~" },
		...{ source: greven, target: region, evidence: [evidence] },
	});

	it("opens in one click, with certainty and the date as the source has it", async () => {
		const api = { ...small(), facts: async (ids: readonly string[]) => ({ facts: ids.includes(FACT) ? [fact] : [] }) };
		await show(<RowEvidence basis={{ facts: [FACT], entity: greven }} />, { api });
		fireEvent.click(screen.getByRole("button", { name: "Fakt" }));
		await screen.findByText("zwölf Kommunen");
		expect(screen.getByText("Greven ist Mitglied in Stadtregion Münster")).toBeTruthy();
		expect(screen.getByText("seit um 2017")).toBeTruthy();
		expect(screen.getByText("erschlossen")).toBeTruthy();
	});

	it("is that of what the row is about where no fact is behind it", async () => {
		const api = small();
		const { entity } = api;
		api.entity = async (...given) => ({ ...(await entity(...given)), evidence: [evidence] });
		await show(<RowEvidence basis={{ facts: [], entity: greven }} />, { api });
		fireEvent.click(screen.getByRole("button", { name: "Belege zu Greven" }));
		await screen.findByText("zwölf Kommunen");
	});

	it("says so when the server does not answer", async () => {
		await show(<RowEvidence basis={{ facts: [FACT, "f"], entity: null }} />, { later: { facts: away } });
		fireEvent.click(screen.getByRole("button", { name: "2 Fakten" }));
		await screen.findByText("Der Server antwortet nicht.");
	});

	it("is not offered where there is nothing to cite", async () => {
		await show(<RowEvidence basis={{ facts: [], entity: null }} />);
		expect(screen.queryByRole("button")).toBeNull();
	});
});

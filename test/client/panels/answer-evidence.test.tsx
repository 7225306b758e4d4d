// @vitest-environment happy-dom
/** What a row of an answer rests on, and its quotes in one click. */
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { endsOf, factsBetween, RowEvidence } from "../../../client/panels/answer/evidence.tsx";
import { CitedEvidence, EntityFact, type GraphEdge } from "../../../model/index.ts";
import { away, show, small } from "../render.tsx";
import { EDGES, GREVEN, REGION } from "../state/small-graph.ts";

afterEach(cleanup);

const ofRegion = EDGES.filter(({ type, target }) => type === "MEMBER_OF" && target === REGION);

describe("the facts of a row", () => {
	it("are those between what it mentions, but for what is computed", () => {
		const computed: GraphEdge = { id: "i", type: "MEMBER_OF", source: GREVEN, target: REGION, derived: true };
		const facts = factsBetween(new Set([GREVEN, REGION]), [...EDGES, computed]);
		expect(facts.map(({ source, target }) => [source, target])).toEqual([[GREVEN, REGION]]);
		expect(factsBetween(new Set([GREVEN]), EDGES)).toEqual([]);
	});

	it("are found in the details of few entities", () => {
		expect(endsOf(ofRegion)).toEqual([REGION]);
		expect(endsOf([])).toEqual([]);
		const other: GraphEdge = { id: "o", type: "LINKED_TO", source: "a", target: "b" };
		expect(endsOf([...ofRegion, other])).toEqual([REGION, "a"]);
	});
});

describe("the evidence of a row", () => {
	const source = { id: "source-1", title: "Amtsblatt", publisher: "Stadt", kind: "document" };
	const evidence = CitedEvidence.parse({ id: "evidence-1", quote: "zwölf Kommunen", source });
	const fact = EntityFact.parse({
		...{ id: ofRegion[0]?.id, type: "MEMBER_OF", direction: "out", certainty: "inferred", validFrom: "2017~" },
		...{ other: { id: REGION, type: "Network", name: "Stadtregion Münster" }, evidence: [evidence] },
	});

	it("opens in one click, with certainty and the date as the source has it", async () => {
		const api = small();
		const { entity } = api;
		api.entity = async (...given) => ({ ...(await entity(...given)), facts: [fact] });
		await show(<RowEvidence facts={ofRegion.slice(0, 1)} />, { api });
		fireEvent.click(screen.getByRole("button", { name: "Fakt" }));
		await screen.findByText("zwölf Kommunen");
		expect(screen.getByText("Münster ist Mitglied in Stadtregion Münster")).toBeTruthy();
		expect(screen.getByText("seit um 2017")).toBeTruthy();
		expect(screen.getByText("erschlossen")).toBeTruthy();
	});

	it("says so when the server does not answer", async () => {
		await show(<RowEvidence facts={ofRegion} />, { later: { entity: away } });
		fireEvent.click(screen.getByRole("button", { name: "2 Fakten" }));
		await screen.findByText("Der Server antwortet nicht.");
	});

	it("is not offered where there is no fact", async () => {
		await show(<RowEvidence facts={[]} />);
		expect(screen.queryByRole("button")).toBeNull();
	});
});

// @vitest-environment happy-dom
/** What the right side says while nothing is selected, of the small graph: Münster is in both of the two cooperations. */
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { DetailsPanel } from "../../../client/panels/details/index.tsx";
import type { GraphEdge } from "../../../model/index.ts";
import { show } from "../render.tsx";
import {
	BONN,
	CITIES,
	EDGES,
	GREVEN,
	INFORMAL,
	MUENSTER,
	NODES,
	REGION,
	STEINFURT,
	smallApi,
} from "../state/small-graph.ts";

afterEach(cleanup);

const section = (heading: string) => {
	const found = screen.getByRole("heading", { name: heading }).closest("section");
	if (!found) throw new Error(`${heading} stands in no section.`);
	return within(found);
};
const OVERLAPS = "Größte Überschneidungen";
const MEMBERS = "In den meisten Kooperationen des Bildes";
const LEFT = "Worauf zu achten ist";

describe("the whole picture", () => {
	it("is counted, and says how something is selected", async () => {
		await show(<DetailsPanel />);
		expect(screen.getByText("5 Elemente · 4 Fakten")).toBeTruthy();
		expect(screen.getByText(/^Nichts ausgewählt\./)).toBeTruthy();
	});

	it("is empty without anything in it", async () => {
		await show(<DetailsPanel />, { started: false });
		expect(screen.getByText("Das Bild ist leer.")).toBeTruthy();
		expect(screen.queryByRole("heading", { name: OVERLAPS })).toBeNull();
	});

	it("has its overlaps, and a click marks one", async () => {
		const app = await show(<DetailsPanel />);
		const [row, ...others] = section(OVERLAPS).getAllByRole("button");
		expect(others).toEqual([]);
		expect(row?.textContent).toContain("Stadtregion Münster und Städtekooperation NRWeine Kommune");
		fireEvent.click(row as HTMLElement);
		expect(app.state.marks.selection.value).toMatchObject({
			kind: "intersection",
			exactly: false,
			members: [MUENSTER],
		});
		expect(app.announcement.value).toBe("1 Mitglied markiert.");
	});

	it("has equal overlaps in the order of the hulls, whichever order the answer has", async () => {
		const all = [...EDGES, { ...EDGES[0], id: "more", source: BONN, target: INFORMAL } as GraphEdge];
		const api = smallApi(NODES, all, [MUENSTER, REGION, CITIES, INFORMAL]);
		const given = api.overlaps;
		const overlaps: typeof given = async (...query) => {
			const answer = await given(...query);
			return { ...answer, pairs: answer.pairs.map((one) => ({ ...one, a: one.b, b: one.a })).reverse() };
		};
		const app = await show(<DetailsPanel />, { api, later: { overlaps } });
		const badges = () =>
			section(OVERLAPS)
				.getAllByRole("button")
				.map((row) => row.querySelector(".hull-badges")?.textContent);
		expect(badges()).toEqual(["AC", "AB", "BC"]);
		// Greven is in two of them through its district: as many as A and C share.
		await app.state.graph.setIndirect(true);
		expect(badges()).toEqual(["AB", "AC", "BC"]);
	});

	it("says so where nothing overlaps", async () => {
		const apart = EDGES.filter(({ source, target }) => !(source === MUENSTER && target === CITIES));
		const app = await show(<DetailsPanel />, { api: smallApi(NODES, apart, [GREVEN, REGION]) });
		await app.state.graph.choose({ sets: [REGION, CITIES] });
		await waitFor(() => expect(section(OVERLAPS).getByText(/keine bekannten gemeinsamen Mitglieder/)).toBeTruthy());
		expect(screen.queryByRole("heading", { name: MEMBERS })).toBeNull();
	});

	it("names who is in more than one cooperation; a click selects it", async () => {
		const app = await show(<DetailsPanel />);
		const rows = section(MEMBERS).getAllByRole("button");
		expect(rows.map((row) => row.querySelector(".row-text")?.textContent)).toEqual(["Münster"]);
		fireEvent.click(rows[0] as HTMLElement);
		expect(app.state.marks.sole.value).toBe(MUENSTER);
	});

	it("names five of very many, and marks all when asked to", async () => {
		const more = Array.from({ length: 6 }, (_, n) => ({
			id: `commune-${n}`,
			type: "Commune" as const,
			name: `Ort ${n}`,
		}));
		const both = more.flatMap(({ id }) =>
			[REGION, CITIES].map((target) => ({
				...{ id: `member_of.${id}.${target}`, type: "MEMBER_OF" as const },
				...{ source: id, target },
			})),
		);
		const api = smallApi([...NODES, ...more], [...EDGES, ...both], [MUENSTER, REGION, CITIES]);
		const app = await show(<DetailsPanel />, { api });
		fireEvent.click(section(MEMBERS).getByRole("button", { name: "2 weitere Mitglieder in mehreren" }));
		expect([...app.state.marks.nodes.value].sort()).toEqual([...more.map(({ id }) => id), MUENSTER].sort());
	});
});

describe("a picture without cooperations to compare", () => {
	it("names what is connected most; a click selects it", async () => {
		const app = await show(<DetailsPanel />);
		for (const id of [MUENSTER, GREVEN, BONN, STEINFURT, "body-beirat", "topic-mobilitaet"])
			await app.state.graph.add(id);
		await app.state.graph.choose({ sets: [] });
		await waitFor(() => expect(screen.queryByRole("heading", { name: OVERLAPS })).toBeNull());
		const rows = section("Mit den meisten Verbindungen im Bild").getAllByRole("button");
		expect(rows).toHaveLength(5);
		// It is part of the district and represented in the body; all others have one fact at most.
		expect(rows[0]?.textContent).toBe("Greven");
		fireEvent.click(rows[0] as HTMLElement);
		expect(app.state.marks.sole.value).toBe(GREVEN);
	});
});

describe("what to bear in mind", () => {
	const sourced = NODES.map((node) => (node.id === BONN ? node : { ...node, evidence: ["e1"] }));

	it("are elements without a source of their own; a click marks them", async () => {
		const app = await show(<DetailsPanel />, { api: smallApi(sourced, EDGES, [MUENSTER, REGION, CITIES]) });
		expect(section(LEFT).getByText(/^1 Element hat keine eigene Quelle/)).toBeTruthy();
		fireEvent.click(section(LEFT).getByRole("button", { name: "Markieren" }));
		expect(app.state.marks.sole.value).toBe(BONN);
	});

	it("is what is hidden, and a click shows the facts again", async () => {
		const app = await show(<DetailsPanel />);
		app.state.graph.toggleType("Commune");
		await screen.findByText("3 Elemente durch die Legende ausgeblendet");
		fireEvent.click(section(LEFT).getByRole("button", { name: "4 weitere Fakten ausgeblendet" }));
		await waitFor(() => expect(app.state.graph.hiddenFacts.value).toBe(0));
	});

	it("is nothing where all is shown and has its source", async () => {
		const all = sourced.map((node) => ({ ...node, evidence: ["e1"] }));
		await show(<DetailsPanel />, { api: smallApi(all, EDGES, [MUENSTER, REGION, CITIES]) });
		expect(section(LEFT).getByText(/^Nichts ist ausgeblendet/)).toBeTruthy();
	});
});

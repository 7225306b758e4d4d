// @vitest-environment happy-dom
/** The panel of paths, and a path in words. */
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { openPaths } from "../../../client/components/actions.ts";
import { DICTIONARIES } from "../../../client/i18n/index.ts";
import { panel } from "../../../client/panels/paths/index.tsx";
import { stepsInWords } from "../../../client/panels/paths/sentences.ts";
import type { GraphEdge, GraphNode } from "../../../model/index.ts";
import { away, show } from "../render.tsx";
import { BONN, GREVEN, MUENSTER } from "../state/small-graph.ts";

afterEach(cleanup);

const { Content } = panel;

describe("the panel", () => {
	it("lists the shortest paths as sentences, then says that there are no longer ones", async () => {
		const app = await show(<Content />);
		openPaths(app, { from: GREVEN, to: MUENSTER });
		await screen.findByRole("heading", { name: "1 Weg mit 2 Schritten" });
		const [item] = screen.getAllByRole("listitem").filter((one) => one.closest(".path-list"));
		expect(item?.textContent).toContain(
			"Greven ist Mitglied in Stadtregion Münster; Münster ist Mitglied in Stadtregion Münster.",
		);
		const longer = () => screen.queryByRole("button", { name: "Nächstlängere Wege suchen" });
		for (let n = 1; longer(); n++) {
			fireEvent.click(longer() as HTMLElement);
			await expect.poll(() => app.state.paths.answers.value.length).toBe(n + 1);
		}
		const lengths = screen.getAllByRole("heading").map((one) => /mit (\d+) Schritten/.exec(one.textContent ?? "")?.[1]);
		expect(lengths.length).toBeGreaterThan(1);
		expect(lengths).toEqual([...new Set(lengths)].sort());
		expect(screen.getByText("Längere Wege sind nicht bekannt.")).toBeTruthy();
	});

	it("brings a path into the picture", async () => {
		const app = await show(<Content />);
		openPaths(app, { from: GREVEN, to: BONN });
		fireEvent.click(await screen.findByRole("button", { name: "Ins Bild holen" }));
		await expect.poll(() => app.state.marks.nodes.value.has(BONN)).toBe(true);
	});

	it("says that start and end are the same, and leaves out what is not ticked", async () => {
		const app = await show(<Content />);
		openPaths(app, { from: GREVEN, to: GREVEN });
		await screen.findByText("Anfang und Ende sind dasselbe.");
		const through = screen.getByText("Über").closest("details") as HTMLElement;
		const box = within(through).getByRole("checkbox", { name: "Kooperationen", hidden: true });
		fireEvent.click(box);
		openPaths(app, { to: MUENSTER });
		await screen.findByText("Zwischen beiden ist am gewählten Stichtag kein Weg bekannt.");
	});

	it("leaves out facts of a type that is not ticked", async () => {
		const app = await show(<Content />);
		openPaths(app, { from: GREVEN, to: MUENSTER });
		await screen.findByRole("heading", { name: "1 Weg mit 2 Schritten" });
		const through = screen.getByText("Über").closest("details") as HTMLElement;
		fireEvent.click(
			within(through).getByRole("checkbox", { name: DICTIONARIES.de.relations.MEMBER_OF.edge, hidden: true }),
		);
		await waitFor(() => expect(screen.queryByRole("heading", { name: "1 Weg mit 2 Schritten" })).toBeNull());
	});

	it("says when the server is away", async () => {
		const app = await show(<Content />, { later: { paths: away } });
		openPaths(app, { from: GREVEN, to: MUENSTER });
		await screen.findByRole("alert");
	});
});

const nodes = [
	{ id: "a", type: "Commune", name: "Telgte" },
	{ id: "n", type: "Network", name: "Stadtregion Münster" },
	{ id: "b", type: "Body", name: "Lenkungskreis" },
] as GraphNode[];
const edges = [
	{ id: "1", type: "MEMBER_OF", source: "a", target: "n" },
	{ id: "2", type: "PART_OF", source: "b", target: "n" },
] as GraphEdge[];

it("each step is said in the direction of its fact", () => {
	const path = { nodes: ["a", "n", "b"], edges: ["1", "2"] };
	const said = (words: (typeof DICTIONARIES)["de"]) => stepsInWords(path, { nodes, edges, truncated: false }, words);
	expect(said(DICTIONARIES.de)).toMatch(
		/^Telgte ist Mitglied in Stadtregion Münster; Lenkungskreis .+ Stadtregion Münster\.$/,
	);
	expect(said(DICTIONARIES.en)).toMatch(
		/^Telgte is a member of Stadtregion Münster; Lenkungskreis .+ Stadtregion Münster\.$/,
	);
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { DetailsPanel } from "../../../client/panels/details/index.tsx";
import { CitedFact, EntityAnswer, EntityFact } from "../../../model/index.ts";
import recorded from "../../golden/api/entity.json";
import { away, OPENING, pending, show, small } from "../render.tsx";
import { EDGES, GREVEN, INFORMAL, MUENSTER, NODES, REGION, STEINFURT, smallApi } from "../state/small-graph.ts";

afterEach(cleanup);

const heading = (name: string) => screen.findByRole("heading", { level: 2, name });
const button = (name: string | RegExp) => screen.findByRole("button", { name });
/** What a real server has answered for Münster in the test region. */
const muenster = () => EntityAnswer.parse(recorded);

async function onMuenster(answer: EntityAnswer, speaking: "de" | "en" = "de") {
	const app = await show(<DetailsPanel />, { later: { entity: async () => answer }, speaking });
	app.state.marks.select(MUENSTER);
	await heading("Münster");
	return app;
}

describe("details", () => {
	it.each([
		["de", "Was das Bild zeigt"],
		["en", "What the picture shows"],
	] as const)("say what the picture shows while nothing is selected (%s)", async (speaking, text) => {
		await show(<DetailsPanel />, { speaking });
		await heading(text);
	});

	it("wait for the answer", async () => {
		const app = await show(<DetailsPanel />, { later: { facts: pending } });
		app.state.marks.select(MUENSTER);
		await waitFor(() => expect(screen.getByRole("status").textContent).toBe("Wird geladen …"));
	});

	it("say that the server is away, and ask again", async () => {
		const api = small();
		const { entity } = api;
		const app = await show(<DetailsPanel />, { api, later: { entity: away } });
		app.state.marks.select(MUENSTER);
		expect((await screen.findByRole("alert")).textContent).toContain("Der Server antwortet nicht.");
		api.entity = entity;
		fireEvent.click(await button("Erneut versuchen"));
		await heading("Münster");
		expect(screen.queryByRole("alert")).toBeNull();
	});

	it("list several that are selected, by name; a click selects one of them", async () => {
		const app = await show(<DetailsPanel />);
		app.state.marks.select(MUENSTER, GREVEN);
		await heading("2 Elemente ausgewählt");
		const list = screen.getByRole("list");
		expect(
			within(list)
				.getAllByRole("button")
				.map((one) => one.textContent),
		).toEqual(["Greven", "Münster"]);
		fireEvent.click(within(list).getByRole("button", { name: "Greven" }));
		await heading("Greven");
	});
});

describe("the details of an entity", () => {
	it.each([
		["de", "Kommune", "320.946", "5 Fakten", "federführend"],
		["en", "Commune", "320,946", "5 facts", "lead"],
	] as const)("say what it is and each of its facts (%s)", async (speaking, type, population, facts, role) => {
		await onMuenster(muenster(), speaking);
		const text = screen.getByRole("article").textContent;
		for (const part of [type, population, facts, role]) expect(text).toContain(part);
		for (const name of ["Stadtregion Münster", "Städtekooperation NRW", "Regionalentwicklung Münsterland", "Beirat"])
			expect(screen.getByRole("button", { name })).toBeTruthy();
	});

	it("show who says so in one click, with quote, place and source", async () => {
		await onMuenster(muenster());
		const evidence = await button(/^1 Beleg zeigen: Münster .* Stadtregion Münster$/);
		expect(evidence.getAttribute("aria-expanded")).toBe("false");
		expect(screen.queryByText("zwölf benachbarte Kommunen")).toBeNull();
		fireEvent.click(evidence);
		await screen.findByText("zwölf benachbarte Kommunen");
		expect(evidence.getAttribute("aria-expanded")).toBe("true");
		expect(screen.getByText("Stelle: Absatz 1")).toBeTruthy();
		expect(screen.getByRole("link", { name: /^Die Stadtregion/ }).getAttribute("href")).toBe("https://example.org/");
	});

	it("say that not all facts are listed", async () => {
		await onMuenster({ ...muenster(), truncated: true });
		expect(screen.getByText(/^Nicht alle Fakten sind aufgeführt/)).toBeTruthy();
	});

	it("cut a long list of facts, and show the rest when asked to", async () => {
		const answer = muenster();
		const [first] = answer.facts;
		if (!first) throw new Error("The recorded answer has facts.");
		const facts = Array.from({ length: 20 }, (_, n) => EntityFact.parse({ ...first, id: `${first.id}.${n}` }));
		await onMuenster({ ...answer, facts });
		const lines = () => screen.getAllByRole("button", { name: first.other.name }).length;
		expect(lines()).toBe(12);
		fireEvent.click(await button("Alle 20 zeigen"));
		await button("Weniger zeigen");
		expect(lines()).toBe(20);
	});

	it("mark what is over, not said outright, or contradicted", async () => {
		const answer = muenster();
		const [first, ...others] = answer.facts;
		if (!first) throw new Error("The recorded answer has facts.");
		const weak = EntityFact.parse({
			...first,
			validTo: "2020-12-31",
			certainTo: "2020-12-31",
			possibleTo: "2020-12-31",
			certainty: "inferred",
			status: "contradicted",
		});
		await onMuenster({ ...answer, facts: [weak, ...others] });
		const line = screen.getByText("bis 31. Dezember 2020").closest("li");
		for (const badge of ["beendet", "erschlossen", "Quellen nennen verschiedene Werte"])
			expect(line?.textContent).toContain(badge);
	});

	it("show differing statements side by side, at the property that they are about", async () => {
		const answer = muenster();
		const [source] = answer.evidence;
		if (!source) throw new Error("The recorded answer has evidence.");
		const evidence = ["Einwohner 320946", "Einwohner 303772"].map((says, n) => ({ ...source, id: `e${n}`, says }));
		await onMuenster({ ...answer, evidence });
		fireEvent.click(await button("Quellen nennen verschiedene Werte: Einwohner, Münster"));
		await screen.findByText(/Einwohner 320\.946/);
		expect(screen.getByText(/Einwohner 303\.772/)).toBeTruthy();
	});

	it("say on an English page that descriptions and notes are in German, where there are some", async () => {
		const only = "The data have descriptions and notes in German only.";
		const { entity, facts, ...rest } = muenster();
		const { description: _, ...bare } = entity;
		const plain = facts.map(({ note: _, ...fact }) => EntityFact.parse(fact));
		await onMuenster({ ...rest, entity: bare, facts: plain }, "en");
		expect(screen.queryByText(only)).toBeNull();
		cleanup();
		const noted = plain.map((fact, n) => (n === 0 ? { ...fact, note: "seit dem Beschluss" } : fact));
		await onMuenster({ ...rest, entity: bare, facts: noted }, "en");
		expect(screen.getByText(only)).toBeTruthy();
		expect(screen.getByText("seit dem Beschluss").lang).toBe("de");
	});

	it("say that the communes a commune borders on could not be asked for, and ask again", async () => {
		const border = { id: "b", type: "BORDERS" as const, source: MUENSTER, target: GREVEN };
		const api = smallApi(NODES, [...EDGES, border], OPENING);
		const { neighbours } = api;
		const app = await show(<DetailsPanel />, { api, later: { neighbours: away } });
		app.state.marks.select(MUENSTER);
		expect((await screen.findByRole("alert")).textContent).toContain("Der Server antwortet nicht.");
		expect(screen.getByRole("alert").closest("[data-group=neighbours]")).not.toBeNull();
		api.neighbours = neighbours;
		fireEvent.click(await button("Erneut versuchen"));
		await waitFor(() => expect(document.querySelector("[data-group=neighbours] li")?.textContent).toBe("Greven"));
		expect(screen.queryByRole("alert")).toBeNull();
	});

	it("bring neighbours into the picture, and say why something is there", async () => {
		const app = await show(<DetailsPanel />);
		app.state.marks.select(REGION);
		fireEvent.click(await button(/^Gremien: 1 in das Bild holen/));
		await waitFor(() => expect(app.state.graph.visible.value.nodes.has("body-beirat")).toBe(true));
		app.state.marks.select("body-beirat");
		await heading("Beirat Stadtregion");
		expect(screen.getByText("Warum im Bild?").parentElement?.textContent).toContain("Stadtregion Münster");
		fireEvent.click(await button("Aus dem Bild entfernen"));
		await heading("Was das Bild zeigt");
		expect(app.state.graph.visible.value.nodes.has("body-beirat")).toBe(false);
	});

	it("name memberships that follow from others, in the picture or not, with the evidence of each step", async () => {
		const api = small();
		const { entity } = api;
		const [first, second] = muenster().facts;
		if (!first || !second) throw new Error("The recorded answer has facts.");
		const ref = (id: string, type: "Commune" | "District" | "Network", name: string) => ({ id, type, name });
		const [greven, kreis] = [ref(GREVEN, "Commune", "Greven"), ref("district-x", "District", "Kreis X")];
		const nwl = ref("network-nwl", "Network", "Nahverkehr");
		const facts = [
			{ id: "p", type: "PART_OF" as const, source: greven, target: kreis, evidence: first.evidence.slice(0, 1) },
			{ id: "m", type: "MEMBER_OF" as const, source: kreis, target: nwl, evidence: second.evidence.slice(0, 1) },
		];
		const indirect = [{ network: nwl, through: [{ id: kreis.id, fact: "p" }], facts, possible: true as const }];
		api.entity = async (id, ...more) => ({ ...(await entity(id, ...more)), ...(id === GREVEN && { indirect }) });
		const app = await show(<DetailsPanel />, { api });
		app.state.marks.select(GREVEN);
		const section = (await screen.findByRole("heading", { name: "Indirekt Mitglied in 1" })).parentElement;
		expect(section?.textContent).toContain("Nahverkehrüber Kreis Xmöglich");
		fireEvent.click(await button(/Greven ist Mitglied in Nahverkehr/));
		expect(section?.querySelectorAll(".evidence")).toHaveLength(2);
	});
});

it("says for which areas a list of members is complete that is cut on the whole", async () => {
	const api = small();
	const { entity } = api;
	api.entity = async (...given) => {
		const answer = await entity(...given);
		const list = { membersListed: "partial", membersCompleteFor: [STEINFURT, GREVEN] };
		return { ...answer, entity: { ...answer.entity, ...list } };
	};
	const app = await show(<DetailsPanel />, { api });
	app.state.marks.select(REGION);
	await screen.findByText("Mitgliederliste: unvollständig.");
	await screen.findByText("Vollständig bekannt für: Greven und Kreis Steinfurt.");
});

it.each([
	["award_scheme", true],
	["cooperation", false],
])("marks what is no cooperation between communes: %s", async (kind, marked) => {
	const api = small();
	const { entity } = api;
	api.entity = async (...given) => {
		const answer = await entity(...given);
		return { ...answer, entity: { ...answer.entity, kind } };
	};
	const app = await show(<DetailsPanel />, { api });
	app.state.marks.select(REGION);
	await heading("Stadtregion Münster");
	expect(screen.queryByText("Nicht mit Kooperationen zwischen Kommunen vergleichbar") !== null).toBe(marked);
});

describe("the details of a fact", () => {
	const greven = `member_of.${GREVEN}.${REGION}`;
	/** The small graph's own answer, with this fact and its evidence as a server gives them. */
	const withFact = (): ReturnType<typeof small> => {
		const api = small();
		const { evidence } = muenster().facts[0] ?? { evidence: [] };
		const { facts } = api;
		api.facts = async (ids) => {
			const { facts: found } = await facts(ids);
			return { facts: found.map((fact) => ({ ...fact, evidence, validFrom: "2004-01-01" })) };
		};
		return api;
	};

	it("are a sentence with the evidence; each end can be selected", async () => {
		const app = await show(<DetailsPanel />, { api: withFact() });
		app.state.marks.selectEdge(greven);
		await heading("Greven ist Mitglied in Stadtregion Münster");
		await screen.findByText("zwölf benachbarte Kommunen");
		expect(screen.getByRole("article").textContent).toContain("seit 1. Januar 2004");
		fireEvent.click(await button("Stadtregion Münster"));
		await heading("Stadtregion Münster");
	});

	it("wait, and say when the server is away", async () => {
		const app = await show(<DetailsPanel />, { later: { facts: pending } });
		app.state.marks.selectEdge(greven);
		await screen.findByRole("status");
		cleanup();
		const other = await show(<DetailsPanel />, { later: { facts: away } });
		other.state.marks.selectEdge(greven);
		await screen.findByRole("alert");
	});

	it("name every fact that a computed one rests on, however many steps, each with its evidence", async () => {
		const api = small();
		const { subgraph } = api;
		const steps = ["a", "b", "c", "d"].map((id) => ({ id, type: "Network", name: `Verband ${id.toUpperCase()}` }));
		const chain = [0, 1, 2].map((n) =>
			CitedFact.parse({
				...{ id: `step-${n}`, type: "MEMBER_OF", source: steps[n], target: steps[n + 1] },
				evidence: [
					{
						id: `e-${n}`,
						quote: `Beleg ${n}`,
						source: { id: "s", title: "Satzung", publisher: "x", kind: "document" },
					},
				],
			}),
		);
		api.subgraph = async (query, call) => {
			const found = await subgraph(query, call);
			const through = chain.map(({ id }) => id);
			return { ...found, edges: found.edges.map((edge) => (edge.derived ? { ...edge, through } : edge)) };
		};
		api.facts = async (ids) => ({ facts: chain.filter(({ id }) => ids.includes(id)) });
		const app = await show(<DetailsPanel />, { api });
		await app.state.graph.toggleSet(INFORMAL);
		await app.state.graph.setIndirect(true);
		app.state.marks.selectEdge(`indirect.${GREVEN}.${INFORMAL}`);
		await screen.findByText(/steht in keiner Quelle; sie ergibt sich/);
		expect(app.state.graph.visible.value.nodes.has(STEINFURT)).toBe(true);
		await screen.findByText("Verband A ist Mitglied in Verband B");
		const grounds = [...document.querySelectorAll("[data-ground]")].map(
			(one) => `${one.querySelector("h3")?.textContent}: ${one.querySelector("blockquote")?.textContent}`,
		);
		expect(grounds).toEqual([
			"Verband A ist Mitglied in Verband B: Beleg 0",
			"Verband B ist Mitglied in Verband C: Beleg 1",
			"Verband C ist Mitglied in Verband D: Beleg 2",
		]);
	});
});

describe("what several data sets say", () => {
	it("is told at the entity and at its facts, with conflicts and corrections in words", async () => {
		const answer = muenster();
		Object.assign(answer.entity, {
			datasets: ["a", "b"],
			conflicts: ["population: 100 (a) / 120 (b)", "says: 13 (a) / 10 (b)"],
		});
		Object.assign(answer.facts[0] ?? {}, {
			status: "retracted",
			datasets: ["a"],
			corrected: ["validTo: 2023 (a), because ausgetreten", "retracted (b), because nie beigetreten"],
		});
		await onMuenster(answer);
		await screen.findByText("Widersprüche: Einwohner: 100 (a) / 120 (b); Angabe der Belege: 13 (a) / 10 (b)");
		await screen.findByText("Datensätze: a; b");
		await screen.findByText("Berichtigt: Ende: 2023 (a), weil: ausgetreten; zurückgenommen (b), weil: nie beigetreten");
		await screen.findByText("zurückgenommen");
	});

	it("is not mentioned where one says it alone", async () => {
		const answer = muenster();
		Object.assign(answer.entity, { datasets: ["a"] });
		await onMuenster(answer);
		expect(screen.queryByText(/Datensätze|Widersprüche|Berichtigt/)).toBeNull();
	});
});

describe("a suggested correction", () => {
	it("becomes a file with the fact's id once the form is complete", async () => {
		await onMuenster(muenster());
		fireEvent.click(
			(await screen.findAllByRole("button", { name: /^\d+ Beleg.* ist Mitglied in / }))[0] as HTMLElement,
		);
		fireEvent.click(
			(
				await screen.findAllByRole("button", { name: /^Berichtigung vorschlagen: .* ist Mitglied in / })
			)[0] as HTMLElement,
		);
		const status = () => document.querySelector("dialog [role=status]")?.textContent ?? "";
		expect(status()).toContain("Richtig ist");
		const fill = (label: string | RegExp, value: string) =>
			fireEvent.input(screen.getByLabelText(label), { target: { value } });
		fill("Richtig ist", "31.12.2023");
		fill("Weil", "Austritt");
		fill("Quelle: Titel", "Amtsblatt");
		fill("Quelle: Herausgeber", "Stadt");
		fill(/^Wörtlich/, "tritt aus");
		await waitFor(() => expect(status()).toMatch(/^Fertig: berichtigung-2026-01-01-/));
		const text = document.querySelector("dialog pre")?.textContent ?? "";
		expect(text).toMatch(/of: "member_of\.commune-05515000\..*\n {4}instead: {"validFrom":"2023-12-31"}/);
	});
});

// @vitest-environment happy-dom
/** Who says so, how certain it is, why something is here, and what can be brought from it. */
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { EvidenceDisclosure, EvidenceList } from "../../../client/components/evidence/evidence.tsx";
import { DetailsPanel } from "../../../client/panels/details/index.tsx";
import { CitedEvidence, CitedFact, EntityAnswer } from "../../../model/index.ts";
import { show, small } from "../render.tsx";
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

const button = (name: string | RegExp) => screen.findByRole("button", { name });
const heading = (name: string) => screen.findByRole("heading", { level: 2, name });

const evidence = (more: object = {}, source: object = {}): CitedEvidence =>
	CitedEvidence.parse({
		id: "evidence-1",
		...more,
		source: { id: "source-1", title: "Amtsblatt 7/2020", publisher: "Stadt Münster", kind: "document", ...source },
	});

describe("a piece of evidence", () => {
	it.each([
		[
			"de",
			"Stelle: Seite 3",
			"Stadt Münster · Dokument · Stand: 2. Mai 2020 · abgerufen am 1. Juni 2023 · Lizenz: CC-BY-4.0",
		],
		[
			"en",
			"Place: Seite 3",
			"Stadt Münster · Document · Dated: 2 May 2020 · retrieved on 1 June 2023 · License: CC-BY-4.0",
		],
	] as const)("says where it stands, who published it and when (%s)", async (speaking, place, origin) => {
		const source = { publishedOn: "2020-05-02", retrievedOn: "2023-06-01", license: "CC-BY-4.0" };
		await show(<EvidenceList evidence={[evidence({ locator: "Seite 3" }, source)]} />, { speaking });
		expect(screen.getByText(place)).toBeTruthy();
		expect(screen.getByText(origin)).toBeTruthy();
	});

	it("says no more than is known", async () => {
		await show(<EvidenceList evidence={[evidence()]} />);
		expect(document.querySelector("figure")?.textContent).toBe("Amtsblatt 7/2020Stadt Münster · Dokument");
		expect(document.querySelector("blockquote")).toBeNull();
		expect(screen.queryByRole("link")).toBeNull();
	});

	it("quotes the source in its own language, and leads there", async () => {
		const one = evidence({ quote: "zwölf Kommunen" }, { url: "https://example.org/a" });
		await show(<EvidenceList evidence={[one]} />, { speaking: "en" });
		const quote = document.querySelector("blockquote");
		expect(quote?.textContent).toBe("zwölf Kommunen");
		expect([quote?.lang, quote?.getAttribute("cite")]).toEqual(["de", "https://example.org/a"]);
		expect(screen.getByRole("link").getAttribute("href")).toBe("https://example.org/a");
	});

	it.each([
		["de", "im Archiv"],
		["en", "in an archive"],
	] as const)("leads to the archived copy as well (%s)", async (speaking, archived) => {
		const source = {
			url: "https://example.org/a",
			archiveUrl: "https://web.archive.org/web/2020/https://example.org/a",
		};
		await show(<EvidenceList evidence={[evidence({}, source)]} />, { speaking });
		expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
			source.url,
			source.archiveUrl,
		]);
		expect(screen.getByRole("link", { name: new RegExp(archived) })).toBeTruthy();
	});

	it("gives the date in the source's own precision", async () => {
		await show(<EvidenceList evidence={[evidence({}, { publishedOn: "2018-01-01", publishedText: "2018" })]} />);
		expect(screen.getByText(/Stand: 2018$/)).toBeTruthy();
	});

	it("that is outdated says so", async () => {
		await show(<EvidenceList evidence={[evidence({ outdated: true })]} />);
		expect(screen.getByText("überholt")).toBeTruthy();
	});

	it.each([
		["de", "Einwohner 320946", "Einwohner 320.946"],
		["en", "Einwohner 320946", "Einwohner 320,946"],
		["de", "seit 2016", "seit 2016"],
		["de", "Schlüssel 05515000", "Schlüssel 05515000"],
	] as const)("writes long numbers as %s does, and leaves years and keys: %s", async (speaking, says, read) => {
		await show(<EvidenceList evidence={[evidence({ says })]} />, { speaking });
		expect(document.querySelector(".evidence-says")?.textContent).toContain(read);
	});
});

describe("the line with evidence", () => {
	it("opens and closes it, and says which it is", async () => {
		await show(<EvidenceDisclosure evidence={[evidence({ quote: "zwölf" })]} about="Bonn ist Mitglied" labelled />);
		expect(screen.getByText("Bonn ist Mitglied")).toBeTruthy();
		const opener = await button("1 Beleg zeigen: Bonn ist Mitglied");
		const list = document.getElementById(opener.getAttribute("aria-controls") ?? "");
		expect([opener.getAttribute("aria-expanded"), list?.hidden]).toEqual(["false", true]);
		fireEvent.click(opener);
		await screen.findByText("zwölf");
		expect([opener.getAttribute("aria-expanded"), list?.hidden]).toEqual(["true", false]);
		fireEvent.click(opener);
		await waitFor(() => expect(screen.queryByText("zwölf")).toBeNull());
	});

	it.each([
		["de", "2 Belege"],
		["en", "Evidence (2)"],
	] as const)("counts it (%s)", async (speaking, text) => {
		await show(<EvidenceDisclosure evidence={[evidence(), evidence({ id: "evidence-2" })]} about="x" />, { speaking });
		expect(screen.getByRole("button").textContent).toBe(text);
	});
});

describe("a fact that is selected", () => {
	const id = `member_of.${GREVEN}.${REGION}`;
	const ends = {
		source: { id: GREVEN, type: "Commune", name: "Greven" },
		target: { id: REGION, type: "Network", name: "Stadtregion Münster" },
	};
	const withFact = (more: object): ReturnType<typeof small> => {
		const api = small();
		const fact = CitedFact.parse({ id, type: "MEMBER_OF", ...ends, evidence: [evidence()], ...more });
		api.facts = async (asked) => ({ facts: asked.includes(id) ? [fact] : [] });
		return api;
	};
	const selected = async (more: object, speaking: "de" | "en" = "de") => {
		const app = await show(<DetailsPanel />, { api: withFact(more), speaking });
		app.state.marks.selectEdge(id);
		await screen.findByText("Amtsblatt 7/2020");
		return screen.getByRole("article");
	};

	it("says what it adds to its two ends", async () => {
		expect((await selected({ role: "lead", validFrom: "2004-01-01" })).textContent).toContain(
			"federführend · seit 1. Januar 2004",
		);
	});

	it.each([
		["de", "folgt aus dem Text", "Es folgt aus dem Text der Quelle, steht aber nicht wörtlich da."],
		["en", "implied by the text", undefined],
	] as const)("says when it is not stated outright, and what that means (%s)", async (speaking, badge, hint) => {
		const article = await selected({ certainty: "implied" }, speaking);
		const found = within(article).getByText(badge);
		if (hint) expect(found.title).toBe(hint);
		expect(found.className).toBe("badge");
	});

	it("is silent about what is stated and holds", async () => {
		const article = await selected({ certainty: "stated", status: "agreed" });
		expect(article.querySelector(".badge")).toBeNull();
	});

	it("says that it is outdated", async () => {
		expect((await selected({ status: "outdated" })).querySelector(".badge.warn")?.textContent).toBe("überholt");
	});

	it("that has left the picture leaves the details", async () => {
		const app = await show(<DetailsPanel />, { api: withFact({}) });
		app.state.marks.selectEdge(id);
		await screen.findByText("Amtsblatt 7/2020");
		app.state.graph.remove(GREVEN);
		await heading("Was das Bild zeigt");
	});
});

describe("why something is in the picture", () => {
	const why = () =>
		screen.findByText(/Warum im Bild\?|Why in the picture\?/).then((one) => one.parentElement?.textContent);

	it.each([
		["de", "Warum im Bild? Teil des Anfangsbilds um Münster."],
		["en", "Why in the picture? Part of the first picture around Münster."],
	] as const)("is the first picture (%s)", async (speaking, text) => {
		const app = await show(<DetailsPanel />, { speaking });
		app.state.marks.select(GREVEN);
		expect(await why()).toBe(text);
	});

	it.each([
		["de", "Warum im Bild? Über die Suche nach Bonn geholt."],
		["en", "Why in the picture? Brought by the search for Bonn."],
	] as const)("is the search (%s)", async (speaking, text) => {
		const app = await show(<DetailsPanel />, { speaking, api: smallApi(NODES, EDGES, [MUENSTER, REGION]) });
		await app.state.graph.add(BONN);
		app.state.marks.select(BONN);
		expect(await why()).toBe(text);
	});

	it.each([
		["de", "Warum im Bild? Mitglied der gewählten Kooperationen: Stadtregion Münster und Städtekooperation NRW."],
		["en", "Why in the picture? Member of the chosen cooperations: Stadtregion Münster and Städtekooperation NRW."],
	] as const)("is a cooperation that was chosen (%s)", async (speaking, text) => {
		const app = await show(<DetailsPanel />, { speaking, api: smallApi(NODES, EDGES, [MUENSTER, REGION]) });
		await app.state.graph.toggleSet(CITIES);
		app.state.marks.select(BONN);
		expect(await why()).toBe(text);
	});

	it.each([
		["de", "Warum im Bild? Teil der Antwort auf: RETURN 1"],
		["en", "Why in the picture? Part of the answer to: RETURN 1"],
	] as const)("is an answer, named by what was asked (%s)", async (speaking, text) => {
		const app = await show(<DetailsPanel />, { speaking });
		app.state.console.write({ query: "RETURN 1" });
		await app.state.console.run();
		await app.state.answer.draw();
		app.state.marks.select(MUENSTER);
		expect(await why()).toBe(text);
	});
});

describe("what can be brought from something", () => {
	const counts = (...some: [string, "in" | "out", number][]): ReturnType<typeof small> => {
		const api = small();
		const { entity } = api;
		api.entity = async (...asked) =>
			EntityAnswer.parse({
				...(await entity(...asked)),
				counts: some.map(([type, direction, count]) => ({ type, direction, count })),
			});
		return api;
	};
	const offered = () =>
		[...document.querySelectorAll(".expansion-list button")].map((one) => one.textContent?.replace(/\s+/g, " ").trim());

	it("is counted by type and direction, which have a name each; in both at once where they have the same", async () => {
		const both = (type: string): Parameters<typeof counts> => [
			[type, "out", 1],
			[type, "in", 3],
		];
		const app = await show(<DetailsPanel />, { api: counts(...both("PART_OF"), ...both("BORDERS")) });
		app.state.marks.select(MUENSTER);
		await heading("Münster");
		expect(offered()).toEqual(["Alle 8", "Dazu gehören 3", "Teil von 1", "Grenzt an 4"]);
	});

	it("is brought in the direction that is named", async () => {
		const part = (id: string, source: string, target: string) => ({ id, type: "PART_OF" as const, source, target });
		const parts = [part("up", MUENSTER, STEINFURT), part("down", BONN, MUENSTER)];
		const api = smallApi(NODES, [...EDGES, ...parts], [MUENSTER, REGION]);
		const app = await show(<DetailsPanel />, { api });
		app.state.marks.select(MUENSTER);
		await heading("Münster");
		fireEvent.click(await button(/^Teil von: 1 in das Bild holen$/));
		await waitFor(() => expect(app.state.graph.visible.value.nodes.has(STEINFURT)).toBe(true));
		expect(app.state.graph.visible.value.nodes.has(BONN)).toBe(false);
	});

	it("is nothing where nothing is joined to it", async () => {
		const app = await show(<DetailsPanel />, { api: counts() });
		app.state.marks.select(MUENSTER);
		await heading("Münster");
		expect(offered()).toEqual([]);
	});

	it.each(["de", "en"] as const)("is asked for by type (%s)", async (speaking) => {
		const asked: unknown[] = [];
		const api = counts(["BODY_OF", "in", 1], ["WORKS_ON", "out", 1]);
		const { neighbours } = api;
		api.neighbours = (id, query, ...rest) => {
			asked.push([id, query?.types]);
			return neighbours(id, query, ...rest);
		};
		const app = await show(<DetailsPanel />, { api, speaking });
		app.state.marks.select(REGION);
		await heading("Stadtregion Münster");
		asked.length = 0;
		const name = speaking === "de" ? /^Gremien: 1 in das Bild holen$/ : /: 1 to bring into the picture$/;
		const [bodies] = await screen.findAllByRole("button", { name });
		fireEvent.click(bodies as HTMLElement);
		await waitFor(() => expect(asked).toEqual([[REGION, ["BODY_OF"]]]));
	});

	it("is a hull for a cooperation that is not one yet", async () => {
		const app = await show(<DetailsPanel />);
		await app.state.graph.expand(MUENSTER);
		app.state.marks.select(INFORMAL);
		fireEvent.click(await button("Als Fläche mit Mitgliedern"));
		await waitFor(() => expect(app.state.graph.sets.value).toContain(INFORMAL));
		await waitFor(() => expect(screen.queryByRole("button", { name: "Als Fläche mit Mitgliedern" })).toBeNull());
	});

	it("goes again with what it brought", async () => {
		const app = await show(<DetailsPanel />);
		app.state.marks.select(REGION);
		await heading("Stadtregion Münster");
		expect(screen.queryByRole("button", { name: "Wieder einklappen" })).toBeNull();
		await app.state.graph.expand(REGION);
		fireEvent.click(await button("Wieder einklappen"));
		await waitFor(() => expect(app.state.graph.visible.value.nodes.has("body-beirat")).toBe(false));
		expect(app.state.graph.visible.value.nodes.has(REGION)).toBe(true);
	});
});

describe("details of a day", () => {
	it("say which day, and ask for its facts", async () => {
		const asked: unknown[] = [];
		const api = small();
		const { entity } = api;
		api.entity = (id, query, ...rest) => {
			asked.push(query?.asOf);
			return entity(id, query, ...rest);
		};
		const app = await show(<DetailsPanel />, { api });
		app.state.marks.select(MUENSTER);
		await heading("Münster");
		await app.state.graph.setAsOf("2003-01-01");
		await screen.findByText("Gilt am 1. Januar 2003");
		expect(asked.slice(-2)).toEqual([undefined, "2003-01-01"]);
	});
});

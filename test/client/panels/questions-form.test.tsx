// @vitest-environment happy-dom
/** The form of a question: each kind of field, by mouse and by keys, and what is sent in the end. */
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { panel } from "../../../client/panels/questions/index.tsx";
import { type Api, ApiError } from "../../../client/state/index.ts";
import type { CatalogueQuestion } from "../../../model/index.ts";
import { away, pending, show, small } from "../render.tsx";
import { BONN, CITIES, GREVEN, MUENSTER, REGION } from "../state/small-graph.ts";
import { SHARED } from "../state/small-questions.ts";
import { wired } from "./wire.ts";

afterEach(cleanup);

type Param = CatalogueQuestion["params"][number];

const { Content } = panel;
const both = (text: string) => ({ de: text, en: `${text} (en)` });
const field = (label: string | RegExp) => screen.getByLabelText(label) as HTMLInputElement;
const write = (label: string | RegExp, value: string) => fireEvent.input(field(label), { target: { value } });
const press = (label: string | RegExp, key: string) => fireEvent.keyDown(field(label), { key });
const submit = () => fireEvent.submit(document.querySelector("form") as HTMLFormElement);
const heading = (name: string) => screen.findByRole("heading", { name });

/** The catalogue with one question that has these fields. */
function asking(params: readonly Param[], api: Api = small()): Api {
	const { questions } = api;
	const question: CatalogueQuestion = { ...SHARED, title: both("Frage"), params: [...params] };
	return {
		...api,
		questions: async (call) => {
			const catalogue = await questions(call);
			return { ...catalogue, groups: catalogue.groups.map((group) => ({ ...group, questions: [question] })) };
		},
	};
}

async function open(params: readonly Param[], setting: Parameters<typeof show>[1] = {}) {
	const { api = small(), speaking = "de" } = setting;
	const app = await show(<Content />, { ...setting, api: asking(params, api) });
	const name = speaking === "de" ? "Frage" : "Frage (en)";
	fireEvent.click((await screen.findAllByRole("button", { name }))[0] as HTMLElement);
	await heading(name);
	return { app, values: () => app.state.questions.form.value?.formState.values };
}

const network: Param = { name: "a", type: "entity", of: ["Network"], title: both("eine") };
const commune: Param = { name: "m", type: "entity", of: ["Commune"], title: both("Kommune") };
const several: Param = { name: "many", type: "entities", of: ["Commune"], title: both("mehrere") };

describe("a form that is opened", () => {
	it("has the focus on its heading, so that it is read from the beginning", async () => {
		await open([network]);
		expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Frage" }));
	});

	it("is named by its heading, and says what the question is about", async () => {
		await open([network], { speaking: "en" });
		expect(document.querySelector("form")?.getAttribute("aria-labelledby")).toBe("form-heading");
		expect(screen.getByText("Wer in beiden ist. (en)")).toBeTruthy();
		expect(screen.getByLabelText("eine (en)")).toBeTruthy();
	});

	it("begins anew when it is opened again: what was typed is gone", async () => {
		const { values } = await open([
			{ name: "k", type: "integer", min: 1, max: 9, title: both("mindestens"), default: 2 },
		]);
		write("mindestens", "7");
		expect(values()?.k).toBe("7");
		fireEvent.click(screen.getByRole("button", { name: "Alle Fragen" }));
		fireEvent.click((await screen.findAllByRole("button", { name: "Frage" }))[0] as HTMLElement);
		await heading("Frage");
		expect(field("mindestens").value).toBe("2");
	});
});

describe("a field for one entity", () => {
	it("must be filled, unless it is optional; both are said", async () => {
		await open([network, { ...commune, optional: true }]);
		expect(field("eine").getAttribute("aria-required")).toBe("true");
		expect(field("eine").placeholder).toBe("Namen eingeben");
		expect(field("Kommune").getAttribute("aria-required")).toBe("false");
		expect(field("Kommune").placeholder).toBe("Namen eingeben (freiwillig)");
	});

	it("is filled by keys alone", async () => {
		const { app, values } = await open([network]);
		app.state.questions.set("a", "");
		await waitFor(() => expect(field("eine").value).toBe(""));
		field("eine").focus();
		press("eine", "ArrowDown");
		await screen.findAllByRole("option");
		press("eine", "ArrowDown");
		const active = () => document.getElementById(field("eine").getAttribute("aria-activedescendant") ?? "");
		await waitFor(() => expect(active()?.textContent).toContain("Städtekooperation"));
		press("eine", "Enter");
		await waitFor(() => expect(values()?.a).toBe(CITIES));
		expect(field("eine").value).toBe("Städtekooperation NRW");
	});

	it("offers only entities of its types", async () => {
		const asked: unknown[] = [];
		const api = small();
		const { search } = api;
		api.search = async (q, types, ...more) => {
			asked.push([q, types]);
			return search(q, types, ...more);
		};
		await open([commune], { api });
		write("Kommune", "Grev");
		await screen.findByRole("option", { name: /^Greven/ });
		expect(asked).toEqual([["Grev", ["Commune"]]]);
	});

	it("keeps what was chosen when something is typed and left again", async () => {
		const { values } = await open([{ ...network, default: REGION }]);
		field("eine").focus();
		write("eine", "Stä");
		fireEvent.blur(field("eine"));
		await waitFor(() => expect(field("eine").value).toBe("Stadtregion Münster"));
		expect(values()?.a).toBe(REGION);
	});

	it("that is optional is emptied with its text", async () => {
		const { values } = await open([{ ...network, optional: true, default: REGION }]);
		write("eine", "");
		await waitFor(() => expect(values()?.a ?? "").toBe(""));
	});

	it("shows no list while nothing is typed, where there are too many to list", async () => {
		await open([commune]);
		fireEvent.click(field("Kommune"));
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(screen.queryAllByRole("option")).toEqual([]);
	});

	it("shows the id of what it has no name for", async () => {
		const { app } = await open([network]);
		app.state.questions.set("a", "network-nobody-knows");
		await waitFor(() => expect(field("eine").value).toBe("network-nobody-knows"));
	});
});

describe("a field for several entities", () => {
	const take = async (name: string) => {
		field("mehrere").focus();
		write("mehrere", name);
		fireEvent.click(await screen.findByRole("option", { name: new RegExp(`^${name}`) }));
		await screen.findByRole("button", { name: `${name} entfernen` });
	};

	it("lists what was chosen, and asks for another", async () => {
		const { values } = await open([several]);
		await take("Greven");
		await take("Bonn");
		expect(values()?.many).toBe(`${GREVEN},${BONN}`);
		expect(field("mehrere").value).toBe("");
		expect(field("mehrere").placeholder).toBe("weitere hinzufügen");
	});

	it("does not offer again what was chosen", async () => {
		await open([several]);
		await take("Greven");
		write("mehrere", "Greven");
		await screen.findByText(/^Nichts gefunden zu „Greven“/);
	});

	it("lets go of one, and gives the focus back to the field", async () => {
		const { values } = await open([several]);
		await take("Greven");
		await take("Bonn");
		fireEvent.click(screen.getByRole("button", { name: "Greven entfernen" }));
		await waitFor(() => expect(values()?.many).toBe(BONN));
		expect(document.activeElement).toBe(field("mehrere"));
		fireEvent.click(screen.getByRole("button", { name: "Bonn entfernen" }));
		await waitFor(() => expect(screen.queryByRole("list")).toBeNull());
		expect(field("mehrere").placeholder).toBe("Namen eingeben");
	});
});

describe("plain fields", () => {
	it("know their limits", async () => {
		await open([
			{ name: "k", type: "integer", min: 2, max: 9, title: both("Zahl") },
			{ name: "day", type: "date", title: both("Tag") },
			{ name: "text", type: "text", title: both("Text") },
		]);
		expect([field("Zahl").type, field("Zahl").min, field("Zahl").max]).toEqual(["number", "2", "9"]);
		expect(field("Tag").type).toBe("date");
		expect(field("Text").maxLength).toBe(200);
	});

	it.each([
		["de", ["auf", "ab"]],
		["en", ["auf (en)", "ab (en)"]],
	] as const)("offer the choices in the language of the page (%s)", async (speaking, names) => {
		const choices = { up: both("auf"), down: both("ab") };
		await open([{ name: "how", type: "choice", title: both("wie"), choices, default: "up" }], { speaking });
		expect(screen.getAllByRole("option").map((one) => one.textContent)).toEqual(names);
	});

	it("of a choice that is optional can be left open", async () => {
		const choices = { up: both("auf") };
		await open([{ name: "how", type: "choice", title: both("wie"), choices, optional: true }]);
		const options = screen.getAllByRole("option") as HTMLOptionElement[];
		expect(options.map(({ value, textContent }) => [value, textContent])).toEqual([
			["", "beliebig"],
			["up", "auf"],
		]);
	});

	it.each([
		["de", "Bitte einen Tag angeben, den es gibt, als Jahr-Monat-Tag."],
		["en", "Please give a day that exists, as year-month-day."],
	] as const)("say what the server refuses, beside themselves (%s)", async (speaking, text) => {
		const question: Api["question"] = async () => {
			const errors = [{ pointer: "day", detail: "no such day" }];
			const type = "/errors/invalid-parameters";
			throw new ApiError({ type, title: "t", status: 400, detail: "d", instance: "/", errors });
		};
		const day: Param = { name: "day", type: "date", title: both("Tag"), default: "2020-02-30" };
		await open([day], { speaking, api: { ...small(), question } });
		submit();
		const fault = await screen.findByText(text);
		const input = field(speaking === "de" ? "Tag" : "Tag (en)");
		expect(input.getAttribute("aria-invalid")).toBe("true");
		expect(input.getAttribute("aria-describedby")).toBe(fault.id);
		await waitFor(() => expect(document.activeElement).toBe(input));
	});
});

describe("what is sent", () => {
	it("is the URL of the question with its values, without what is empty", async () => {
		const { api, sent } = wired();
		await open(SHARED.params, { api });
		field("andere").focus();
		write("andere", "Städte");
		fireEvent.click(await screen.findByRole("option", { name: /^Städtekooperation/ }));
		write("Stand am", "2020-01-01");
		submit();
		await waitFor(() => expect(sent).toHaveLength(1));
		expect(sent[0]).toMatchObject({
			method: "GET",
			url: `/api/questions/list-shared-members?a=${REGION}&b=${CITIES}&k=1&asOf=2020-01-01`,
		});
	});

	it("is nothing as long as a field is to be filled", async () => {
		const { api, sent } = wired();
		await open([commune], { api });
		submit();
		await screen.findByText("Bitte etwas auswählen.");
		expect(sent).toEqual([]);
	});

	it("may be asked again after it failed", async () => {
		const { app } = await open(SHARED.params, { later: { question: away } });
		app.state.questions.set("b", CITIES);
		submit();
		await screen.findByRole("alert");
		app.api.question = small().question;
		fireEvent.click(screen.getByRole("button", { name: "Erneut versuchen" }));
		await waitFor(() => expect(app.state.answer.shown.value?.kind).toBe("question"));
		expect(screen.queryByRole("alert")).toBeNull();
	});

	it("by a comparison are its two sides", async () => {
		const { api, sent } = wired();
		await show(<Content />, { api });
		fireEvent.click(await screen.findByRole("button", { name: /^Vergleichen:/ }));
		await screen.findByRole("button", { name: "Antwort zeigen" });
		submit();
		await waitFor(() => expect(sent).toHaveLength(1));
		expect(sent[0]?.method).toBe("GET");
		expect(sent[0]?.url).toMatch(new RegExp(`^/api/compare\\?network=${REGION}(,${CITIES})?(&|$)`));
	});

	it("by a scenario is who joins and who leaves", async () => {
		const { api, sent } = wired();
		const app = await show(<Content />, { api });
		fireEvent.click(await screen.findByRole("button", { name: "Was wäre, wenn …?" }));
		await screen.findByText("Hypothetisch: Die Daten bleiben, wie sie sind.");
		app.state.questions.set("add", `${BONN}~${REGION}`);
		app.state.questions.set("remove", `${GREVEN}~${REGION},${MUENSTER}~${CITIES}`);
		submit();
		await waitFor(() => expect(sent).toHaveLength(1));
		expect(sent[0]).toMatchObject({ method: "POST", url: "/api/what-if" });
		expect(sent[0]?.body).toMatchObject({
			add: [{ member: BONN, network: REGION }],
			remove: [
				{ member: GREVEN, network: REGION },
				{ member: MUENSTER, network: CITIES },
			],
		});
	});
});

describe("memberships that are supposed", () => {
	const scenario = async (values: { add?: string; remove?: string }) => {
		const app = await show(<Content />);
		fireEvent.click(await screen.findByRole("button", { name: "Was wäre, wenn …?" }));
		await screen.findByText("Hypothetisch: Die Daten bleiben, wie sie sind.");
		for (const [name, value] of Object.entries(values)) app.state.questions.set(name, value);
		return app;
	};
	const chips = () => screen.getAllByRole("listitem").map((one) => one.textContent);

	it("are listed with what is known of them", async () => {
		await scenario({ add: `${BONN}~${REGION}` });
		await waitFor(() => expect(chips()).toEqual([expect.stringMatching(/ → Stadtregion Münster$/)]));
	});

	it("are taken back one by one", async () => {
		const app = await scenario({ add: `${BONN}~${REGION},${GREVEN}~${CITIES}` });
		await waitFor(() => expect(chips()).toHaveLength(2));
		fireEvent.click(within(screen.getAllByRole("listitem")[0] as HTMLElement).getByRole("button"));
		await waitFor(() => expect(chips()).toHaveLength(1));
		expect(app.state.questions.form.value?.formState.values.add).toBe(`${GREVEN}~${CITIES}`);
	});

	it("are asked for where there are none: nothing is answered", async () => {
		const app = await scenario({});
		submit();
		await waitFor(() => expect(screen.queryAllByRole("alert").length).toBeGreaterThan(0));
		expect(app.state.answer.shown.value).toBeNull();
	});
});

describe("while the answer is looked for", () => {
	it("the form stays usable, and a second click asks no second time", async () => {
		let asked = 0;
		const question: Api["question"] = () => {
			asked++;
			return pending();
		};
		await open([{ ...network, default: REGION }], { api: { ...small(), question } });
		submit();
		const button = await screen.findByRole("button", { name: "Antwort wird gesucht …" });
		expect((button as HTMLButtonElement).disabled).toBe(false);
		expect(asked).toBe(1);
	});
});

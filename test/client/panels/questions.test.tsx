// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { panel } from "../../../client/panels/questions/index.tsx";
import { type Api, ApiError } from "../../../client/state/index.ts";
import type { CatalogueQuestion } from "../../../model/index.ts";
import { away, pending, show, small } from "../render.tsx";
import { BONN, CITIES, GREVEN, REGION } from "../state/small-graph.ts";
import { SHARED } from "../state/small-questions.ts";

afterEach(cleanup);

const { Content } = panel;
const button = (name: string | RegExp) => screen.findByRole("button", { name });
const heading = (name: string) => screen.findByRole("heading", { name });
const field = (label: string | RegExp) => screen.getByLabelText(label) as HTMLInputElement;
const write = (label: string | RegExp, value: string) => fireEvent.input(field(label), { target: { value } });

/** The form of the small question. */
async function openForm(setting: Parameters<typeof show>[1] = {}) {
	const app = await show(<Content />, setting);
	fireEvent.click((await screen.findAllByRole("button", { name: /^Gemeinsame Mitglieder/ }))[0] as HTMLElement);
	await heading("Gemeinsame Mitglieder");
	return app;
}

async function choose(label: string | RegExp, text: string) {
	field(label).focus();
	write(label, text);
	fireEvent.click(await screen.findByRole("option", { name: new RegExp(text) }));
}

describe("the catalogue", () => {
	it("waits, says when the server is away, and asks again", async () => {
		const api = small();
		const { questions } = api;
		let fail: (error: unknown) => void = () => undefined;
		const waiting = () => new Promise<never>((_, reject) => (fail = reject));
		const app = await show(<Content />, { later: { questions: waiting } });
		expect(screen.getByRole("status").textContent).toBe("Wird geladen …");
		await away().catch(fail);
		await screen.findByRole("alert");
		app.api.questions = questions;
		fireEvent.click(await button("Erneut versuchen"));
		await heading("Alle Fragen");
	});

	it.each([
		["de", "Zum Einstieg", "Alle Fragen", "Gemeinsame Mitglieder", "Vergleichen: Wer kam hinzu, wer ging, wer blieb?"],
		[
			"en",
			"To begin with",
			"All questions",
			"Gemeinsame Mitglieder (en)",
			"Compare: who joined, who left, who stayed?",
		],
	] as const)(
		"lists entry questions, groups and what can be compared (%s)",
		async (speaking, entries, all, name, compare) => {
			await show(<Content />, { speaking });
			await heading(entries);
			expect(screen.getByRole("heading", { name: all })).toBeTruthy();
			expect(screen.getAllByRole("button", { name }).length).toBeGreaterThan(0);
			expect(screen.getByRole("button", { name: compare })).toBeTruthy();
		},
	);

	it("is filtered by the words of a question, and says what would help when none fits", async () => {
		await show(<Content />);
		await heading("Alle Fragen");
		const filter = screen.getByRole("searchbox");
		fireEvent.input(filter, { target: { value: "gemeins" } });
		await waitFor(() => expect(screen.getByRole("status").textContent).toBe("1 Frage"));
		expect(screen.getAllByRole("button", { name: "Gemeinsame Mitglieder" })).toHaveLength(1);
		fireEvent.input(filter, { target: { value: "atlantis" } });
		await screen.findByText(/^Keine Frage passt zu „atlantis“/);
	});
});

describe("the form of a question", () => {
	it("begins with the defaults that are in the data, and leads back to all questions", async () => {
		await openForm();
		expect(screen.getByText("Wer in beiden ist.")).toBeTruthy();
		expect(field("eine").value).toBe("Stadtregion Münster");
		expect(field("mindestens").value).toBe("1");
		expect(field("Stand am").type).toBe("date");
		fireEvent.click(await button("Alle Fragen"));
		await heading("Zum Einstieg");
	});

	it("names the fields that are to be filled, and puts the focus there", async () => {
		const app = await openForm();
		app.state.questions.set("b", "");
		await waitFor(() => expect(field("andere").value).toBe(""));
		fireEvent.click(await button("Antwort zeigen"));
		await screen.findByText("Bitte etwas auswählen.");
		expect(field("andere").getAttribute("aria-invalid")).toBe("true");
		await waitFor(() => expect(document.activeElement).toBe(field("andere")));
		expect(screen.getByRole("alert").textContent).toBe("Bitte die markierten Felder ändern und erneut fragen.");
	});

	it("asks what is chosen from the list: the answer is shown", async () => {
		const app = await openForm();
		await choose("andere", "Städtekooperation NRW");
		fireEvent.click(await button("Antwort zeigen"));
		await waitFor(() => expect(app.state.answer.shown.value?.kind).toBe("question"));
		expect(app.state.questions.asked.value?.values).toMatchObject({ a: REGION, b: CITIES });
	});

	it("offers the whole of a short list, before anything is typed", async () => {
		const app = await openForm();
		app.state.questions.set("b", "");
		await waitFor(() => expect(field("andere").value).toBe(""));
		fireEvent.click(field("andere"));
		const names = (await screen.findAllByRole("option")).map((option) => option.textContent);
		expect(names).toHaveLength(3);
		expect(names.join()).toContain("Informelle Regionalentwicklung");
	});

	it("says beside the field what the server refuses", async () => {
		await openForm();
		await choose("andere", "Städtekooperation NRW");
		write("mindestens", "0");
		fireEvent.click(await button("Antwort zeigen"));
		await screen.findByText("Bitte eine ganze Zahl von 1 bis 9 eingeben.");
		expect(field("mindestens").getAttribute("aria-invalid")).toBe("true");
		expect(screen.getByRole("alert")).toBeTruthy();
	});

	it("waits for the answer, and says when the server is away", async () => {
		const app = await openForm({ later: { question: pending } });
		await choose("andere", "Städtekooperation NRW");
		fireEvent.click(await button("Antwort zeigen"));
		expect((await button("Antwort wird gesucht …")).getAttribute("aria-disabled")).toBe("true");
		app.api.question = away;
		fireEvent.click(await button("Antwort wird gesucht …"));
		expect((await screen.findByRole("alert")).textContent).toContain("Der Server antwortet nicht.");
	});

	it("says so when a URL asks a question that is none", async () => {
		const app = await show(<Content />);
		await app.state.questions.visit({ kind: "question", name: "list-nothing", values: {} });
		expect((await screen.findByRole("alert")).textContent).toContain("Es gibt keine Frage „list-nothing“.");
		fireEvent.click(await button("Alle Fragen"));
		await heading("Zum Einstieg");
	});

	it("offers to begin anew when a URL names a parameter that the question does not have", async () => {
		const refused: Api["question"] = async () => {
			const errors = [{ pointer: "colour", detail: "unknown parameter" }];
			throw new ApiError({
				type: "/errors/invalid-parameters",
				title: "t",
				status: 400,
				detail: "d",
				instance: "/",
				errors,
			});
		};
		const app = await show(<Content />, { later: { question: refused } });
		const values = { a: REGION, b: CITIES, colour: "red" };
		await app.state.questions.visit({ kind: "question", name: SHARED.name, values });
		expect((await screen.findByRole("alert")).textContent).toContain("Die Angabe „colour“ kennt diese Frage nicht.");
		fireEvent.click(await button("Vorgaben einsetzen"));
		await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
		expect(app.state.questions.form.value?.formState.values).not.toHaveProperty("colour");
	});

	it.each(["de", "en"] as const)("has a labelled field for every type of parameter (%s)", async (speaking) => {
		const both = (text: string) => ({ de: text, en: text });
		const every: CatalogueQuestion = {
			...SHARED,
			name: "list-everything",
			title: both("Alles"),
			params: [
				...SHARED.params,
				{ name: "many", type: "entities", of: ["Commune"], title: both("mehrere"), default: [GREVEN, BONN] },
				{ name: "said", type: "text", title: both("Text"), default: "x" },
				{
					name: "how",
					type: "choice",
					title: both("wie"),
					choices: { up: both("auf"), down: both("ab") },
					optional: true,
				},
			],
		};
		const api = small();
		const { questions } = api;
		api.questions = async () => {
			const catalogue = await questions();
			const known = [GREVEN, BONN].map((id) => ({
				id,
				type: "Commune" as const,
				name: id === BONN ? "Bonn" : "Greven",
			}));
			return {
				...catalogue,
				groups: catalogue.groups.map((group) => ({ ...group, questions: [every] })),
				entities: [...catalogue.entities, ...known],
			};
		};
		const app = await show(<Content />, { api, speaking });
		fireEvent.click((await screen.findAllByRole("button", { name: "Alles" }))[0] as HTMLElement);
		await heading("Alles");
		for (const { title } of every.params) expect(field(title[speaking]), title[speaking]).toBeTruthy();
		const chips = screen.getByRole("list");
		expect(
			within(chips)
				.getAllByRole("listitem")
				.map((chip) => chip.textContent),
		).toEqual(["Greven", "Bonn"]);
		fireEvent.click(
			within(chips).getByRole("button", { name: speaking === "de" ? "Greven entfernen" : "Remove Greven" }),
		);
		await waitFor(() => expect(app.state.questions.form.value?.formState.values.many).toBe(BONN));
		fireEvent.change(field("wie"), { target: { value: "down" } });
		write("Text", "Wort");
		expect(app.state.questions.form.value?.formState.values).toMatchObject({ how: "down", said: "Wort" });
	});
});

describe("other forms", () => {
	it("compare the cooperations of the picture", async () => {
		const app = await show(<Content />);
		fireEvent.click(await button(/^Vergleichen:/));
		const chips = await screen.findByRole("list");
		expect(chips.textContent).toContain("Stadtregion Münster");
		fireEvent.click(await button("Antwort zeigen"));
		await waitFor(() => expect(app.state.answer.shown.value?.kind).toBe("comparison"));
	});

	it("suppose memberships of two names each, and say that nothing is stored", async () => {
		const app = await show(<Content />);
		fireEvent.click(await button("Was wäre, wenn …?"));
		await screen.findByText("Hypothetisch: Die Daten bleiben, wie sie sind.");
		const take = () => screen.getAllByRole("button", { name: "Hinzufügen" })[0] as HTMLButtonElement;
		expect(take().disabled).toBe(true);
		const [who] = screen.getAllByLabelText("Wer?") as HTMLInputElement[];
		const [where] = screen.getAllByLabelText("Welche Kooperation?") as HTMLInputElement[];
		for (const [input, name] of [
			[who, "Bonn"],
			[where, "Stadtregion Münster"],
		] as const) {
			input?.focus();
			fireEvent.input(input as HTMLElement, { target: { value: name } });
			fireEvent.click(await screen.findByRole("option", { name: new RegExp(name) }));
		}
		await waitFor(() => expect(take().disabled).toBe(false));
		fireEvent.click(take());
		await screen.findByText("Bonn → Stadtregion Münster");
		expect(app.state.questions.form.value?.formState.values.add).toBe(`${BONN}~${REGION}`);
		fireEvent.click(await button("Antwort zeigen"));
		await waitFor(() => expect(app.state.answer.shown.value?.kind).toBe("what-if"));
	});
});

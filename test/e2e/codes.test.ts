/**
 * People read words of their language: no code of a closed list, no name of a label or a relationship type stands on the page where
 * there is a word for it, and an English page is German only where it says so.
 */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { named } from "../../client/api/names.ts";
import { DICTIONARIES, language as spoken } from "../../client/i18n/index.ts";
import { textOf } from "../../client/panels/answer/cells.ts";
import { viewOf } from "../../client/panels/answer/view.ts";
import {
	type CatalogueQuestion,
	CLOSED_VALUES,
	type EntitiesAnswer,
	type EntityAnswer,
	NODE_TYPES,
	NODES,
	type NodeType,
	nameIn,
	propertiesOf,
	type QuestionAnswer,
	type QuestionsAnswer,
	qualifiers,
	RELATIONSHIP_TYPES,
	RELATIONSHIPS,
} from "../../model/index.ts";
import { describeInChromium, openTable, settled } from "./harness.ts";

type Language = "de" | "en";
const LANGUAGES: readonly Language[] = ["de", "en"];

/** By code what it is called; a code that is a word of the language itself may stand there. */
function wordsIn(language: Language): Map<string, string> {
	const values = Object.entries(CLOSED_VALUES).map(([code, value]) => [code, value[language]] as const);
	const labels = NODE_TYPES.map((type) => [type, NODES[type][language].one] as const);
	const types = RELATIONSHIP_TYPES.map((type) => [type, RELATIONSHIPS[type].sentence[language]] as const);
	return new Map([...values, ...labels, ...types]);
}

/** Every word that people read as such, and hence every code that is another. */
function codesIn(language: Language): ReadonlySet<string> {
	const words = wordsIn(language);
	const natural = new Set([...words.values()].map((word) => word.toLowerCase()));
	return new Set([...words.keys()].filter((code) => !natural.has(code.toLowerCase())));
}

/** Codes in a text: as the whole of one of its parts, or anywhere where no word looks like them. */
function codesOf(text: string, codes: ReadonlySet<string>): string[] {
	const parts = text.split(/\s*(?:[·,;:/|]|→|\n)\s*/).map((part) => part.trim());
	const joined = text.match(/\b[A-Za-z]+(?:_[A-Za-z]+)+\b/g) ?? [];
	return [...parts, ...joined].filter((part) => codes.has(part));
}

const NOT_READ = "script, noscript, style, code, pre, blockquote, .cm-editor";

/** All texts that are seen or said, but for code, quotes and names. */
const textsOn = (page: Page, leaveOut = NOT_READ): Promise<string[]> =>
	page.evaluate((leaveOut) => {
		const found: string[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const { parentElement: parent, textContent } = walker.currentNode;
			if (parent && !parent.closest(leaveOut)) found.push(textContent ?? "");
		}
		for (const element of document.querySelectorAll("[title], [aria-label], [placeholder]"))
			if (!element.closest(leaveOut))
				for (const name of ["title", "aria-label", "placeholder"]) found.push(element.getAttribute(name) ?? "");
		return found;
	}, leaveOut);

/** What only a German text has, but for the words of it that are English too. */
const GERMAN =
	/\b(?:der|das|und|oder|mit|von|vom|zum|zur|nicht|keine?|ist|sind|eine[nrms]?|auf|aus|nach|seit|im|des|dem|wird|auch|nur|Mitglied\w*|Gemeinde\w*|Kreis\w*|Stadt\w*|Kooperation\w*|Quelle\w*|Verein)\b|[äöüß]/i;

/** Proper names: of places and people, and all that the data give in English. */
const properNames = (entities: EntitiesAnswer["entities"]): RegExp => {
	const names = entities.map(({ type, name, nameEn }) => (nameEn ? String(nameEn) : OWN_NAMES.has(type) ? name : "KG"));
	const longestFirst = names.sort((a, b) => b.length - a.length);
	return new RegExp(longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g");
};
const OWN_NAMES: ReadonlySet<NodeType> = new Set(["Commune", "District", "Region", "Person"]);

describeInChromium("words instead of codes", (stage) => {
	const get = async <T>(path: string): Promise<T> => (await fetch(stage.address + path)).json() as Promise<T>;

	async function everything(): Promise<EntitiesAnswer["entities"]> {
		const ask = (type: NodeType) => get<EntitiesAnswer>(`/api/entities?type=${type}&limit=500`);
		return (await Promise.all(NODE_TYPES.map(ask))).flatMap(({ entities }) => entities);
	}

	/** One entity of each kind of each type. */
	async function sample(): Promise<EntitiesAnswer["entities"]> {
		return [...new Map((await everything()).map((one) => [`${one.type} ${one.kind}`, one])).values()];
	}

	/** Without what is marked as German, proper names, quotations and the name of the product. */
	async function expectEnglish(where: string): Promise<void> {
		names ??= properNames(await everything());
		const texts = await textsOn(stage.page, `${NOT_READ}, [lang=de], h1`);
		const rest = texts.map((text) => text.replaceAll(names ?? "", "").replace(/“[^”]*”/g, ""));
		expect(
			rest.filter((text) => GERMAN.test(text)),
			where,
		).toEqual([]);
	}
	let names: RegExp | undefined;

	async function expectWords(language: Language, where: string): Promise<void> {
		const codes = codesIn(language);
		const found = (await textsOn(stage.page)).flatMap((text) =>
			codesOf(text, codes).map((code) => `${code} in “${text}”`),
		);
		expect(found, `${where} (${language})`).toEqual([]);
		if (language === "en") await expectEnglish(where);
	}

	it.each(LANGUAGES)("in the panels, legend, tables and details of every type of thing (%s)", async (language) => {
		const { page } = stage;
		await page.goto(`${stage.address}/?lang=${language}`);
		await settled(page);
		await openTable(page);
		await page.locator(".legend-facts > summary").click();
		for (const tab of await page.getByRole("tab").all()) {
			await tab.click();
			await expectWords(language, String(await tab.textContent()));
		}
		await page.getByRole("tab").first().click();
		const search = page.locator("input[role=combobox]").first();
		const types = new Map((await sample()).map((one) => [one.type, one]));
		for (const { id, type, ...called } of types.values()) {
			const name = nameIn(called, language);
			await search.fill(name);
			const option = page.locator("#search-results [role=option]").filter({ hasText: NODES[type][language].one });
			await option.filter({ hasText: name }).first().click();
			await page.locator(`[data-entity]`).filter({ hasText: name }).first().waitFor();
			await expectWords(language, id);
		}
	});

	it("in the details of every kind of thing, in both languages", async () => {
		for (const { id } of await sample()) {
			const { entity, facts } = await get<EntityAnswer>(`/api/entities/${id}`);
			for (const language of LANGUAGES) {
				// What is called otherwise, and a kind in the words of the source, are texts of the data.
				const own = propertiesOf(entity, language).filter(({ key }) => key !== "altNames" && !key.endsWith("Text"));
				const texts = [...own.flatMap(({ values }) => values), ...facts.flatMap((fact) => qualifiers(fact, language))];
				const found = texts.flatMap((text) => codesOf(text, codesIn(language)));
				expect([...new Set(found)], `${id} (${language})`).toEqual([]);
			}
		}
	});

	it("in the answers of all questions, in both languages", async () => {
		const { groups } = await get<QuestionsAnswer>("/api/questions");
		for (const question of groups.flatMap(({ questions }) => questions)) {
			if (!("columns" in question)) continue;
			const answer = named(await get<QuestionAnswer>(`/api/questions/${question.name}?${example(question)}`));
			for (const language of LANGUAGES) {
				spoken.value = language;
				const codes = codesIn(language);
				const dictionary = DICTIONARIES[language];
				const formState = { kind: "question" as const, name: question.name, values: {} };
				const answered = { kind: "question" as const, answer, description: question, formState };
				const view = viewOf(answered, { language, dictionary });
				const cells = view.tables.flatMap(({ columns, rows }) =>
					// Sources have titles of their own.
					columns.flatMap(({ type }, n) =>
						type === "sources" ? [] : rows.map((row) => textOf(row[n], type, dictionary)),
					),
				);
				const found = [view.sentence ?? "", ...cells].flatMap((text) => codesOf(text, codes));
				expect([...new Set(found)], `${question.name} (${language})`).toEqual([]);
			}
		}
	});
});

/** The values of the example of a question. */
function example({ params, ...question }: CatalogueQuestion): string {
	const defaults = params.flatMap((param) => ("default" in param ? [[param.name, param.default]] : []));
	const given = (question as { example?: { params?: Record<string, unknown> } }).example?.params ?? {};
	const values = Object.entries({ ...Object.fromEntries(defaults), ...given }).map(([name, value]) => [
		name,
		String(value),
	]);
	return new URLSearchParams(values).toString();
}

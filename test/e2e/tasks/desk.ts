/** What all tasks share: reading the server as anybody can, and the answer on the page. What is right is worked out from the data. */
import { beforeEach } from "vitest";
import type { EntityAnswer, EntityFact } from "../../../model/index.ts";
import type { Hands } from "../hands.ts";
import { type Stage, settled } from "../harness.ts";

export const STADTREGION = "network-stadtregion-muenster";

/** Each once. */
export const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort();

/** Those of a type and direction that hold for certain. */
export const holding = (facts: readonly EntityFact[], type: string, direction: string): EntityFact[] =>
	facts.filter((fact) => fact.type === type && fact.direction === direction && fact.standing === "holds");

/** For the tests of one file; to be called where they are described. */
export function deskOf(stage: Stage) {
	let today: string;
	beforeEach(async () => {
		today = await stage.page.evaluate(() => new Date().toLocaleDateString("sv-SE"));
	});
	const get = async <T>(path: string): Promise<T> => (await fetch(stage.address + path)).json() as Promise<T>;
	const entity = (id: string) => get<EntityAnswer>(`/api/entities/${id}?asOf=${today}`);
	const rows = () => stage.page.locator(".answer-pane tbody tr");
	return {
		/** As the page has it. */
		get today() {
			return today;
		},
		get,
		entity,
		/** Who is a member for certain today, by name. */
		membersOf: async (network: string) =>
			holding((await entity(network)).facts, "MEMBER_OF", "in").map(({ other }) => other.name),
		/** Asks what stands in the form. @returns the answer as a sentence */
		answered: async ({ press }: Hands): Promise<string> => {
			const { page } = stage;
			await press(page.getByRole("button", { name: "Antwort zeigen" }));
			await page.locator(".answer-sentence").waitFor();
			await settled(page);
			return (await page.locator(".answer-sentence").textContent()) ?? "";
		},
		rows,
		/** The cells of the n-th column of the answer. */
		column: (n: number) => rows().locator(`:nth-child(${n})`).and(stage.page.locator("td, th")).allTextContents(),
	};
}

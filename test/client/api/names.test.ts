/** Names in the language of the page. */
import { effect } from "@preact/signals-core";
import { afterEach, expect, it } from "vitest";
import { named } from "../../../client/api/names.ts";
import { language } from "../../../client/i18n/index.ts";

afterEach(() => {
	language.value = "de";
});

it("follow the language wherever they stand in an answer, and stay German without an English one", () => {
	const { rows } = named({
		rows: [[{ id: "a", name: "Klima-Bündnis", nameEn: "Climate Alliance" }], [{ id: "b", name: "Havixbeck" }]],
	});
	const read: string[] = [];
	const stop = effect(() => {
		read.push(
			rows
				.flat()
				.map(({ name }) => name)
				.join(" · "),
		);
	});
	language.value = "en";
	stop();
	expect(read).toEqual(["Klima-Bündnis · Havixbeck", "Climate Alliance · Havixbeck"]);
	expect(JSON.parse(JSON.stringify(rows[0]))).toEqual([
		{ id: "a", name: "Climate Alliance", nameEn: "Climate Alliance" },
	]);
});

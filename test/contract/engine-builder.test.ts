/** Queries made for a request, on both engines. */
import { type EntitiesSelection, entitiesQuery } from "../../server/graph/builder.ts";
import { sameOnBoth } from "./engines.ts";

const SELECTIONS: Record<string, EntitiesSelection> = {
	"everything, by id": {},
	"one type, by a number, some without": { type: "Commune", sort: { property: "population", descending: true } },
	"the page after a row without a value": {
		type: "Commune",
		sort: { property: "population", descending: true },
		after: { id: "a", value: null },
		limit: 7,
	},
	"the page after a number": {
		type: "Commune",
		sort: { property: "population" },
		after: { id: "a", value: 20_000 },
		limit: 7,
	},
	"by name, a page": { sort: { property: "name" }, after: { id: "a", value: "Münster" }, limit: 20 },
	"filters together": {
		type: "Commune",
		filters: [
			{ property: "population", is: "atLeast", value: 10_000 },
			{ property: "population", is: "atMost", value: 50_000.5 },
			{ property: "name", is: "contain", value: "e" },
		],
	},
	"one of several": { filters: [{ property: "name", is: "oneOf", value: ["Münster", "Telgte", "nobody"] }] },
};

for (const [name, selection] of Object.entries(SELECTIONS)) {
	sameOnBoth(
		name,
		(graph) => {
			const { query, params } = entitiesQuery(selection);
			return graph
				.read(query, params)
				.then((rows) => rows.map(({ labels, ...row }) => ({ ...row, labels: [...(labels as string[])].sort() })));
		},
		{ ordered: true },
	);
}

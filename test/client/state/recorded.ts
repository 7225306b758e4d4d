/** An `Api` that notes what it is asked: the name of the call and what was asked, without the signal. */
import type { Api } from "../../../client/state/index.ts";
import { smallApi } from "./small-graph.ts";

export function recorded(api: Api = smallApi()) {
	const asked: unknown[][] = [];
	const note =
		<A extends unknown[], R>(name: string, answer: (...given: A) => R) =>
		(...given: A): R => {
			asked.push([name, ...given.filter((one) => !(one instanceof Object && "signal" in one))]);
			return answer(...given);
		};
	const noted: Api = {
		...api,
		entity: note("entity", api.entity),
		neighbours: note("neighbours", api.neighbours),
		subgraph: note("subgraph", api.subgraph),
		paths: note("paths", api.paths),
		facts: note("facts", api.facts),
		overlaps: note("overlaps", api.overlaps),
		networks: note("networks", api.networks),
		opening: note("opening", api.opening),
		entities: note("entities", api.entities),
		search: note("search", api.search),
		schema: note("schema", api.schema),
		questions: note("questions", api.questions),
		question: note("question", api.question),
		compare: note("compare", api.compare),
		whatIf: note("whatIf", api.whatIf),
	};
	return { api: noted, asked };
}

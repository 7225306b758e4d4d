/** What is exported: what is shown, and nothing else, so that a file has as many nodes and facts as the canvas. */
import { USUAL_TYPES } from "../../../model/index.ts";
import type { ExportSelection } from "../../api/index.ts";
import type { State } from "../../state/index.ts";

export function selectionNow({ graph }: State): ExportSelection {
	const { hidden } = graph.picture.value;
	const types = USUAL_TYPES.filter((type) => !hidden.has(type));
	return {
		ids: [...graph.visible.value.nodes.keys()],
		types: types.length < USUAL_TYPES.length ? types : undefined,
		indirect: graph.indirect.value,
		asOf: graph.asOf.value,
		possible: graph.possible.value,
	};
}

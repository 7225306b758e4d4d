/** A path in words: each step as the fact that it is, in the fact's own direction. Pure. */
import type { PathsAnswer } from "../../../model/index.ts";
import { factInWords } from "../../components/derivation.ts";
import type { Dictionary } from "../../i18n/index.ts";

/** "Telgte ist Mitglied in Stadtregion Münster; Münster ist Mitglied in Stadtregion Münster." */
export function stepsInWords(
	path: PathsAnswer["paths"][number],
	{ nodes, edges }: PathsAnswer["graph"],
	words: Pick<Dictionary, "relations">,
): string {
	const nameOf = (id: string) => nodes.find((node) => node.id === id)?.name ?? id;
	const steps = path.edges.flatMap((id) => {
		const edge = edges.find((one) => one.id === id);
		return edge ? [factInWords(nameOf(edge.source), edge.type, nameOf(edge.target), words)] : [];
	});
	return `${steps.join("; ")}.`;
}

/** What a line of the picture says, and what a computed one was computed from, in words. Pure. */
import type { GraphEdge, RelationshipType } from "../../model/index.ts";
import type { Dictionary } from "../i18n/index.ts";
import type { Picture } from "../state/index.ts";

/** Between member and cooperation of a computed membership, by name; null where the picture does not know all of it. */
function stationsOf({ source, target, through = [] }: GraphEdge, { edges, nodes, overlaps }: Picture): string[] | null {
	const reason = overlaps?.members
		.find(({ id }) => id === source)
		?.in.find(({ set, via }) => set === target && via === "indirect");
	const ids = reason?.through?.map(({ id }) => id) ?? through.slice(0, -1).map((fact) => edges.get(fact)?.edge.target);
	const names = ids.map((id = "") => nodes.get(id)?.node.name ?? overlaps?.members.find((one) => one.id === id)?.name);
	return names.every((name) => name !== undefined) && names.length > 0 ? (names as string[]) : null;
}

/** "berechnet (indirekt), über Kreis Coesfeld"; "" of what stands in a source. */
export function derivationOf(edge: GraphEdge, picture: Picture, { membership, details }: Dictionary): string {
	if (!edge.derived || edge.hypothetical) return "";
	const stations = stationsOf(edge, picture);
	return [membership.indirectFact, ...(stations ? [details.through(stations.join(" → "))] : [])].join(", ");
}

/** "Havixbeck ist Mitglied in Nahverkehr Westfalen-Lippe" */
export const factInWords = (
	source: string,
	type: RelationshipType,
	target: string,
	{ relations }: Pick<Dictionary, "relations">,
): string => `${source} ${relations[type].edge} ${target}`;

/** "Havixbeck ist Mitglied in Nahverkehr Westfalen-Lippe: berechnet (indirekt), über Kreis Coesfeld" */
export function edgeInWords(edge: GraphEdge, picture: Picture, words: Dictionary): string {
	const nameOf = (id: string) => picture.nodes.get(id)?.node.name ?? id;
	const derivation = derivationOf(edge, picture, words);
	const sentence = factInWords(nameOf(edge.source), edge.type, nameOf(edge.target), words);
	return derivation ? `${sentence}: ${derivation}` : sentence;
}

import { useApp } from "../../components/context.ts";
import { isListComplete } from "./known.ts";

/** Says of a cooperation in the picture whether all its members are known. */
export function useLists(): (id: string) => boolean {
	const { nodes } = useApp().state.graph.picture.value;
	return (id) => isListComplete(nodes.get(id)?.node);
}

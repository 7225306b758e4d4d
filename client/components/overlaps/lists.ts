import { useApp } from "../context.ts";
import { isListComplete } from "./known.ts";

/** Says of a compared cooperation whether all its members are known. */
export function useLists(): (id: string) => boolean {
	const { overlaps } = useApp().state.graph.picture.value;
	return (id) => overlaps !== null && isListComplete(overlaps, id);
}

/** The names of all districts, for who shows them. */
import { useEffect } from "preact/hooks";
import { useApp } from "./context.ts";

/** By official key; those that the picture does not show come when they have been asked for. */
export function useDistrictNames(wanted = true): ReadonlyMap<string, string> {
	const { districts } = useApp().state;
	useEffect(() => {
		if (wanted) void districts.ask();
	}, [districts, wanted]);
	return districts.names.value;
}

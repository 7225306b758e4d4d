import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { TableSetup } from "../../state/index.ts";
import type { Order } from "../sort-rows.ts";

/** A table set up as at first. @param order by a column, or as the rows come */
export function useSetup(order: Order<string> | null): TableSetup {
	const chosen = useSignal(order);
	const filter = useSignal("");
	const toggled = useSignal<ReadonlySet<string>>(new Set());
	return useMemo(() => ({ order: chosen, filter, toggled }), [chosen, filter, toggled]);
}

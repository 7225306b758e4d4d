/** What a form lacks before it can be asked. Pure. */
import type { FormDescription } from "../../../model/index.ts";
import { changedNetworks, missingValues } from "../question/actions.ts";
import type { FormState } from "../question/types.ts";

/** The names of the fields to be filled; a what-if scenario needs a change. */
export function missingOf({ kind, values }: FormState, { params }: FormDescription): string[] {
	const missing = missingValues(params, values);
	return kind === "what-if" && changedNetworks(values).length === 0 ? ["add", ...missing] : missing;
}

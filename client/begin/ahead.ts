/**
 * Stands in the page itself: asks for the elements of the view in the address before the scripts have come, which take as long as
 * the answer. Takes nothing but what is told here, since the build puts it into the page as one piece.
 */
import { initOf, requestOf, SUBGRAPH } from "../api/wire.ts";
import { readFragment } from "../page/fragment.ts";
import { keyOf } from "./early.ts";

/** The view is checked when it is shown; here it only has to name some elements. */
async function ask() {
	const content = await readFragment(location.hash);
	const ids = content && "value" in content ? (content.value as { ids?: unknown } | null)?.ids : null;
	if (!Array.isArray(ids) || ids.length === 0 || !ids.every((id) => typeof id === "string")) return null;
	const { url, sent } = requestOf(SUBGRAPH, { ids });
	const init = initOf(sent);
	const response = fetch(url, init);
	// Who takes it hears of its failure.
	response.catch(() => undefined);
	return { key: keyOf(url, init), response };
}

if (location.hash) window.early = ask().catch(() => null);

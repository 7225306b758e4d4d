/** What a field of a form offers: matches for what is typed; for an empty field of a short list the whole list. */
import { useEffect, useState } from "preact/hooks";
import { compareText, type EntityRef, type NodeType, type SearchAnswer } from "../../../model/index.ts";
import type { Api } from "../../state/index.ts";
import { DEBOUNCE_MS } from "../combobox.tsx";
import { useApp } from "../context.ts";

/** Types of which there are few enough to choose from a list. */
const LISTED: ReadonlySet<NodeType> = new Set(["Network", "Topic", "District", "Region"]);

const LONGEST_LIST = 200;

export const isListed = (types: readonly NodeType[]): boolean => types.every((type) => LISTED.has(type));

/**
 * @param text null while nobody types
 * @returns null before there is an answer, and when the server does not give one: the form says so when it is asked
 */
export function useLookup(text: string | null, types: readonly NodeType[]): SearchAnswer | null {
	const { api } = useApp();
	const [answer, setAnswer] = useState<SearchAnswer | null>(null);
	const wanted = types.join();
	useEffect(() => {
		setAnswer(null);
		if (text === null || (text.trim() === "" && !isListed(types))) return;
		const controller = new AbortController();
		const call = { signal: controller.signal };
		const ask = () =>
			(text.trim() === "" ? listAll(api, types, call) : api.search(text.trim(), types, call)).then(
				setAnswer,
				() => undefined,
			);
		const timer = setTimeout(ask, text ? DEBOUNCE_MS : 0);
		return () => {
			clearTimeout(timer);
			controller.abort();
		};
	}, [api, text, wanted]);
	return answer;
}

async function listAll(api: Api, types: readonly NodeType[], call: { signal: AbortSignal }): Promise<SearchAnswer> {
	const pages = await Promise.all(types.map((type) => api.entities({ type, limit: LONGEST_LIST }, call)));
	const all = pages.flatMap((page) => page.entities).map(({ id, type, name }): EntityRef => ({ id, type, name }));
	const results = all.sort((a, b) => compareText(a.name, b.name)).map((entity) => ({ ...entity, context: "" }));
	return { results, truncated: pages.some((page) => page.entities.length === LONGEST_LIST) };
}

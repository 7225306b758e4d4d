/** What a field of a form offers: matches for what is typed; for an empty field of a short list the whole list. */
import { useEffect, useState } from "preact/hooks";
import { compareText, type EntityHit, type EntityRef, type NodeType } from "../../../model/index.ts";
import { DEBOUNCE_MS, type Offer } from "../../components/combobox.tsx";
import { useApp } from "../../components/context.ts";
import type { Api, Failure } from "../../state/index.ts";

/** Types of which there are few enough to choose from a list. */
const LISTED: ReadonlySet<NodeType> = new Set(["Network", "Topic", "District", "Region"]);

const LONGEST_LIST = 200;

export const isListed = (types: readonly NodeType[]): boolean => types.every((type) => LISTED.has(type));

export interface Lookup {
	/** Null before there is an answer, and when the server does not give one. */
	readonly answer: Offer<EntityHit> | null;
	/** The answer is that to an earlier text; the next is on its way. */
	readonly stale: boolean;
	readonly failure: Failure | undefined;
}

/** @param text null while nobody types */
export function useLookup(text: string | null, types: readonly NodeType[]): Lookup {
	const { api, state } = useApp();
	const { tasks } = state;
	const [found, setFound] = useState<{ text: string; answer: Offer<EntityHit> } | null>(null);
	const wanted = types.join();
	useEffect(() => {
		if (text === null || (text.trim() === "" && !isListed(types))) return setFound(null);
		const words = text.trim();
		const ask = (signal: AbortSignal) =>
			words === "" ? listAll(api, types, { signal }) : search(api, words, types, { signal });
		const run = () => void tasks.run("lookup", ask, (answer) => setFound({ text, answer }));
		const timer = setTimeout(run, text ? DEBOUNCE_MS : 0);
		return () => {
			clearTimeout(timer);
			tasks.forget("lookup");
		};
	}, [api, tasks, text, wanted]);
	const failure = text === null ? undefined : tasks.failures.value.get("lookup");
	if (text === null || failure) return { answer: null, stale: false, failure };
	return { answer: found?.answer ?? null, stale: found !== null && found.text !== text, failure };
}

async function search(
	api: Api,
	words: string,
	types: readonly NodeType[],
	call: { signal: AbortSignal },
): Promise<Offer<EntityHit>> {
	const { results, truncated } = await api.search(words, types, call);
	return { results: results.filter((hit) => hit.kind === "entity"), truncated };
}

async function listAll(api: Api, types: readonly NodeType[], call: { signal: AbortSignal }): Promise<Offer<EntityHit>> {
	const pages = await Promise.all(types.map((type) => api.entities({ type, limit: LONGEST_LIST }, call)));
	const all = pages.flatMap((page) => page.entities).map(({ id, type, name }): EntityRef => ({ id, type, name }));
	const results = all
		.sort((a, b) => compareText(a.name, b.name))
		.map((entity) => ({ ...entity, kind: "entity" as const, context: "", contextEn: "" }));
	return { results, truncated: pages.some((page) => page.entities.length === LONGEST_LIST) };
}

/** What details show beside the entity's own facts. */
import { useEffect, useState } from "preact/hooks";
import type { Subgraph } from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import type { Api, Call } from "../../state/index.ts";

/**
 * A piece of the graph; null until it is there, and where it cannot be had: the rest stands without it.
 * @param key what is asked for; null for nothing
 */
export function useBeside(key: string | null, ask: (api: Api, call: Call) => Promise<Subgraph>): Subgraph | null {
	const { api } = useApp();
	const [found, setFound] = useState<Subgraph | null>(null);
	useEffect(() => {
		const controller = new AbortController();
		setFound(null);
		if (key !== null) ask(api, { signal: controller.signal }).then(setFound, () => undefined);
		return () => controller.abort();
	}, [api, key]);
	return found;
}

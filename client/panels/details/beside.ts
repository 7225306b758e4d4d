/** What details show beside the entity's own facts. */
import { useEffect, useState } from "preact/hooks";
import type { Problem, Subgraph } from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import { type Api, type Call, problemOf } from "../../state/index.ts";

interface Beside {
	/** Null until it is there. */
	readonly found: Subgraph | null;
	readonly failure: { problem: Problem; retry(): void } | null;
}

/**
 * A piece of the graph.
 * @param key what is asked for; null for nothing
 */
export function useBeside(key: string | null, ask: (api: Api, call: Call) => Promise<Subgraph>): Beside {
	const { api } = useApp();
	const [found, setFound] = useState<Subgraph | null>(null);
	const [problem, setProblem] = useState<Problem | null>(null);
	const [attempt, setAttempt] = useState(1);
	useEffect(() => {
		const controller = new AbortController();
		const { signal } = controller;
		const fail = (error: unknown) => signal.aborted || setProblem(problemOf(error));
		setFound(null);
		setProblem(null);
		if (key !== null) ask(api, { signal }).then(setFound, fail);
		return () => controller.abort();
	}, [api, key, attempt]);
	return { found, failure: problem && { problem, retry: () => setAttempt(attempt + 1) } };
}

/** The boundaries, asked for when the map opens for the first time, and kept for the page's life. */
import { useCallback, useEffect, useState } from "preact/hooks";
import type { BoundariesAnswer, Problem } from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import { type Api, ApiError } from "../../state/index.ts";

/** By API; null where the data have none. */
const kept = new WeakMap<Api, Promise<BoundariesAnswer | null>>();

const NOT_FOUND = 404;

function ask(api: Api): Promise<BoundariesAnswer | null> {
	const before = kept.get(api);
	if (before) return before;
	const asked = api.boundaries().catch((error: unknown) => {
		if (error instanceof ApiError && error.problem.status === NOT_FOUND) return null;
		kept.delete(api);
		throw error;
	});
	kept.set(api, asked);
	return asked;
}

interface Asked {
	/** Undefined while they are on their way; null: there are none. */
	readonly boundaries: BoundariesAnswer | null | undefined;
	readonly problem: Problem | null;
	again(): void;
}

export function useBoundaries(): Asked {
	const { api } = useApp();
	const [boundaries, setBoundaries] = useState<BoundariesAnswer | null>();
	const [problem, setProblem] = useState<Problem | null>(null);
	const again = useCallback(() => {
		setProblem(null);
		ask(api).then(setBoundaries, (error: unknown) => {
			if (!(error instanceof ApiError)) throw error;
			setProblem(error.problem);
		});
	}, [api]);
	useEffect(again, [again]);
	return { boundaries, problem, again };
}

/** Of a gap question on a topic: who is known to be in a cooperation on it, which the answer leaves out. */
import { useEffect } from "preact/hooks";
import type { EntityRef } from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import { type Answered, type Api, ApiError, type Call, isRef } from "../../state/index.ts";
import type { MapModel } from "./model.ts";
import { isGap } from "./themes.ts";

/** Asks when the answer that is shown is one, and tells the model. A failure leaves those communes unnamed. */
export function useActive({ active }: MapModel): void {
	const { state, api } = useApp();
	const shown = state.answer.shown.value;
	useEffect(() => {
		const asked = new AbortController();
		active.value = [];
		activeOn(api, shown, { signal: asked.signal }).then(
			(ids) => {
				active.value = ids;
			},
			(error: unknown) => {
				if (!asked.signal.aborted && !(error instanceof ApiError)) throw error;
			},
		);
		return () => asked.abort();
	}, [active, api, shown]);
}

/** Ids of the direct members of all cooperations between communes that work on the topic of the answer, on its day. */
export async function activeOn(api: Api, answered: Answered | null, call: Call = {}): Promise<string[]> {
	if (answered?.kind !== "question" || !isGap(answered.answer)) return [];
	const { topic, asOf } = answered.answer.params;
	if (typeof topic !== "string") return [];
	const day = typeof asOf === "string" ? { asOf } : {};
	const actors = await api.question("list-topic-actors", { topic, district: "", ...day }, call);
	const networks = actors.rows.flatMap(([actor]) => (isNetwork(actor) ? [actor.id] : []));
	if (networks.length === 0) return [];
	const { sets, members } = await api.overlaps({ networks, ...day }, call);
	const left = new Set(sets.flatMap(({ id, comparable }) => (comparable === false ? [id] : [])));
	return members.filter((member) => member.in.some(({ set }) => !left.has(set))).map(({ id }) => id);
}

const isNetwork = (cell: unknown): cell is EntityRef =>
	typeof cell === "object" && cell !== null && isRef(cell) && cell.type === "Network";

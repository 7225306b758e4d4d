/** What the map asks for beside the picture: who is in a cooperation on the topic of a gap question, and in how many each commune is. */
import { useEffect } from "preact/hooks";
import type { EntityRef } from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import { type Answered, type Api, ApiError, type Call, isCommune, isGap, isRef } from "../../state/index.ts";
import type { MapModel } from "./model.ts";
import { KNOWN, type KnownCounts } from "./themes.ts";

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

/** Asks in how many cooperations each commune is, once the map is to show that, and again for another day. */
export function useKnown({ counts }: MapModel): void {
	const { state, api } = useApp();
	const wanted = state.graph.look.value.map === KNOWN;
	const day = state.graph.asOf.value;
	useEffect(() => {
		const asked = new AbortController();
		counts.value = null;
		if (wanted)
			knownOn(api, day, { signal: asked.signal }).then(
				(found) => {
					counts.value = found;
				},
				(error: unknown) => {
					if (!asked.signal.aborted && !(error instanceof ApiError)) throw error;
				},
			);
		return () => asked.abort();
	}, [counts, api, wanted, day]);
}

/** In how many cooperations each commune is known to be, on a day or of all times. */
export async function knownOn(api: Api, day: string | null, call: Call = {}): Promise<KnownCounts> {
	const values = { k: "1", district: "", ...(day !== null && { asOf: day }) };
	const { columns, rows, truncated } = await api.question("rank-communes", values, call);
	const [who, many] = ["commune", "count"].map((wanted) => columns.findIndex(({ name }) => name === wanted));
	const found = rows.flatMap((row): [string, number][] => {
		const commune = row[who ?? 0];
		return isCommune(commune) ? [[commune.id, Number(row[many ?? 1])]] : [];
	});
	return { counts: new Map(found), others: truncated ? null : 0 };
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

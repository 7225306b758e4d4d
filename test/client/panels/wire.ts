/** The real requests of the page, answered by the small graph: what is sent can be read afterwards. */
import { createApi } from "../../../client/api/index.ts";
import type { Api } from "../../../client/state/index.ts";
import { small } from "../render.tsx";

export interface Sent {
	readonly method: string;
	/** Decoded, to be read by people. */
	readonly url: string;
	readonly body: unknown;
	readonly signal: AbortSignal | undefined;
}

/** An API whose questions, comparisons, scenarios and queries go through `createApi`; the rest is the small graph's. */
export function wired(api: Api = small()): { api: Api; sent: Sent[] } {
	const sent: Sent[] = [];
	const answerTo = (path: string, values: Record<string, string>, body: unknown): Promise<unknown> => {
		if (path === "/api/compare") return api.compare(values);
		if (path === "/api/what-if") return api.whatIf(body as Parameters<Api["whatIf"]>[0]);
		if (path === "/api/cypher") return api.cypher("RETURN 1", {});
		return api.question(path.replace("/api/questions/", ""), values);
	};
	const wire = createApi((async (input: string, init: RequestInit = {}) => {
		const { pathname, searchParams } = new URL(input, "http://localhost");
		const body = init.body === undefined ? undefined : JSON.parse(String(init.body));
		sent.push({
			method: init.method ?? "GET",
			url: decodeURIComponent(input),
			body,
			signal: init.signal ?? undefined,
		});
		return new Response(JSON.stringify(await answerTo(pathname, Object.fromEntries(searchParams), body)));
	}) as typeof fetch);
	const { question, compare, whatIf, cypher } = wire;
	return { api: { ...api, question, compare, whatIf, cypher }, sent };
}

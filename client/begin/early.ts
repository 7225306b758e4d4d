/** A request that the page itself has sent, before its scripts came. */
import { SUBGRAPH } from "../api/wire.ts";

declare global {
	interface Window {
		/** What has been asked for early, and the answer to it; null for nothing. */
		early?: Promise<{ readonly key: string; readonly response: Promise<Response> } | null>;
	}
}

/** What makes two requests the same. */
export const keyOf = (url: unknown, { body }: RequestInit = {}): string => `${url}\n${body ?? ""}`;

/** As `fetch`; the first request that is the same gets what is on its way. */
export const request: typeof fetch = async (input, init) => {
	const asked = String(input).startsWith(SUBGRAPH) ? await window.early : undefined;
	if (asked?.key !== keyOf(input, init)) return fetch(input, init);
	forgetEarly();
	return asked.response;
};

/** Once the first picture stands, whoever asks wants to know how things are then. */
export function forgetEarly(): void {
	delete window.early;
}

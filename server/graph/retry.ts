import { setTimeout as wait } from "node:timers/promises";

const ATTEMPTS = 20;
const PAUSE_MS = 100;

/**
 * Retries for two seconds until there is an answer; undefined when there is none. What a killed process held is free a little later, and a reader that
 * tidies up holds the lock for a blink.
 */
export async function retry<T>(ask: () => Promise<T | undefined> | T | undefined): Promise<T | undefined> {
	for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		await wait(PAUSE_MS);
	}
	return undefined;
}

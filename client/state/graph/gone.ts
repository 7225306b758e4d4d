/** What is asked for by id though the data do not have it any more, since a data set was taken away. */
import { ApiError } from "../remote/types.ts";

/** Of some ids those that the server says nothing has. */
function goneIn(error: unknown, ids: readonly string[]): string[] {
	const errors = error instanceof ApiError ? (error.problem.errors ?? []) : [];
	const named = new Set(errors.map(({ id }) => id));
	return ids.filter((id) => named.has(id));
}

/** Asks, and asks again without what is not there. */
export async function askWithoutGone<T>(
	ids: readonly string[],
	ask: (left: readonly string[]) => Promise<T>,
): Promise<{ answer: T; left: readonly string[]; gone: readonly string[] }> {
	const gone: string[] = [];
	for (;;) {
		const left = ids.filter((id) => !gone.includes(id));
		try {
			return { answer: await ask(left), left, gone };
		} catch (error) {
			const more = goneIn(error, left);
			if (more.length === 0) throw error;
			gone.push(...more);
		}
	}
}

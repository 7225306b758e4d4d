/** Failures and problems. Pure. */
import type { Problem } from "../../../model/index.ts";
import { ApiError } from "../remote/types.ts";

/** What went wrong, as a problem. */
export function problemOf(error: unknown): Problem {
	if (error instanceof ApiError) return error.problem;
	const detail = error instanceof Error ? error.message : String(error);
	return { type: "/errors/client", title: "Client error", status: 0, detail, instance: "" };
}

/** Whether nobody answered, or only a proxy, or a server that is not ready: the same request may do later. */
export const isAway = ({ type, status }: Problem): boolean =>
	type === "/errors/offline" || status === 502 || status === 503;

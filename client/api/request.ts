/** One request: a checked answer, or one kind of error. */
import type { z } from "zod";
import { Problem } from "../../model/index.ts";
import { ApiError, type Call } from "../state/index.ts";
import { named } from "./names.ts";
import { initOf } from "./wire.ts";

/** @param sent makes it a POST request with this as its JSON body */
export async function ask<T>(
	request: typeof fetch,
	schema: z.ZodType<T>,
	url: string,
	{ signal }: Call,
	sent?: unknown,
): Promise<T> {
	const response = await reach(request, url, signal, sent);
	const body: unknown = await response.json().catch((error: unknown) => {
		if (isAbort(error)) throw error;
		return undefined;
	});
	if (!response.ok) throw new ApiError(problemOf(body, response.status, url));
	const answer = schema.safeParse(body);
	if (!answer.success) throw new ApiError(local("unreadable", answer.error.issues[0]?.message ?? "", url));
	return named(answer.data);
}

/** A file with the name that the server gives it, for a request with a body. */
export async function askFile(
	request: typeof fetch,
	url: string,
	sent: unknown,
): Promise<{ name: string; blob: Blob }> {
	const response = await reach(request, url, undefined, sent);
	if (!response.ok) throw new ApiError(problemOf(await response.json().catch(() => undefined), response.status, url));
	const [, name = "export"] = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "") ?? [];
	return { name, blob: await response.blob() };
}

async function reach(
	request: typeof fetch,
	url: string,
	signal: AbortSignal | undefined,
	sent: unknown,
): Promise<Response> {
	try {
		return await request(url, { ...initOf(sent), ...(signal ? { signal } : {}) });
	} catch (error) {
		if (isAbort(error)) throw error;
		throw new ApiError(local("offline", error instanceof Error ? error.message : String(error), url));
	}
}

const isAbort = (error: unknown) => error instanceof Error && error.name === "AbortError";

/** The server's own problem document, or one in its place when a proxy answered with something else. */
function problemOf(body: unknown, status: number, url: string): Problem {
	const problem = Problem.safeParse(body);
	return problem.success ? problem.data : { ...local("unreadable", `HTTP ${status}`, url), status };
}

const local = (code: "offline" | "unreadable", detail: string, instance: string): Problem => ({
	type: `/errors/${code}`,
	title: code,
	status: 0,
	detail,
	instance,
});

/** Answers a request with a file. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Response } from "express";
import type { Manifest } from "../../model/index.ts";
import type { Format } from "./format.ts";
import { inChunks } from "./stream.ts";

/**
 * Answers with a file. Headers go out with the first piece: a failure before it is still answered as a problem.
 * @param subject what the file is called after, before the day and version of the data
 */
export async function send(
	res: Response,
	format: Pick<Format, "mediaType" | "extension">,
	pieces: Iterable<string | Uint8Array>,
	manifest: Manifest,
	subject = "kooperationsgraph",
): Promise<void> {
	const chunks = inChunks(pieces);
	const first = chunks.next();
	const name = fileName(subject, format, manifest);
	res.type(format.mediaType).set("Content-Disposition", `attachment; filename="${name}"`);
	const rest = (function* () {
		if (!first.done) yield first.value;
		yield* chunks;
	})();
	try {
		await pipeline(Readable.from(rest), res);
	} catch (error) {
		// A client that has gone needs no answer.
		if (!res.destroyed || !isPrematureClose(error)) throw error;
	}
}

/** `kooperationsgraph-2026-11-22-0123456789abcdef.graphml`: the day and version of the data, not of the download. */
function fileName(
	subject: string,
	{ extension }: Pick<Format, "extension">,
	{ loadedAt, dataVersion }: Manifest,
): string {
	return `${subject}-${loadedAt.slice(0, 10)}-${dataVersion}.${extension}`;
}

function isPrematureClose(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE";
}

/** A file on its way to whoever asked for it. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Response } from "express";
import type { DatasetRef } from "../../model/index.ts";
import { licenseLinks } from "./license.ts";
import { inChunks } from "./stream.ts";

/** Names in the headers where the licenses of the data sets can be read. */
export function linkLicenses(res: Response, datasets: readonly DatasetRef[]): void {
	const links = licenseLinks(datasets);
	if (links) res.set("Link", links);
}

/**
 * Answers with a file to be saved. Headers go out with the first piece: a failure before it is still answered as a problem.
 * @param name of the file, ASCII
 */
export async function sendFile(
	res: Response,
	name: string,
	mediaType: string,
	pieces: Iterable<string | Uint8Array>,
): Promise<void> {
	const chunks = inChunks(pieces);
	const first = chunks.next();
	res.type(mediaType).set("Content-Disposition", `attachment; filename="${name}"`);
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

function isPrematureClose(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE";
}

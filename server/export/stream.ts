/** Pieces of a file on their way to the network. */

const CHUNK = 64 * 1024;

/** Joins small texts into chunks of some 64 kB, as UTF-8; bytes stay between what stands before and after them. */
export function* inChunks(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array> {
	let texts: string[] = [];
	let length = 0;
	const join = () => {
		const joined = Buffer.from(texts.join(""), "utf8");
		[texts, length] = [[], 0];
		return joined;
	};
	for (const piece of pieces) {
		if (typeof piece === "string") {
			texts.push(piece);
			length += piece.length;
		}
		if (length > CHUNK || (typeof piece !== "string" && length > 0)) yield join();
		if (typeof piece !== "string") yield piece;
	}
	if (length > 0) yield join();
}

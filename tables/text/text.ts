/** Texts that may be too large to be held at once: a text, or an iterable that reads it anew each time, piece by piece. */
export type Text = string | Iterable<string>;

/** The pieces of a text, without a byte order mark. */
export function* piecesOf(text: Text): Generator<string> {
	let first = true;
	for (const piece of typeof text === "string" ? [text] : text) {
		yield first ? piece.replace(/^\uFEFF/, "") : piece;
		first = false;
	}
}

/** The whole text at once. */
export function wholeText(text: Text): string {
	return [...piecesOf(text)].join("");
}

/** The text cut anew, so that every piece but the last ends where a row of a CSV file ends, and none is empty. */
export function* wholeRows(text: Text): Generator<string> {
	let rest = "";
	for (const piece of piecesOf(text)) {
		const joined = rest + piece;
		const end = endOfRows(joined);
		if (end > 0) yield joined.slice(0, end);
		rest = joined.slice(end);
	}
	if (rest) yield rest;
}

/** Where the last row that is complete ends: behind a line break that no quotation marks enclose. */
function endOfRows(text: string): number {
	const quotes: number[] = [-1];
	for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes.push(at);
	// Between an even number of marks and the next one the text is outside; seen from the end.
	for (let index = quotes.length - 1; index >= 0; index--) {
		if (index % 2 === 1) continue;
		const until = quotes[index + 1] ?? text.length;
		const at = text.lastIndexOf("\n", until);
		if (at > (quotes[index] ?? -1)) return at + 1;
	}
	return 0;
}

/** How many times a new line begins: behind LF, CRLF, or CR alone. */
export function countLineBreaks(text: string): number {
	const feeds = text.split("\n").length - 1;
	return text.includes("\r") ? feeds + (text.match(/\r(?!\n)/g)?.length ?? 0) : feeds;
}

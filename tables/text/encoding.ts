/** Bytes of a text file → text, in whichever encoding an office program left it. */

/** The characters of Windows-1252 from 0x80 to 0x9F; five places are empty. Some decoders take them for controls. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Takes the bytes of a file piece by piece. */
export interface Decoder {
	write(bytes: Uint8Array): string;
	/** What was still waiting for its rest. */
	end(): string;
}

/** The text of a whole file; see `createDecoder`. */
export function decodeText(bytes: Uint8Array): string {
	const decoder = createDecoder();
	return decoder.write(bytes) + decoder.end();
}

/**
 * Decodes UTF-16 where the file begins with its mark, else UTF-8 as long as the bytes are valid UTF-8, and from the first
 * that are not Windows-1252, in which Excel for Windows writes "CSV (Trennzeichen-getrennt)". Without byte order mark.
 */
export function createDecoder(): Decoder {
	let decode: ((bytes: Uint8Array) => string) | undefined;
	let waiting = new Uint8Array();
	let started = false;

	const utf8 = (bytes: Uint8Array): string => {
		try {
			return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
		} catch {
			decode = windows1252;
			return windows1252(bytes);
		}
	};
	const write = (piece: Uint8Array): string => {
		const bytes = waiting.length > 0 ? join(waiting, piece) : piece;
		decode ??= utf16(bytes) ?? utf8;
		const complete = decode === utf8 ? bytes.length - unfinished(bytes) : bytes.length;
		// A copy: whoever reads a file may put the next piece where this one is.
		waiting = Uint8Array.from(bytes.subarray(complete));
		const text = decode(bytes.subarray(0, complete));
		if (started || text === "") return text;
		started = true;
		return text.replace(/^\uFEFF/, "");
	};
	return { write, end: () => (waiting.length > 0 && decode ? decode(waiting) : "") };
}

/** The decoder for a file that begins with a mark of UTF-16. */
function utf16(bytes: Uint8Array): ((bytes: Uint8Array) => string) | undefined {
	const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
	if (!isLittle && !(bytes[0] === 0xfe && bytes[1] === 0xff)) return undefined;
	const decoder = new TextDecoder(isLittle ? "utf-16le" : "utf-16be", { ignoreBOM: true });
	return (piece) => decoder.decode(piece, { stream: true });
}

function windows1252(bytes: Uint8Array): string {
	return new TextDecoder("windows-1252")
		.decode(bytes)
		.replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter);
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
	const bytes = new Uint8Array(a.length + b.length);
	bytes.set(a);
	bytes.set(b, a.length);
	return bytes;
}

/** How many bytes at the end begin a letter of UTF-8 that goes on in the next piece. */
function unfinished(bytes: Uint8Array): number {
	for (let back = 1; back <= 3 && back <= bytes.length; back++) {
		const byte = bytes[bytes.length - back] ?? 0;
		if (byte < 0x80) return 0;
		if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
	}
	return 0;
}

/** Bytes of a text file → text, in whichever encoding an office program left it. */

/** The characters of Windows-1252 from 0x80 to 0x9F; five places are empty. Node's own decoder takes them for controls. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * UTF-8 where the bytes are valid UTF-8, UTF-16 where they begin with its mark, and else Windows-1252, in which Excel for
 * Windows writes "CSV (Trennzeichen-getrennt)". Without byte order mark.
 */
export function decodeText(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return Buffer.from(bytes)
			.toString("latin1")
			.replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter);
	}
}

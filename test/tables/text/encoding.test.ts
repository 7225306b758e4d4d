import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDecoder, decodeText } from "../../../tables/text/encoding.ts";

/** Cuts the bytes into pieces of the given lengths and decodes one after the other. */
function inPieces(bytes: Uint8Array, lengths: number[]): string {
	const decoder = createDecoder();
	/** As a disk does, one place for all pieces. */
	const piece = Buffer.alloc(bytes.length);
	let text = "";
	let at = 0;
	for (const length of [...lengths, bytes.length]) {
		const taken = bytes.subarray(at, at + length);
		piece.set(taken);
		text += decoder.write(piece.subarray(0, taken.length));
		at += length;
	}
	return text + decoder.end();
}

const lengths = fc.array(fc.integer({ min: 2, max: 5 }), { maxLength: 20 });
const text = fc.string({ unit: fc.constantFrom("a", ";", "\n", "ä", "–", "€", "𝕏", "\uFEFF"), maxLength: 30 });
const withoutMark = (written: string) => written.replace(/^\uFEFF/, "");

describe("the text of a file", () => {
	it("is the same in UTF-8 and UTF-16, with and without a mark, however it is cut", () => {
		fc.assert(
			fc.property(text, lengths, (written, cuts) => {
				const encoded = [Buffer.from(written), Buffer.from(`\uFEFF${withoutMark(written)}`)];
				const wide = Buffer.from(`\uFEFF${withoutMark(written)}`, "utf16le");
				for (const bytes of [...encoded, wide, Buffer.from(wide).swap16()])
					expect(inPieces(bytes, cuts)).toBe(withoutMark(written));
			}),
		);
	});

	it("is read as Windows-1252 where it is no UTF-8, also when that shows late", () => {
		const bytes = Buffer.from([0x61, 0x62, 0x63, 0x4d, 0xfc, 0x6e, 0x73, 0x74, 0x65, 0x72, 0x96, 0x80, 0xdf]);
		fc.assert(fc.property(lengths, (cuts) => inPieces(bytes, cuts) === "abcMünster–€ß"));
		expect(decodeText(Buffer.from([0x6d, 0xfc]))).toBe("mü");
		expect(decodeText(Buffer.from([]))).toBe("");
	});
});

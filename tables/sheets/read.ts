/** The bytes of a spreadsheet → its sheets, whatever its kind; the content decides, not the name. */
import { type Unzipped, unzipSync, zipSync } from "fflate";
import { readCsvSheet } from "./csv.ts";
import { readOdsSheets } from "./ods.ts";
import { type Sheet, UnreadableSpreadsheet } from "./types.ts";
import { readXlsxSheets } from "./xlsx.ts";

/** Of a file, and of what is packed in it: far more than any list of members, far less than a browser can hold. */
const MOST_BYTES = 10_000_000;
const MOST_UNPACKED = 200_000_000;

/** The sheets with anything in them. @throws UnreadableSpreadsheet */
export async function readSheets(bytes: Uint8Array): Promise<[Sheet, ...Sheet[]]> {
	if (bytes.length > MOST_BYTES) throw new UnreadableSpreadsheet("tooLarge");
	const sheets = await readAny(bytes);
	const [first, ...others] = sheets.filter(({ rows }) => rows.length > 0);
	if (!first) throw new UnreadableSpreadsheet("emptySpreadsheet");
	return [first, ...others];
}

async function readAny(bytes: Uint8Array): Promise<Sheet[]> {
	if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableSpreadsheet("oldExcel");
	if (startsWith(bytes, 0x50, 0x4b)) {
		const files = unpack(bytes);
		const content = files["content.xml"];
		// Stored as it is, no part needs a worker to be unpacked, which pages may not make of a blob.
		return content ? readOdsSheets(new TextDecoder().decode(content)) : readXlsxSheets(zipSync(files, { level: 0 }));
	}
	const isUtf16 = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
	if (!isUtf16 && bytes.includes(0)) throw new UnreadableSpreadsheet("noSpreadsheet");
	return readCsvSheet(bytes);
}

const startsWith = (bytes: Uint8Array, ...first: number[]) => first.every((byte, index) => bytes[index] === byte);

/** The files of an archive that are XML; pictures and the like are not unpacked. */
function unpack(bytes: Uint8Array): Unzipped {
	let unpacked = 0;
	const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
		const isText = /\.(xml|rels)$/.test(name);
		unpacked += isText ? originalSize : 0;
		if (unpacked > MOST_UNPACKED) throw new UnreadableSpreadsheet("tooLarge");
		return isText;
	};
	try {
		return unzipSync(bytes, { filter });
	} catch (error) {
		throw error instanceof UnreadableSpreadsheet ? error : new UnreadableSpreadsheet("brokenSpreadsheet");
	}
}

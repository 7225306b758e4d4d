/** The files of a disk as texts, in whichever encoding they are. */
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { createDecoder, decodeText } from "../../tables/text/encoding.ts";

export interface Disk {
	/** All files below a directory, as paths relative to it with `/`, sorted. @throws when there is no such directory */
	list(directory: string): string[];
	/** Text of a file, whether UTF-8, UTF-16 or Windows-1252. @throws naming the file when it cannot be read */
	read(path: string): string;
	/** A file as it is. @throws naming the file when it cannot be read */
	bytes(path: string): Uint8Array;
	/**
	 * A file that may be too large to be held at once; each iteration reads it anew.
	 * @throws naming the file when it cannot be read, at once and not in the middle of the work
	 */
	pieces(path: string): Iterable<string>;
}

export const realDisk: Disk = {
	list: (directory) => listFiles(directory).sort(),
	bytes: (path) => withFile(path, (file) => new Uint8Array(readFileSync(file))),
	read: (path) => withFile(path, (file) => decodeText(readFileSync(file))),
	pieces(path) {
		withFile(path, () => undefined);
		return { [Symbol.iterator]: () => readPieces(path) };
	},
};

function withFile<T>(path: string, work: (file: number) => T): T {
	const file = openSync(path, "r");
	try {
		// What Node says of it when it is read does not name it.
		if (fstatSync(file).isDirectory()) throw new Error(`EISDIR: illegal operation on a directory, open '${path}'`);
		return work(file);
	} finally {
		closeSync(file);
	}
}

const PIECE_BYTES = 256 * 1024;

function* readPieces(path: string): Generator<string> {
	const file = openSync(path, "r");
	const bytes = Buffer.alloc(PIECE_BYTES);
	const decoder = createDecoder();
	try {
		for (let length = readSync(file, bytes); length > 0; length = readSync(file, bytes)) {
			yield decoder.write(bytes.subarray(0, length));
		}
		yield decoder.end();
	} finally {
		closeSync(file);
	}
}

function listFiles(directory: string, prefix = ""): string[] {
	return readdirSync(join(directory, prefix), { withFileTypes: true }).flatMap((entry) => {
		if (/^[._]/.test(entry.name)) return [];
		const path = prefix ? `${prefix}/${entry.name}` : entry.name;
		return entry.isDirectory() ? listFiles(directory, path) : [path];
	});
}

/** Everything the loader touches outside itself, as one argument; tests give another one. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LoadTarget } from "../server/graph/types.ts";
import { decodeText } from "./read/encoding.ts";
import { openTarget } from "./target.ts";

export interface Terminal {
	write(text: string): void;
	/** Whether lines may be overwritten. */
	isTTY: boolean;
}

export interface World {
	now(): Date;
	out: Terminal;
	err: Terminal;
	disk: {
		/** All files below a directory, as paths relative to it with `/`, sorted. @throws when there is no such directory */
		list(directory: string): string[];
		/** Text of a file, whether UTF-8, UTF-16 or Windows-1252. */
		read(path: string): string;
	};
	openTarget(): Promise<LoadTarget>;
}

export const realWorld: World = {
	now: () => new Date(),
	out: terminal(process.stdout),
	err: terminal(process.stderr),
	disk: { list: (directory) => listFiles(directory).sort(), read: (path) => decodeText(readFileSync(path)) },
	openTarget,
};

function terminal(stream: NodeJS.WriteStream): Terminal {
	return { write: (text) => void stream.write(text), isTTY: stream.isTTY === true };
}

function listFiles(directory: string, prefix = ""): string[] {
	return readdirSync(join(directory, prefix), { withFileTypes: true }).flatMap((entry) => {
		if (/^[._]/.test(entry.name)) return [];
		const path = prefix ? `${prefix}/${entry.name}` : entry.name;
		return entry.isDirectory() ? listFiles(directory, path) : [path];
	});
}

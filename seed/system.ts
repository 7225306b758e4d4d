/** Everything the loader touches outside itself, as one argument; tests give another one. */
import { readConfig, readLoaderLanguage } from "../server/config.ts";
import { openLoadTarget } from "../server/graph/index.ts";
import type { LoadTarget } from "../server/graph/types.ts";
import { DICTIONARIES, type Dictionary } from "./messages/dictionary.ts";
import type { Terminal } from "./messages/terminal.ts";
import { type Disk, realDisk } from "./read/disk.ts";

export interface System {
	now(): Date;
	out: Terminal;
	err: Terminal;
	/** What is said, in the language that the settings name. @throws ConfigError */
	readonly messages: Dictionary;
	disk: Disk;
	/** The graph that the settings name. @throws ConfigError or an error of the database, both with a remedy */
	openTarget(): Promise<LoadTarget>;
}

export const realSystem: System = {
	now: () => new Date(),
	out: terminal(process.stdout),
	err: terminal(process.stderr),
	get messages() {
		return DICTIONARIES[readLoaderLanguage()];
	},
	disk: realDisk,
	openTarget: () => openLoadTarget(readConfig().graph),
};

function terminal(stream: NodeJS.WriteStream): Terminal {
	return { write: (text) => void stream.write(text), isTTY: stream.isTTY === true };
}

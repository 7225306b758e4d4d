/** How a command ends. */
import { ConfigError } from "../server/config.ts";
import { realSystem, type System } from "./system.ts";

export const EXIT = { ok: 0, database: 1, incomplete: 1, badInput: 2 } as const;

/** Runs a command as this process's: settings that cannot be used, and bad input, are reported and end it with 2. */
export async function runCommand(command: (system: System) => number | Promise<number>): Promise<void> {
	try {
		process.exitCode = await command({ ...realSystem });
	} catch (error) {
		realSystem.err.write(`${error instanceof Error ? error.message : error}\n`);
		process.exitCode = error instanceof ConfigError ? EXIT.badInput : EXIT.database;
	}
}

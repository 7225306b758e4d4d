/** `npm run seed -- --init DIR`: a small region to start from, with the schemas that editors complete keys by. */
import { cpSync, mkdirSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { System } from "./system.ts";

const EXAMPLE = fileURLToPath(new URL("./example", import.meta.url));
const SCHEMAS = fileURLToPath(new URL("./schema", import.meta.url));

/** Writes the example into a new or empty directory. @returns the exit code: 0, or 2 when there is something in it */
export function init(directory: string, { out, err, messages }: Pick<System, "out" | "err" | "messages">): number {
	try {
		mkdirSync(directory, { recursive: true });
		if (readdirSync(directory).length > 0) {
			err.write(`${messages.init.notEmpty(directory)}\n`);
			return 2;
		}
		cpSync(EXAMPLE, directory, { recursive: true });
		cpSync(SCHEMAS, join(directory, ".schema"), {
			recursive: true,
			filter: (path) => !/\./.test(basename(path)) || path.endsWith(".json"),
		});
	} catch (error) {
		err.write(`${messages.init.failed(directory, error instanceof Error ? error.message : String(error))}\n`);
		return 2;
	}
	out.write(`${messages.init.done(directory)}\n`);
	return 0;
}

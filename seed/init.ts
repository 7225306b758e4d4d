/** `npm run seed -- --init DIR`: a small region to start from, with the schemas that editors complete keys by. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { slug } from "../model/index.ts";
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
		nameAfter(directory);
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

/** The id of the data set is that of its folder, so that a second one is another. */
function nameAfter(directory: string): void {
	const file = join(directory, "dataset.yaml");
	const id = slug(basename(resolve(directory)));
	if (id) writeFileSync(file, readFileSync(file, "utf8").replace(/^id: \S+/m, `id: ${id}`));
}

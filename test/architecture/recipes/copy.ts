/** A copy of the repository in which a recipe is played: edited by hand, regenerated, compiled, run. */
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const LEFT_OUT = new Set(["node_modules", ".git", "dist", "data"]);

export interface Run {
	ok: boolean;
	output: string;
}

export interface Copy {
	/** Puts a text before the first place where `before` stands. */
	insert(file: string, before: string, text: string): void;
	/** Writes a new file, with its folder. */
	write(file: string, text: string): void;
	/** Runs a command in the copy. */
	run(command: "npm" | "node", ...args: string[]): Promise<Run>;
	/** Every file that is not as in the repository, sorted. */
	changed(): string[];
	remove(): void;
}

/** Copies the sources, whose packages are those of the repository. */
export function copyRepository(): Copy {
	const root = mkdtempSync(join(tmpdir(), "recipe-"));
	const isLeftOut = (path: string) => LEFT_OUT.has(path.slice(ROOT.length).split(sep)[0] ?? "");
	cpSync(ROOT, root, { recursive: true, filter: (path) => !isLeftOut(path) });
	symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"), "junction");
	const read = (file: string) => readFileSync(join(root, file), "utf8");
	return {
		insert(file, before, text) {
			const old = read(file);
			if (!old.includes(before)) throw new Error(`${file} does not contain ${before}`);
			writeFileSync(
				join(root, file),
				old.replace(before, () => text + before),
			);
		},
		write(file, text) {
			mkdirSync(dirname(join(root, file)), { recursive: true });
			writeFileSync(join(root, file), text);
		},
		run: (command, ...args) => run(command, args, root),
		changed: () =>
			filesIn(root)
				.sort()
				.filter((file) => !isSame(join(root, file), join(ROOT, file))),
		remove: () => rmSync(root, { recursive: true, force: true }),
	};
}

function filesIn(root: string, folder = ""): string[] {
	const entries = readdirSync(join(root, folder), { withFileTypes: true });
	return entries.flatMap((entry) => {
		const path = folder ? `${folder}/${entry.name}` : entry.name;
		if (entry.isDirectory()) return filesIn(root, path);
		return entry.isFile() ? [path] : [];
	});
}

function isSame(file: string, original: string): boolean {
	try {
		return readFileSync(file).equals(readFileSync(original));
	} catch {
		return false;
	}
}

/** `npm` is a script where there is a shell for it; `node` is this one, with arguments of any characters. */
function run(command: "npm" | "node", args: string[], cwd: string): Promise<Run> {
	const child = command === "npm" ? spawn("npm", args, { cwd, shell: true }) : spawn(process.execPath, args, { cwd });
	const chunks: Buffer[] = [];
	for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => chunks.push(chunk));
	return new Promise((resolve, reject) => {
		child.on("error", reject);
		child.on("close", (code) => resolve({ ok: code === 0, output: Buffer.concat(chunks).toString() }));
	});
}

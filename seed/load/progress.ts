/** How far a load is and how fast: a bar on a terminal, a line for each tenth elsewhere. */
import type { Dictionary } from "../messages/dictionary.ts";
import type { Terminal } from "../messages/terminal.ts";

/** What a load does, one after the other. */
export type Work = keyof Dictionary["progress"];

export interface Progress {
	/** Another `count` elements of this kind of work are done. */
	advance(work: Work, count: number): void;
	done(): void;
}

const WIDTH = 30;
const TENTHS = 10;

export function showProgress(
	total: number,
	{ out, now, messages }: { out: Terminal; now(): Date; messages: Dictionary },
): Progress {
	const started = now().getTime();
	const line = (work: Work, written: number) =>
		`${written}/${total} ${messages.progress[work]}${rate(written, now().getTime() - started)}`;
	return out.isTTY ? bar(total, out.write, line) : lines(total, out.write, line);
}

/** Elements a second, once a second has passed. */
function rate(written: number, milliseconds: number): string {
	return milliseconds < 1000 ? "" : `, ${Math.round((written / milliseconds) * 1000)}/s`;
}

type Write = (text: string) => void;
type Line = (work: Work, written: number) => string;

function bar(total: number, write: Write, line: Line): Progress {
	let written = 0;
	return {
		advance(work, count) {
			written += count;
			const filled = Math.round((WIDTH * written) / Math.max(total, 1));
			write(`\r${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${line(work, written)}\x1b[K`);
		},
		done: () => write("\r\x1b[K"),
	};
}

function lines(total: number, write: Write, line: Line): Progress {
	let written = 0;
	return {
		advance(work, count) {
			const before = Math.floor((TENTHS * written) / total);
			written += count;
			if (Math.floor((TENTHS * written) / total) > before) write(`  ${line(work, written)}\n`);
		},
		done: () => {},
	};
}

/** How far a load is and how fast: a bar on a terminal, a line for each tenth elsewhere. */
import type { Terminal } from "../messages/terminal.ts";

export interface Progress {
	/** Another `count` elements are written in this stage. */
	advance(stage: string, count: number): void;
	done(): void;
}

const WIDTH = 30;
const TENTHS = 10;

export function showProgress(total: number, { out, now }: { out: Terminal; now(): Date }): Progress {
	const started = now().getTime();
	const line = (stage: string, written: number) =>
		`${written}/${total} ${stage}${rate(written, now().getTime() - started)}`;
	return out.isTTY ? bar(total, out.write, line) : lines(total, out.write, line);
}

/** Elements a second, once a second has passed. */
function rate(written: number, milliseconds: number): string {
	return milliseconds < 1000 ? "" : `, ${Math.round((written / milliseconds) * 1000)}/s`;
}

type Write = (text: string) => void;
type Line = (stage: string, written: number) => string;

function bar(total: number, write: Write, line: Line): Progress {
	let written = 0;
	return {
		advance(stage, count) {
			written += count;
			const filled = Math.round((WIDTH * written) / Math.max(total, 1));
			write(`\r${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${line(stage, written)}\x1b[K`);
		},
		done: () => write("\r\x1b[K"),
	};
}

function lines(total: number, write: Write, line: Line): Progress {
	let written = 0;
	return {
		advance(stage, count) {
			const before = Math.floor((TENTHS * written) / total);
			written += count;
			if (Math.floor((TENTHS * written) / total) > before) write(`  ${line(stage, written)}\n`);
		},
		done: () => {},
	};
}

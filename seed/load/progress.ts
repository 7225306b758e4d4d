/** How far a load is: a bar on a terminal, a line a stage elsewhere. */
import type { Terminal } from "../world.ts";

export interface Progress {
	/** Another `count` elements are written in this stage. */
	advance(stage: string, count: number): void;
	done(): void;
}

const WIDTH = 30;

export function showProgress(total: number, terminal: Terminal): Progress {
	return terminal.isTTY ? bar(total, terminal) : lines(terminal);
}

function bar(total: number, terminal: Terminal): Progress {
	let written = 0;
	return {
		advance(stage, count) {
			written += count;
			const filled = Math.round((WIDTH * written) / Math.max(total, 1));
			const picture = "█".repeat(filled) + "░".repeat(WIDTH - filled);
			terminal.write(`\r${picture} ${written}/${total} ${stage}\x1b[K`);
		},
		done: () => terminal.write("\r\x1b[K"),
	};
}

function lines(terminal: Terminal): Progress {
	let current: { stage: string; count: number } | undefined;
	const flush = () => {
		if (current) terminal.write(`  ${current.stage}: ${current.count}\n`);
		current = undefined;
	};
	return {
		advance(stage, count) {
			if (current?.stage !== stage) flush();
			current = { stage, count: (current?.count ?? 0) + count };
		},
		done: flush,
	};
}

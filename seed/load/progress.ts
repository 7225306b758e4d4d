/** How far a load is: a bar on a terminal, a line for each label and type elsewhere. */
import type { Terminal } from "../world.ts";

export interface Progress {
	/** Another `count` elements of this kind are written. */
	advance(kind: string, count: number): void;
	done(): void;
}

const WIDTH = 30;

export function showProgress(total: number, terminal: Terminal): Progress {
	return terminal.isTTY ? bar(total, terminal) : lines(terminal);
}

function bar(total: number, terminal: Terminal): Progress {
	let written = 0;
	return {
		advance(kind, count) {
			written += count;
			const filled = Math.round((WIDTH * written) / Math.max(total, 1));
			const picture = "█".repeat(filled) + "░".repeat(WIDTH - filled);
			terminal.write(`\r${picture} ${written}/${total} ${kind}\x1b[K`);
		},
		done: () => terminal.write("\r\x1b[K"),
	};
}

function lines(terminal: Terminal): Progress {
	let current: { kind: string; count: number } | undefined;
	const flush = () => {
		if (current) terminal.write(`  ${current.kind}: ${current.count}\n`);
		current = undefined;
	};
	return {
		advance(kind, count) {
			if (current?.kind !== kind) flush();
			current = { kind, count: (current?.count ?? 0) + count };
		},
		done: flush,
	};
}

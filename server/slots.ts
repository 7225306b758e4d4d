/** A bounded number of tasks at the same time. The queue for a slot is bounded as well, in length and in time. */

interface SlotLimits {
	/** Tasks that run at the same time. */
	parallel: number;
	/** Tasks that may wait for a slot; further ones are rejected at once. */
	queue?: number;
	/** Milliseconds that a task waits for a slot at most. */
	waitMs?: number;
	/** The error of a task that gets no slot. */
	full: () => Error;
}

export interface Slots {
	/** @throws the error of `full` when a task would be rejected now */
	check(): void;
	/**
	 * Runs a task in a slot, which is free again when the task has settled.
	 * @throws the error of `full`, and what the task throws
	 */
	run<T>(task: () => Promise<T>): Promise<T>;
}

export function createSlots({ parallel, queue = 0, waitMs = 0, full }: SlotLimits): Slots {
	const waiting = new Set<() => void>();
	let running = 0;

	function check(): void {
		if (running >= parallel && waiting.size >= queue) throw full();
	}

	async function acquire(): Promise<void> {
		check();
		if (running < parallel) running++;
		else await turn();
	}

	/** Waits until a task that ends hands its slot over. */
	function turn(): Promise<void> {
		return new Promise((resolve, reject) => {
			const leave = () => {
				waiting.delete(next);
				reject(full());
			};
			const timer = setTimeout(leave, waitMs);
			const next = () => {
				clearTimeout(timer);
				waiting.delete(next);
				resolve();
			};
			waiting.add(next);
		});
	}

	function release(): void {
		const [next] = waiting;
		if (next) next();
		else running--;
	}

	return {
		check,
		async run(task) {
			await acquire();
			try {
				return await task();
			} finally {
				release();
			}
		},
	};
}

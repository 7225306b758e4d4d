/** Measures in a process of their own: those of a few thousand entities take seconds, in which everybody else is answered. */
import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { MeasuredGraph } from "../../measures/measures.ts";
import type { MeasureName } from "../../model/index.ts";
import type { Answer, Figures, Question } from "./figures.ts";

const PROGRAM = fileURLToPath(new URL("./worker.ts", import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

export type Measure = (graph: MeasuredGraph, names: readonly MeasureName[]) => Promise<Figures>;

interface Waiting {
	resolve(figures: Figures): void;
	reject(error: Error): void;
}

/** Graphs are measured one after the other. The process starts with the first one, is kept, and ends with this one. */
export function createMeasurer(): Measure {
	let worker: ChildProcess | undefined;
	let asked = 0;
	const waiting = new Map<number, Waiting>();
	const settle = ({ n, figures, failure }: Answer) => {
		const one = waiting.get(n);
		waiting.delete(n);
		if (figures) one?.resolve(figures);
		else one?.reject(new Error(failure));
	};
	const start = (): ChildProcess => {
		const execArgv = ["--import", TSX];
		const stdio = ["ignore", "ignore", "inherit", "ipc"] as const;
		const started = fork(PROGRAM, { execArgv, env: {}, stdio: [...stdio], serialization: "advanced" });
		const fail = () => {
			if (worker === started) worker = undefined;
			for (const n of waiting.keys()) settle({ n, failure: "The process that measures has ended." });
		};
		started.on("message", settle).once("exit", fail).once("error", fail);
		// It keeps no server running that is to end.
		started.unref();
		started.channel?.unref();
		return started;
	};
	return (graph, names) =>
		new Promise((resolve, reject) => {
			worker ??= start();
			const n = ++asked;
			waiting.set(n, { resolve, reject });
			worker.send({ n, graph, names } satisfies Question, (error) => error && settle({ n, failure: error.message }));
		});
}

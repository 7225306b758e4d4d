/** The worker that lays out. */
import { createRunner as createWorkerRunner, type Runner, type WarmRunner } from "../workers/runner.ts";
import type { LayoutInput, Positions } from "./types.ts";

export type LayoutRunner = Runner<LayoutInput, Positions>;

const startWorker = () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });

export const createRunner = (start: () => Worker = startWorker): WarmRunner<LayoutInput, Positions> =>
	createWorkerRunner(start);

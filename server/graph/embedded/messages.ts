/** What passes between the server and a worker process. */
import type { ExploreLimits, Table } from "../types.ts";

/** What a worker is sent. */
export interface Question extends Pick<ExploreLimits, "rows" | "bytes" | "memoryMb"> {
	query: string;
	parameters: Record<string, unknown>;
}

/** What it answers; `usedMb` is what its process takes afterwards. */
export interface Answer {
	table?: Table;
	failure?: { code: string; message: string };
	outOfMemory?: true;
	usedMb?: number;
}

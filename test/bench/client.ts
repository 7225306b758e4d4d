/** The client of the measurements, in a process of its own so that it does not share a thread with the servers. */
import { Agent, get } from "node:http";
import { performance } from "node:perf_hooks";
import { median } from "./median.ts";

export interface Job {
	/** The same question to two servers. */
	urls: [ours: string, bare: string];
	/** At most so many requests to each, one at a time, and for at most so long. */
	rounds: number;
	roundsMs: number;
	connections: number;
	/** How long each server is kept busy at a time: shorter than the spells in which a machine is slower or faster. */
	burstMs: number;
	bursts: number;
}

export interface Measured {
	/** Median time of an answer, in milliseconds, one request at a time. */
	p50: [ours: number, bare: number];
	/** Answers a second at `connections` at once. */
	perSecond: [ours: number, bare: number];
	bytes: [ours: number, bare: number];
}

/** How many bursts are made before the clock runs: code that was never run is slow, and ours is more of it. */
const WARM_UP = 8;

process.on("message", (job: Job) => {
	measure(job).then(
		(measured) => process.send?.({ measured }),
		(error: Error) => process.send?.({ error: error.message }),
	);
});

/** Turn and turn about, so that whatever slows the machine down slows both. */
async function measure({ urls, rounds, roundsMs, connections, burstMs, bursts }: Job): Promise<Measured> {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const times: [number[], number[]] = [[], []];
	const total: [Busy, Busy] = [
		{ answers: 0, ms: 0 },
		{ answers: 0, ms: 0 },
	];
	const bytes: [number, number] = [0, 0];
	for (let burst = 0; burst < WARM_UP; burst++) {
		for (const side of [0, 1] as const) await keepBusy(urls[side], agent, connections, burstMs);
	}
	const end = performance.now() + roundsMs;
	for (let round = 0; round < rounds && (round === 0 || performance.now() < end); round++) {
		for (const side of [0, 1] as const) {
			const started = performance.now();
			bytes[side] = await fetchAll(urls[side], agent);
			times[side].push(performance.now() - started);
		}
	}
	for (let burst = 0; burst < bursts; burst++) {
		for (const side of [0, 1] as const) {
			const { answers, ms } = await keepBusy(urls[side], agent, connections, burstMs);
			total[side].answers += answers;
			total[side].ms += ms;
		}
	}
	agent.destroy();
	return { p50: both(times, median), perSecond: both(total, ({ answers, ms }) => (answers / ms) * 1000), bytes };
}

const both = <T>(sides: [T, T], value: (side: T) => number): [number, number] => [value(sides[0]), value(sides[1])];

/** What came of keeping a server busy. */
interface Busy {
	answers: number;
	ms: number;
}

async function keepBusy(url: string, agent: Agent, connections: number, burstMs: number): Promise<Busy> {
	const started = performance.now();
	let answers = 0;
	const work = async () => {
		while (performance.now() - started < burstMs) {
			await fetchAll(url, agent);
			answers++;
		}
	};
	await Promise.all(Array.from({ length: connections }, work));
	return { answers, ms: performance.now() - started };
}

/** Reads an answer to its end. Without `Accept-Encoding`, since only one of the two servers compresses. */
function fetchAll(url: string, agent: Agent): Promise<number> {
	return new Promise((resolve, reject) => {
		get(url, { agent }, (response) => {
			let length = 0;
			response.on("data", (chunk: Buffer) => {
				length += chunk.length;
			});
			response.on("end", () =>
				response.statusCode === 200 ? resolve(length) : reject(new Error(`${url}: ${response.statusCode}`)),
			);
			response.on("error", reject);
		}).on("error", reject);
	});
}

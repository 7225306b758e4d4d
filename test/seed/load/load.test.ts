import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BATCH } from "../../../seed/load/load.ts";
import { DICTIONARIES } from "../../../seed/messages/dictionary.ts";
import { seed } from "../../../seed/seed.ts";
import { realSystem } from "../../../seed/system.ts";
import { openLoadTarget } from "../../../server/graph/index.ts";
import type { Run } from "../../../server/graph/types.ts";
import { graphOf, makeSandbox, readGraph, readStatus, SOURCES, writeFiles } from "../sandbox.ts";

let box: ReturnType<typeof makeSandbox>;
beforeEach(() => {
	box = makeSandbox();
});
afterEach(() => box.remove());

/** Loads with everything that is written passing through `around`, on its way to a real engine. */
async function runAround(around: (run: Run) => Run, replace = true) {
	const said: string[] = [];
	const quiet = { isTTY: false, write: () => undefined };
	const code = await seed(
		{ data: box.data, replace },
		{
			...realSystem,
			messages: DICTIONARIES.en,
			out: quiet,
			err: { ...quiet, write: (text) => void said.push(text) },
			async openTarget() {
				const target = await openLoadTarget(box.config);
				return { ...target, apply: (work, size) => target.apply((run) => work(around(run)), size) };
			},
		},
	);
	return { code, err: said.join("") };
}

/** Changes, adds and takes away something of each kind. */
function editEverything(): void {
	box.edit("stadtregion.yaml", "from: 2016-02, to: aktuell, ", "from: 2016-03, ");
	box.edit("kreise.yaml", "    supportedBy: Verein Region\norganizations: [Verein Region]\n", "");
	writeFiles(box.data, {
		"new.yaml":
			"sources: { new: { title: N, publisher: P, published: 2016, kind: document } }\nevidence: { source: new, locator: L }\nnetwork: { name: Neu, members: [Havixbeck] }\n",
	});
}

describe("a load that fails in the middle", () => {
	it("leaves the old graph as it was, whichever statement fails, and can be repeated", async () => {
		await box.run();
		const before = { graph: await readGraph(box.config), status: await readStatus(box.config) };
		editEverything();
		let statements = 0;
		for (let failing = 1; ; failing++) {
			statements = 0;
			const { code, err } = await runAround((run) => async (query, parameters) => {
				statements++;
				if (statements === failing) throw new Error(`statement ${failing} failed`);
				return run(query, parameters);
			});
			if (code === 0) break;
			expect({ code, err }).toEqual({ code: 1, err: `statement ${failing} failed\n` });
			expect({ graph: await readGraph(box.config), status: await readStatus(box.config) }).toEqual(before);
		}
		// Source, evidence, node and relationship written, relationship and node removed.
		expect(statements).toBeGreaterThanOrEqual(6);
		expect(await readGraph(box.config)).toEqual(graphOf(box.data));
	});

	it("leaves an empty graph empty", async () => {
		const fail = () => () => Promise.reject(new Error("full"));
		expect(await runAround(fail)).toEqual({ code: 1, err: "full\n" });
		expect(await readStatus(box.config)).toMatchObject({ ready: false, reason: "empty" });
	});

	it("fails when the engine wrote less than it was sent", async () => {
		const dropLast = (run: Run): Run => {
			let dropped = false;
			return (query, parameters) => {
				const rows = parameters?.rows;
				if (dropped || !query.includes("MEMBER_OF") || !Array.isArray(rows)) return run(query, parameters);
				dropped = true;
				return run(query, { ...parameters, rows: rows.slice(1) });
			};
		};
		expect(await runAround(dropLast)).toEqual({
			code: 1,
			err: "MEMBER_OF: 10 rows were sent, 9 were written\n",
		});
		expect(await readStatus(box.config)).toMatchObject({ ready: false, reason: "empty" });
	});

	it("has nothing on its way any more when it ends", async () => {
		writeFiles(box.data, { "large.csv": communes(5 * BATCH), "large.yaml": LARGE });
		let running = 0;
		await runAround((run) => async (query, parameters) => {
			running++;
			try {
				const rows = parameters?.rows;
				if (query.includes("Commune") && Array.isArray(rows) && rows.length === BATCH) throw new Error("full");
				return await run(query, parameters);
			} finally {
				running--;
			}
		});
		expect(running).toBe(0);
	});
});

const LARGE = `${SOURCES}registers: [{ file: large.csv, of: Commune }]\n`;
const communes = (count: number) =>
	`ags,name\n${Array.from({ length: count }, (_, index) => `${10_000_000 + index},Ort ${index}\n`).join("")}`;

describe("what a load writes", () => {
	/** The statements as [kind of what is written, rows], and how many were on their way at once. */
	async function record() {
		const statements: [kind: string, rows: number][] = [];
		let running = 0;
		let most = 0;
		const { code, err } = await runAround((run) => async (query, parameters) => {
			const rows = parameters?.rows ?? parameters?.ids;
			const kind =
				/MERGE \(\w+:(Source|Evidence)\b/.exec(query)?.[1] ?? /SET n:`?(\w+)/.exec(query)?.[1] ?? "relationship";
			statements.push([/DELETE/.test(query) ? "removal" : kind, Array.isArray(rows) ? rows.length : 0]);
			most = Math.max(most, ++running);
			try {
				return await run(query, parameters);
			} finally {
				running--;
			}
		});
		expect({ code, err }).toEqual({ code: 0, err: "" });
		return { statements, most };
	}

	it("comes in batches of one kind, few at once, nothing before what it hangs on", async () => {
		writeFiles(box.data, { "large.csv": communes(2 * BATCH + 1), "large.yaml": LARGE });
		const { statements, most } = await record();
		expect(Math.max(...statements.map(([, rows]) => rows))).toBe(BATCH);
		expect(most).toBeLessThanOrEqual(2);
		const sum = (kind: string) => statements.reduce((all, [one, rows]) => all + (one === kind ? rows : 0), 0);
		const { nodes, facts, evidence, sources } = graphOf(box.data);
		expect([sum("Commune"), sum("relationship"), sum("Source")]).toEqual([
			nodes.filter(({ id }) => String(id).startsWith("commune-")).length,
			facts.length,
			sources.length,
		]);
		const total = statements.reduce((all, [, rows]) => all + rows, 0);
		expect(total).toBe(nodes.length + facts.length + evidence.length + sources.length);
		const kinds = statements.map(([kind]) => kind);
		const nodeKinds = kinds.map((kind) => !["Source", "Evidence", "relationship"].includes(kind));
		expect(kinds.lastIndexOf("Source")).toBeLessThan(kinds.indexOf("Evidence"));
		expect(nodeKinds.lastIndexOf(true)).toBeLessThan(kinds.indexOf("relationship"));
	});

	it("is only what has changed, and removals come last", async () => {
		await box.run();
		editEverything();
		const { statements } = await record();
		expect(statements.slice(-2).map(([kind]) => kind)).toEqual(["removal", "removal"]);
		// The source, its evidence, the network, its member; and the fact with another date.
		const written = statements.filter(([kind]) => kind !== "removal");
		expect(written.reduce((all, [, rows]) => all + rows, 0)).toBe(5);
	});
});

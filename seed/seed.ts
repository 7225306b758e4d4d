/** The loader: read → parse → resolve → plan → load. Says on the terminal what it does and answers with an exit code. */
import { join } from "node:path";
import { ConfigError } from "../server/config.ts";
import type { LoadTarget } from "../server/graph/types.ts";
import { checkFiles, readDirectory } from "./check.ts";
import { EXIT } from "./command.ts";
import { load } from "./load/load.ts";
import { showProgress } from "./load/progress.ts";
import { formatDoubts, formatProblems, ignore } from "./messages/problem.ts";
import { readDataset } from "./parse/dataset.ts";
import { type FilesToLoad, makePlan, type Plan } from "./plan/plan.ts";
import { formatPlan } from "./plan/print.ts";
import { storedGraph } from "./plan/stored.ts";
import { DATASET_FILE, filesVersion, type Texts } from "./read/directory.ts";
import { realSystem, type System } from "./system.ts";

export interface SeedOptions {
	/** The data directories, each a data set. */
	data: string | readonly string[];
	/** Ids of data sets to remove from the graph. */
	remove?: readonly string[];
	/** Lists all doubts, not only the first ones. */
	doubts?: boolean;
	/** Stops after the plan. */
	dryRun?: boolean;
	/** Removes all other data sets. */
	replace?: boolean;
	/** Loads only into an empty graph, or where the data set is in it and its files have changed. */
	ifNeeded?: boolean;
}

/** A data directory that was read. */
interface Directory {
	path: string;
	texts: Texts;
}

/** Runs the loader. @returns the exit code: 0, 2 for bad input, 1 for trouble with the database */
export async function seed(options: SeedOptions, system: System = realSystem): Promise<number> {
	const directories: Directory[] = [];
	for (const path of [options.data].flat()) {
		const texts = readDirectory(path, system);
		if (!texts) return EXIT.badInput;
		directories.push({ path, texts });
	}
	let needed = directories;
	if (options.ifNeeded) {
		const code = await withTarget(system, (target) => {
			needed = directories.filter(({ texts }) => isNeeded(texts, target, system));
			return EXIT.ok;
		});
		if (code !== EXIT.ok || needed.length === 0) return code;
	}
	const files = checkAll(needed, options.doubts ? Number.POSITIVE_INFINITY : DOUBTS_SHOWN, system);
	if (!files) return EXIT.badInput;
	return withTarget(system, (target) => planAndLoad(files, target, options, system));
}

/** Opens the graph, works with it and closes it again; what goes wrong is said and becomes an exit code. */
async function withTarget(
	{ openTarget, err }: System,
	work: (target: LoadTarget) => number | Promise<number>,
): Promise<number> {
	let target: LoadTarget | undefined;
	try {
		target = await openTarget();
		return await work(target);
	} catch (error) {
		err.write(`${error instanceof Error ? error.message : error}\n`);
		return error instanceof ConfigError ? EXIT.badInput : EXIT.database;
	} finally {
		await target?.close();
	}
}

/** Whether `--if-needed` loads a data set; says why when it does not. */
function isNeeded(
	texts: Texts,
	{ manifest, unfinished, location }: LoadTarget,
	{ out, messages: { run } }: System,
): boolean {
	const dataset = readDataset(texts.get(DATASET_FILE), ignore);
	if (dataset && unfinished && !unfinished.dataset.split(", ").includes(dataset.id)) {
		out.write(`${run.otherUnfinished(location, unfinished.dataset)}\n`);
		return false;
	}
	if (!manifest || manifest.datasets.length === 0 || !dataset) return true;
	const loaded = manifest.datasets.find(({ id }) => id === dataset.id);
	if (!loaded)
		out.write(
			`${run.otherDataset(
				location,
				dataset.id,
				manifest.datasets.map(({ id }) => id),
			)}\n`,
		);
	else if (filesVersion(texts) === loaded.filesVersion) out.write(`${run.upToDate(manifest.dataVersion)}\n`);
	else return true;
	return false;
}

/** How many doubts a load shows that is not asked for all. */
const DOUBTS_SHOWN = 5;

/** What all directories say; undefined when there is a problem in one of them, which has been reported. */
function checkAll(
	directories: readonly Directory[],
	doubtsShown: number,
	{ out, err, messages, now }: System,
): FilesToLoad[] | undefined {
	const files: FilesToLoad[] = [];
	const paths = new Map<string, string>();
	let refused = false;
	for (const { path, texts } of directories) {
		const checked = checkFiles(texts, now());
		if ("problems" in checked) {
			err.write(`${formatProblems(checked.problems, path, messages)}\n`);
			refused = true;
			continue;
		}
		for (const { file, count } of checked.repairs)
			out.write(`${messages.run.zerosRestored(join(path, file), count)}\n`);
		if (checked.doubts.length > 0) out.write(`${formatDoubts(checked.doubts, path, messages, doubtsShown)}\n`);
		const { id } = checked.resolved.dataset;
		const other = paths.get(id);
		if (other !== undefined) err.write(`${messages.run.sameDataset(id, [other, path])}\n`);
		refused ||= other !== undefined;
		paths.set(id, path);
		files.push(checked);
	}
	return refused ? undefined : files;
}

async function planAndLoad(
	files: readonly FilesToLoad[],
	target: LoadTarget,
	options: SeedOptions,
	system: System,
): Promise<number> {
	const started = system.now().getTime();
	const { messages, out, err } = system;
	const graph = storedGraph(target);
	const { remove = [], replace = false } = options;
	const wrong = checkRemovals(remove, files, graph.datasets, system);
	if (wrong.length > 0) {
		err.write(`${wrong.join("\n")}\n`);
		return EXIT.badInput;
	}
	if (target.unfinished) out.write(`${messages.run.unfinished(target.unfinished.dataset, target.unfinished.since)}\n`);
	const plan = await makePlan({ load: files, remove, replace }, graph);
	out.write(`→ ${target.location}\n${formatPlan(plan, messages.plan)}\n`);
	if (plan.nothingToDo) out.write(`${messages.run.nothingToDo(plan.dataVersion)}\n`);
	else if (!options.dryRun) await loadPlan(plan, target, started, system);
	return EXIT.ok;
}

function checkRemovals(
	remove: readonly string[],
	files: readonly FilesToLoad[],
	datasets: readonly { id: string }[],
	{ messages: { run } }: System,
): string[] {
	const loaded = datasets.map(({ id }) => id);
	return remove.flatMap((id) => {
		if (files.some(({ resolved }) => resolved.dataset.id === id)) return [run.loadedAndRemoved(id)];
		return loaded.includes(id) ? [] : [run.unknownDataset(id, loaded)];
	});
}

async function loadPlan(plan: Plan, target: LoadTarget, started: number, system: System): Promise<void> {
	const manifest = await load(plan, target, system.now(), showProgress(plan.size, system));
	const { entities, relationships, sources, evidence, dataVersion } = manifest;
	const seconds = ((system.now().getTime() - started) / 1000).toFixed(1);
	const counts = `entities=${entities} relationships=${relationships} sources=${sources} evidence=${evidence}`;
	const { loaded } = system.messages.run;
	system.out.write(`${loaded(`${counts} dataVersion=${dataVersion} seconds=${seconds}`)}\n`);
}

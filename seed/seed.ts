/** The loader: read → parse → resolve → plan → load. Says on the terminal what it does and answers with an exit code. */
import { ConfigError } from "../server/config.ts";
import type { LoadTarget } from "../server/graph/types.ts";
import { checkFiles, readDirectory } from "./check.ts";
import { EXIT } from "./command.ts";
import { load } from "./load/load.ts";
import { showProgress } from "./load/progress.ts";
import { formatProblems, ignore } from "./messages/problem.ts";
import { readDataset } from "./parse/dataset.ts";
import { countWork, type FilesToLoad, makePlan, type Plan } from "./plan/plan.ts";
import { formatPlan } from "./plan/print.ts";
import { readStored } from "./plan/stored.ts";
import { DATASET_FILE, filesVersion, type Texts } from "./read/directory.ts";
import { realSystem, type System } from "./system.ts";

export interface SeedOptions {
	/** The data directory. */
	data: string;
	/** Stops after the plan. */
	dryRun?: boolean;
	/** Removes what is not in the files. */
	replace?: boolean;
	/** Loads only an empty graph, or one from the same dataset whose files have changed. */
	ifNeeded?: boolean;
}

/** Runs the loader. @returns the exit code: 0, 2 for bad input, 1 for trouble with the database */
export async function seed(options: SeedOptions, system: System = realSystem): Promise<number> {
	const texts = readDirectory(options.data, system);
	if (!texts) return EXIT.badInput;
	if (options.ifNeeded) {
		let needed = false;
		const code = await withTarget(system, async (target) => {
			needed = isNeeded(texts, target, system);
		});
		if (!needed) return code;
	}
	const checked = checkFiles(texts);
	if ("problems" in checked) {
		system.err.write(`${formatProblems(checked.problems, options.data, system.messages)}\n`);
		return EXIT.badInput;
	}
	for (const { file, count } of checked.repairs) {
		system.out.write(`${system.messages.run.zerosRestored(file, count)}\n`);
	}
	return withTarget(system, (target) => planAndLoad(checked, target, options, system));
}

/** Opens the graph, works with it and closes it again; what goes wrong is said and becomes an exit code. */
async function withTarget({ openTarget, err }: System, work: (target: LoadTarget) => unknown): Promise<number> {
	let target: LoadTarget | undefined;
	try {
		target = await openTarget();
		await work(target);
		return EXIT.ok;
	} catch (error) {
		err.write(`${error instanceof Error ? error.message : error}\n`);
		return error instanceof ConfigError ? EXIT.badInput : EXIT.database;
	} finally {
		await target?.close();
	}
}

/** Whether `--if-needed` loads; says why when it does not. */
function isNeeded(
	texts: Texts,
	{ manifest, unfinished, location }: LoadTarget,
	{ out, messages: { run } }: System,
): boolean {
	const dataset = readDataset(texts.get(DATASET_FILE), ignore);
	if (dataset && unfinished && unfinished.dataset !== dataset.id) {
		out.write(`${run.otherUnfinished(location, unfinished.dataset)}\n`);
		return false;
	}
	if (!manifest) return true;
	if (dataset && dataset.id !== manifest.dataset) {
		out.write(`${run.otherDataset(location, manifest.title, manifest.dataset)}\n`);
		return false;
	}
	if (dataset && filesVersion(texts) === manifest.filesVersion) {
		out.write(`${run.upToDate(manifest.dataVersion)}\n`);
		return false;
	}
	return true;
}

async function planAndLoad(
	files: FilesToLoad,
	target: LoadTarget,
	options: SeedOptions,
	system: System,
): Promise<void> {
	const started = system.now().getTime();
	const { messages } = system;
	if (target.unfinished) {
		const { dataset, since } = target.unfinished;
		system.out.write(`${messages.run.unfinished(dataset, since)}\n`);
	}
	const replace = options.replace === true || options.ifNeeded === true;
	const plan = await makePlan(files, readStored(target), target.manifest, replace);
	system.out.write(`${files.resolved.dataset.title} → ${target.location}\n${formatPlan(plan, messages.plan)}\n`);
	if (plan.nothingToDo) system.out.write(`${messages.run.nothingToDo(plan.manifest.dataVersion)}\n`);
	else if (!options.dryRun) await loadPlan(plan, target, started, system);
}

async function loadPlan(plan: Plan, target: LoadTarget, started: number, system: System): Promise<void> {
	const manifest = await load(plan, target, system.now(), showProgress(countWork(plan), system));
	const { entities, relationships, sources, evidence, dataVersion } = manifest;
	const seconds = ((system.now().getTime() - started) / 1000).toFixed(1);
	const counts = `entities=${entities} relationships=${relationships} sources=${sources} evidence=${evidence}`;
	const { loaded } = system.messages.run;
	system.out.write(`${loaded(`${counts} dataVersion=${dataVersion} seconds=${seconds}`)}\n`);
}

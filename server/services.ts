/** What the routes work with, wired once at the start. */
import type { Logger } from "pino";
import type { Manifest } from "../model/index.ts";
import { readBoundaries, type SetBoundaries } from "./boundaries/read.ts";
import type { Config } from "./config.ts";
import type { Graph, GraphStatus } from "./graph/types.ts";
import { ApiError, unavailable } from "./http/errors.ts";
import { buildMembershipIndex, type DataAccess } from "./memberships/index.ts";
import { memoByVersion, memoFor } from "./memo.ts";
import { createFirstPage, type FirstPage } from "./opening/first-page.ts";
import { QUESTIONS } from "./questions/catalogue.ts";
import { buildSearchIndex } from "./search/build.ts";
import { searchForms } from "./search/forms.ts";
import type { SearchIndex } from "./search/types.ts";

export interface Services extends DataAccess {
	config: Config;
	log: Logger;
	/**
	 * Which graph is served now, or was just now.
	 * @throws ApiError `graph-unavailable`, `graph-loading` or `graph-empty`
	 */
	manifest(): Promise<Manifest>;
	/** Aborted when the process has been asked to end: `/readyz` says so from then on, and all else still answers. */
	stopping: AbortSignal;
	/** The boundaries of communes, a data set each; read once for each version of the data, when they are first asked for. */
	boundaries(): Promise<SetBoundaries[]>;
	/** The names of all entities, the questions and the actions by their words; built once for each version of the data. */
	searchIndex(): Promise<SearchIndex>;
	/** What the page shows until its scripts have come; rendered once for each version of the data, day and language. */
	firstPage: FirstPage;
}

export function createServices(
	config: Config,
	graph: Graph,
	log: Logger,
	stopping: AbortSignal = new AbortController().signal,
): Services {
	const noted = logStatus(log);
	const manifest = memoFor(graph.statusTtlMs, async () => readManifest(noted(await graph.status())));
	const ofThisVersion = <T>(build: (graph: Graph) => Promise<T>) => {
		const cached = memoByVersion(() => build(graph));
		return async () => cached((await manifest()).dataVersion);
	};
	const membershipIndex = ofThisVersion(buildMembershipIndex);
	return {
		config,
		graph,
		log,
		stopping,
		manifest,
		boundaries: ofThisVersion(readBoundaries),
		searchIndex: ofThisVersion((graph) => buildSearchIndex(graph, searchForms(QUESTIONS.values()))),
		membershipIndex,
		firstPage: createFirstPage({ config, graph, log, manifest, membershipIndex }),
	};
}

/** What clients read instead of a status's `detail`, which may name a path or a host. */
const NOT_READY = {
	empty: () => new ApiError("graph-empty", "There is no graph yet. Load one with `npm run seed`."),
	incomplete: () =>
		new ApiError("graph-empty", "The graph is damaged or incomplete. Load again with `npm run seed -- --replace`."),
	loading: (detail: string) => new ApiError("graph-loading", detail),
	unreachable: () => unavailable(),
};

/** @throws ApiError when there is no complete graph */
export function readManifest(status: GraphStatus): Manifest {
	if (status.ready) return status.manifest;
	throw NOT_READY[status.reason](status.detail);
}

/** Writes into the log why there is no complete graph, once for each reason. */
function logStatus(log: Logger): (status: GraphStatus) => GraphStatus {
	let last = "";
	return (status) => {
		const detail = status.ready ? "" : status.detail;
		if (detail && detail !== last) log.warn(detail);
		last = detail;
		return status;
	};
}

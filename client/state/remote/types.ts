/** What the state asks of the server. `client/api/` implements it; tests give their own. */
import type {
	BoundariesAnswer,
	CompareAnswer,
	CypherAnswer,
	EntityAnswer,
	FactsAnswer,
	NetworkPart,
	NetworksAnswer,
	NodeType,
	OpeningAnswer,
	OverlapsAnswer,
	PathsAnswer,
	Problem,
	QuestionAnswer,
	QuestionsAnswer,
	RelationshipType,
	SchemaAnswer,
	SearchAnswer,
	SourcesAnswer,
	Subgraph,
	WhatIfAnswer,
	WhatIfRequest,
} from "../../../model/index.ts";

/** The last argument of every call: `signal` cancels it (the promise is then rejected with an `AbortError`). */
export interface Call {
	signal?: AbortSignal;
}

export interface NeighboursQuery {
	types?: readonly RelationshipType[];
	direction?: "out" | "in" | "both";
	asOf?: string;
	limit?: number;
}

/** Either `ids` (induced; with `depth` the surroundings too) or `networks` with what of them is wanted in `include`. */
export interface SubgraphQuery {
	ids?: readonly string[];
	networks?: readonly string[];
	include?: readonly NetworkPart[];
	depth?: number;
	types?: readonly RelationshipType[];
	asOf?: string;
	indirect?: boolean;
}

export interface OverlapsQuery {
	networks: readonly string[];
	indirect?: boolean;
	asOf?: string;
	/** Only intersections with at least this many members. */
	min?: number;
}

export interface PathsQuery {
	from: string;
	to: string;
	withoutNodes?: readonly NodeType[];
	withoutTypes?: readonly RelationshipType[];
	/** Only over what exists on this day. */
	existingOn?: string;
	/** The shortest of those that have at least so many facts. */
	minLength?: number;
	asOf?: string;
	possible?: boolean;
}

/** Every promise is rejected with an `ApiError` when the server says no or does not answer. */
export interface Api {
	/** With `types` only entities of these. */
	search(q: string, types?: readonly NodeType[], call?: Call): Promise<SearchAnswer>;
	entity(id: string, query?: { asOf?: string }, call?: Call): Promise<EntityAnswer>;
	neighbours(id: string, query?: NeighboursQuery, call?: Call): Promise<Subgraph>;
	subgraph(query: SubgraphQuery, call?: Call): Promise<Subgraph>;
	overlaps(query: OverlapsQuery, call?: Call): Promise<OverlapsAnswer>;
	/** All shortest paths between two entities. */
	paths(query: PathsQuery, call?: Call): Promise<PathsAnswer>;
	/** Facts by id with their evidence; those that are gone are left out. */
	facts(ids: readonly string[], call?: Call): Promise<FactsAnswer>;
	/** An ad-hoc query with the values of its parameters. The server stops it when the call is cancelled. */
	cypher(query: string, params: Readonly<Record<string, unknown>>, call?: Call): Promise<CypherAnswer>;
	schema(call?: Call): Promise<SchemaAnswer>;
	sources(call?: Call): Promise<SourcesAnswer>;
	/** The first picture. */
	opening(query: { asOf: string }, call?: Call): Promise<OpeningAnswer>;
	/** All networks that there are, by name. */
	networks(call?: Call): Promise<NetworksAnswer>;
	/** One page of the entities of a type. */
	entities(
		query: { type: NodeType; limit?: number; cursor?: string },
		call?: Call,
	): Promise<{ entities: Subgraph["nodes"]; next?: string | null }>;
	/** Where communes lie. */
	boundaries(call?: Call): Promise<BoundariesAnswer>;
	/** The catalogue of questions. */
	questions(call?: Call): Promise<QuestionsAnswer>;
	/** `values` as texts, as they stand in a URL; "" clears a default. */
	question(name: string, values: Readonly<Record<string, string>>, call?: Call): Promise<QuestionAnswer>;
	compare(values: Readonly<Record<string, string>>, call?: Call): Promise<CompareAnswer>;
	whatIf(request: Partial<WhatIfRequest>, call?: Call): Promise<WhatIfAnswer>;
}

/** A refused or failed request. A server that cannot be reached is a problem with status 0. */
export class ApiError extends Error {
	constructor(readonly problem: Problem) {
		super(problem.detail || problem.title);
		this.name = "ApiError";
	}
}

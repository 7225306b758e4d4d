/** One request for each thing that a route can do, with the schema its answer keeps. Golden files are named by the key. */
import type { z } from "zod";
import {
	EntitiesAnswer,
	EntityAnswer,
	EvidenceAnswer,
	OverlapsAnswer,
	PathsAnswer,
	SchemaAnswer,
	SearchAnswer,
	SourcesAnswer,
	Subgraph,
} from "../../model/index.ts";

const MUENSTER = "commune-05515000";

export const REQUESTS: Record<string, [path: string, schema: z.ZodType]> = {
	schema: ["/api/schema", SchemaAnswer],
	search: ["/api/search?q=muenst", SearchAnswer],
	"search-type": ["/api/search?q=kreis&type=District,Network&limit=1", SearchAnswer],
	"search-sankt": ["/api/search?q=sankt", SearchAnswer],
	"search-ags": ["/api/search?q=05711", SearchAnswer],
	entities: ["/api/entities?type=Commune", EntitiesAnswer],
	"entities-page": ["/api/entities?limit=3&sort=id", EntitiesAnswer],
	"entities-filtered": ["/api/entities?type=Commune&kind=Stadt&kind=Gemeinde&populationMin=13000", EntitiesAnswer],
	"entities-tied": ["/api/entities?type=Commune&memberOf=network-stadtregion&sort=-population", EntitiesAnswer],
	"entities-tied-as-of": ["/api/entities?memberOf=network-stadtregion&asOf=2021-01-01", EntitiesAnswer],
	"entities-tied-indirect": ["/api/entities?memberOf=network-muensterland&indirect=true&type=Commune", EntitiesAnswer],
	entity: [`/api/entities/${MUENSTER}`, EntityAnswer],
	"entity-as-of": ["/api/entities/network-stadtregion?asOf=2021-01-01", EntityAnswer],
	"entity-cut": ["/api/entities/network-stadtregion?limit=1", EntityAnswer],
	neighbours: ["/api/entities/network-stadtregion/neighbours", Subgraph],
	"neighbours-out": [`/api/entities/${MUENSTER}/neighbours?types=MEMBER_OF,PART_OF&direction=out&limit=2`, Subgraph],
	"neighbours-indirect-in": ["/api/entities/network-muensterland/neighbours?indirect=true&types=MEMBER_OF", Subgraph],
	"neighbours-indirect-out": [
		"/api/entities/commune-05558020/neighbours?indirect=true&types=MEMBER_OF&direction=out",
		Subgraph,
	],
	"subgraph-induced": [`/api/subgraph?ids=${MUENSTER},network-nrw,network-stadtregion`, Subgraph],
	"subgraph-ego": ["/api/subgraph?ids=person-erika-muster&depth=2", Subgraph],
	"subgraph-networks": ["/api/subgraph?networks=network-stadtregion,network-nrw&asOf=2021-01-01", Subgraph],
	"subgraph-parts": ["/api/subgraph?networks=network-stadtregion&include=people,topics", Subgraph],
	"subgraph-indirect": ["/api/subgraph?networks=network-muensterland&indirect=true&types=MEMBER_OF", Subgraph],
	"subgraph-ids-indirect": [
		"/api/subgraph?ids=commune-05558032,network-muensterland,network-stadtregion&indirect=true",
		Subgraph,
	],
	"subgraph-cut": ["/api/subgraph?networks=network-stadtregion&limit=2", Subgraph],
	overlaps: ["/api/overlaps?networks=network-stadtregion,network-nrw", OverlapsAnswer],
	"overlaps-indirect": ["/api/overlaps?indirect=true&asOf=2021-01-01", OverlapsAnswer],
	"overlaps-matrix": ["/api/overlaps?min=0", OverlapsAnswer],
	paths: ["/api/paths?from=commune-05558020&to=commune-05711000", PathsAnswer],
	"paths-types": ["/api/paths?from=commune-05558020&to=commune-05711000&types=MEMBER_OF&asOf=2021-01-01", PathsAnswer],
	"paths-none": ["/api/paths?from=commune-x&to=commune-05711000", PathsAnswer],
	"paths-as-of": ["/api/paths?from=commune-05570048&to=commune-05515000&asOf=2021-01-01", PathsAnswer],
	"paths-same": ["/api/paths?from=commune-x&to=commune-x", PathsAnswer],
	evidence: ["/api/evidence/evidence-old", EvidenceAnswer],
	sources: ["/api/sources", SourcesAnswer],
};

/** All routes below `/api`. */

import type { Route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { boundariesRoutes } from "./boundaries.ts";
import { compareRoutes } from "./compare.ts";
import { cypherRoutes } from "./cypher.ts";
import { entitiesRoutes } from "./entities.ts";
import { entityRoutes } from "./entity.ts";
import { evidenceRoutes } from "./evidence.ts";
import { exportRoutes } from "./export.ts";
import { measuresRoutes } from "./measures.ts";
import { networksRoutes } from "./networks.ts";
import { openingRoutes } from "./opening.ts";
import { overlapsRoutes } from "./overlaps.ts";
import { panelRoutes } from "./panel.ts";
import { pathsRoutes } from "./paths.ts";
import { questionsRoutes } from "./questions.ts";
import { schemaRoutes } from "./schema.ts";
import { searchRoutes } from "./search.ts";
import { subgraphRoutes } from "./subgraph.ts";
import { whatIfRoutes } from "./what-if.ts";

const FACTORIES = [
	schemaRoutes,
	searchRoutes,
	entitiesRoutes,
	entityRoutes,
	networksRoutes,
	openingRoutes,
	boundariesRoutes,
	subgraphRoutes,
	overlapsRoutes,
	measuresRoutes,
	pathsRoutes,
	evidenceRoutes,
	// Before the formats: the last of those answers any other name.
	panelRoutes,
	exportRoutes,
	questionsRoutes,
	compareRoutes,
	whatIfRoutes,
	cypherRoutes,
];

export const apiRoutes = (services: Services): Route[] => FACTORIES.flatMap((routes) => routes(services));

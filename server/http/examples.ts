/** What the examples of the interface name in the shipped data, and requests for what is in no data. */
import type { NodeType } from "../../model/index.ts";
import type { Provoked } from "./operation.ts";

/** An entity of a type, for most types. */
const ENTITIES = {
	Commune: "commune-05515000",
	District: "district-05566",
	Region: "region-muensterland",
	Network: "network-stadtregion-muenster",
	Organization: "organization-deutscher-staedtetag",
	Body: "body-beirat-stadtregion",
	Person: "person-markus-lewe",
	Role: "role-botschafter-beirat",
	Topic: "topic-radverkehr",
	Agreement: "agreement-klimabericht",
	Event: "event-klimanotstand-muenster",
	Project: "project-beteiligungsformate",
} as const satisfies Partial<Record<NodeType, string>>;

/** The entity of a type, where there is one. */
export const exampleOf = (type: NodeType): string | undefined => (ENTITIES as Partial<Record<NodeType, string>>)[type];

export const MUENSTER = ENTITIES.Commune;
export const STADTREGION = ENTITIES.Network;
export const THREE_NETWORKS = [STADTREGION, "network-staedtekooperation-nrw", "network-euregio"];

/** Nothing has this id. */
export const NOWHERE = "network-0";

/** @param parameter the one that takes an entity @param given the others that must stand beside it */
export const noSuchEntity = (parameter: string, given = {}) => missing(parameter, "entity", given);
/** @param parameter the one that takes networks @param given the others that must stand beside it */
export const noSuchNetwork = (parameter: string, given = {}) => missing(parameter, "network", given);

function missing(pointer: string, what: string, given: object): Provoked {
	const detail = `there is no ${what} ${NOWHERE}`;
	return {
		given: { ...given, [pointer]: NOWHERE },
		detail: `${detail}. Look ids up with /api/search.`,
		faults: [{ pointer, detail }],
	};
}

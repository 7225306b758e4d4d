/** What the examples of the API name: placeholders for what is in the data that are served, and what is in no data. */
import type { NodeType } from "../../model/index.ts";
import type { Provoked } from "../http/operation.ts";

/**
 * Stands for an entity of a type, or for a data set with boundaries (`Bounded`); the document has the id of one that is there instead (`openapi/examples.ts`). Made of
 * characters of an id, so that it is valid wherever an id is.
 * @param n which one of its type, from 0
 * @param preferred an id to take if there is such an entity
 */
export const anEntity = (type: NodeType | "Evidence" | "Fact" | "Bounded", n = 0, preferred = ""): string =>
	`_example.${type}.${n}.${preferred}_`;

/** Placeholders in a text, with their parts. */
export const PLACEHOLDER = /_example\.([A-Za-z]+)\.(\d+)\.([\w.:-]*)_/g;

export const COMMUNE = anEntity("Commune");
export const COMMUNE_2 = anEntity("Commune", 1);
export const NETWORK = anEntity("Network");
export const NETWORK_2 = anEntity("Network", 1);
export const NETWORK_3 = anEntity("Network", 2);
export const THREE_NETWORKS = [NETWORK, NETWORK_2, NETWORK_3];

/** Nothing has this id. */
export const NOWHERE = "network-0";

/** The example of a path that names an entity. */
export const NO_ENTITY: Provoked = {
	given: { id: "commune-0" },
	detail: "There is no entity commune-0. Look ids up with /api/search.",
	faults: [{ pointer: "id", detail: "there is no entity commune-0", id: "commune-0" }],
};

/** @param parameter the one that takes an entity @param given the others that must stand beside it */
export const noSuchEntity = (parameter: string, given = {}) => missing(parameter, "entity", given);
/** @param parameter the one that takes networks @param given the others that must stand beside it */
export const noSuchNetwork = (parameter: string, given = {}) => missing(parameter, "network", given);

function missing(pointer: string, what: string, given: object): Provoked {
	const detail = `there is no ${what} ${NOWHERE}`;
	return {
		given: { ...given, [pointer]: NOWHERE },
		detail: `${detail}. Look ids up with /api/search.`,
		faults: [{ pointer, detail, id: NOWHERE }],
	};
}

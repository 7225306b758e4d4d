/**
 * The one table behind the data files' relation keys: which key stands for which relationship, in which direction, and
 * whether its values describe new entries. Who may carry a key and what may stand at the other end follows from the
 * vocabulary's rules.
 */
import { NODE_TYPES, type NodeType, RELATIONSHIPS, type RelationshipType } from "../../model/index.ts";

export interface RelationKey {
	type: RelationshipType;
	/** out: the entry that carries the key is the start of the relationship. */
	direction: "out" | "in";
	/** Values are entries with this label, not references. */
	nested?: NodeType;
	/** Labels looked up first at the other end. */
	prefer?: readonly NodeType[];
	/** Only these labels at the other end. */
	only?: readonly NodeType[];
}

type Options = Omit<RelationKey, "type" | "direction">;
const out = (type: RelationshipType, options: Options = {}): RelationKey => ({ type, direction: "out", ...options });
const into = (type: RelationshipType, options: Options = {}): RelationKey => ({ type, direction: "in", ...options });

const PLACE_LAST = { prefer: ["Network", "Body", "Organization", "Project", "Event", "Role"] } as const;

export const RELATION_KEYS: Readonly<Record<string, RelationKey>> = {
	members: into("MEMBER_OF"),
	memberOf: out("MEMBER_OF"),
	district: out("PART_OF", { only: ["District"] }),
	region: out("PART_OF", { only: ["Region"] }),
	partOf: out("PART_OF", { prefer: ["District", "Region", "Network", "Organization"] }),
	parts: into("PART_OF"),
	bodies: into("BODY_OF", { nested: "Body" }),
	bodyOf: out("BODY_OF"),
	subBodies: into("SUB_BODY_OF", { nested: "Body" }),
	subBodyOf: out("SUB_BODY_OF"),
	roles: into("ROLE_IN", { nested: "Role" }),
	roleIn: out("ROLE_IN"),
	held: into("HOLDS"),
	holds: out("HOLDS"),
	exOfficio: out("EX_OFFICIO"),
	deputyOf: out("DEPUTY_OF"),
	represented: into("REPRESENTED_IN"),
	representedIn: out("REPRESENTED_IN"),
	steers: out("STEERS"),
	steeredBy: into("STEERS"),
	advises: out("ADVISES"),
	advisedBy: into("ADVISES"),
	coordinates: out("COORDINATES"),
	coordinatedBy: into("COORDINATES"),
	accompanies: out("ACCOMPANIES"),
	accompaniedBy: into("ACCOMPANIES"),
	actsFor: out("ACTS_FOR"),
	topics: out("WORKS_ON"),
	broader: out("BROADER"),
	basedOn: out("BASED_ON"),
	agreements: out("BASED_ON", { nested: "Agreement" }),
	parties: into("PARTY_TO"),
	partyTo: out("PARTY_TO"),
	fundedBy: out("FUNDED_BY", { prefer: ["Organization", "Region"] }),
	funds: into("FUNDED_BY"),
	supports: out("SUPPORTS", PLACE_LAST),
	supportedBy: into("SUPPORTS", { prefer: ["Organization"] }),
	locatedIn: out("LOCATED_IN"),
	participants: into("TOOK_PART_IN"),
	tookPartIn: out("TOOK_PART_IN"),
	events: into("EVENT_OF", { nested: "Event" }),
	eventOf: out("EVENT_OF"),
	runs: out("RUNS"),
	runBy: into("RUNS"),
	projects: out("RUNS", { nested: "Project" }),
	succeeds: out("SUCCEEDS"),
	succeededBy: into("SUCCEEDS"),
	linkedTo: out("LINKED_TO"),
};

/** The labels that may carry a key. */
export function carriers({ type, direction }: RelationKey): readonly NodeType[] {
	return direction === "out" ? RELATIONSHIPS[type].from : RELATIONSHIPS[type].to;
}

/**
 * The labels at the other end, in the order in which a name is looked up.
 * @param own label of the entry with the key; where anything may be tied to anything it comes first
 */
export function otherEnds(
	{ type, direction, nested, prefer = [], only }: RelationKey,
	own: NodeType,
): readonly NodeType[] {
	if (nested) return [nested];
	if (only) return only;
	const labels: readonly NodeType[] = direction === "out" ? RELATIONSHIPS[type].to : RELATIONSHIPS[type].from;
	const first = labels.length === NODE_TYPES.length ? [own] : prefer;
	return [...new Set([...first, ...labels])];
}

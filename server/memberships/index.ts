/** Who belongs to what, how and on which day: the only place that answers this. */
export { buildMembershipIndex, type DataAccess, type MembershipIndex } from "./build.ts";
export { isComplete, isListedFor, listOf, standingIn } from "./completeness.ts";
export { readContexts } from "./contexts.ts";
export { countsMemberships, indirectEdgesAt, indirectEdgesInto } from "./edges.ts";
export { type Membership, type MembershipFilter, membershipsHeldBy, membershipsOf } from "./list.ts";
export type { MemberList } from "./lists.ts";
export { listNetworks } from "./networks.ts";
export { buildScenario } from "./scenario.ts";
export { type Sets, toSets } from "./sets.ts";

/** What elements are grouped by when they are planned and loaded, in the order of loading. */
import { NODE_TYPES, RELATIONSHIP_TYPES } from "../../model/index.ts";

export const NODE_KINDS: readonly string[] = ["Source", "Evidence", ...NODE_TYPES];
export const KINDS: readonly string[] = [...NODE_KINDS, ...RELATIONSHIP_TYPES];

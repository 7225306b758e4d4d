/** The export formats, in the order in which people are shown them. */
import { csv } from "./csv.ts";
import type { Format } from "./format.ts";
import { graphml } from "./graphml.ts";
import { json } from "./json.ts";

const ALL: readonly Format[] = [graphml, csv, json];

export const FORMATS: ReadonlyMap<string, Format> = new Map(ALL.map((format) => [format.name, format]));

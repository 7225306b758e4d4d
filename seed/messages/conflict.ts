/** What data sets give differently, for people: codes of closed lists become words. */
import { inWords, type Words } from "../../model/index.ts";

/** `network-x — kind: network (a) / association (b)` → `network-x — kind: Netzwerk (a) / Verein (b)`. */
export const conflictInWords = (conflict: string, language: keyof Words): string =>
	conflict.replace(/(?<=: |\/ )[a-z_]+(?= \()/g, (code) => inWords(code, language));

/**
 * Identifiers. Domain ids are strings that stay the same across re-imports and engines; database ids never leave
 * `server/graph`. Every id is an XML NMTOKEN, so it can stand as it is in GraphML, GEXF, a URL path or a file name.
 */
import { z } from "zod";
import { slug } from "./text.ts";

export const ID_PATTERN = /^[A-Za-z0-9._:-]+$/;

/** An id of a node, a relationship, a source or a piece of evidence. */
export const Id = z
	.string()
	.min(1, { abort: true })
	.max(300)
	.regex(ID_PATTERN, "only the letters A–Z a–z, digits and . _ : - may stand in an id");
export type Id = z.infer<typeof Id>;

/**
 * The id of an entity: its type in lower case, a hyphen, its key: `commune-05515000`, `network-stadtregion-muenster`.
 * @param type label of the entity, e.g. "Commune"
 * @param key official key (AGS) or a name, which is turned into a slug
 */
export function entityId(type: string, key: string): string {
	return `${type.toLowerCase()}-${slug(key)}`;
}

/**
 * The id of a fact (a relationship). Deterministic, so that loading the same files twice changes nothing:
 * `member_of.commune-05515000.network-stadtregion-muenster`, with `.2014-01-01` or another discriminator behind it
 * when the same two ends are tied more than once.
 */
export function factId(type: string, from: string, to: string, discriminator?: string): string {
	const id = `${type.toLowerCase()}.${from}.${to}`;
	return discriminator ? `${id}.${slug(discriminator)}` : id;
}

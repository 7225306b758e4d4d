/**
 * What one data set says of one element. Where it is the only one, the element itself holds it; where several speak of the
 * same, each is kept beside the element as a `(:Contribution)`, so that what the others say can be told when one has gone.
 */
import type { Correction } from "../resolve/corrections.ts";
import type { Element, Props } from "../resolve/element.ts";
import { shortHash } from "../resolve/element.ts";

/** An id and, of a fact, those of its ends. */
export interface Named {
	id: string;
	from?: string;
	to?: string;
}

/** An element as a data set's files describe it: `props` hold its id and nothing that the plan adds. */
export interface Statement {
	kind: string;
	hash: string;
	props: Props;
	/** The ends of a relationship. */
	from?: string;
	to?: string;
	/** Of a piece of evidence. */
	source?: string;
	/** What it is called in the files, where it goes by another id in the graph. */
	own?: Named;
}

export interface Contribution {
	dataset: string;
	/** Id of the element. */
	element: string;
	/** Absent when the data set only corrects it. */
	statement?: Statement;
	corrections: Correction[];
}

export const contributionId = ({ dataset, element }: Pick<Contribution, "dataset" | "element">): string =>
	`${dataset} ${element}`;

/** Two contributions with the same fingerprint say the same. */
export function fingerprint({ statement, corrections }: Contribution): string {
	const said = statement?.hash ?? "";
	const own = statement?.own?.id;
	if (corrections.length === 0 && own === undefined) return said;
	return shortHash(JSON.stringify([said, own ?? null, corrections]));
}

/** An element without what the plan adds to it. */
export function toStatement({ id: _, kind, hash, props, ...ends }: Element, own?: Named): Statement {
	const { hash: __, datasets: ___, ...said } = props;
	return { kind, hash, props: said, ...ends, ...(own && { own }) };
}

/** A contribution as it is stored, its properties as JSON: an index or a query must not take it for the element. */
export function toStored(contribution: Contribution): Record<string, string> {
	const { dataset, element, statement, corrections } = contribution;
	return {
		id: contributionId(contribution),
		dataset,
		element,
		...(statement && { statement: JSON.stringify(statement) }),
		...(corrections.length > 0 && { corrections: JSON.stringify(corrections) }),
	};
}

/** The reverse of `toStored`. */
export function fromStored(row: Readonly<Record<string, unknown>>): Contribution {
	const { dataset, element, statement, corrections } = row;
	return {
		dataset: String(dataset),
		element: String(element),
		...(typeof statement === "string" && { statement: JSON.parse(statement) as Statement }),
		corrections: typeof corrections === "string" ? (JSON.parse(corrections) as Correction[]) : [],
	};
}

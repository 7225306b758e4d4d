/** SOURCES.md: what the data were taken from, under which conditions, and how much rests on it. */
import { compareText } from "../../model/index.ts";
import type { Element, Props } from "../resolve/element.ts";
import { isEvidence, textOf } from "./cited.ts";

const HEAD = `# Quellen · Sources

<!-- Erzeugt von npm run sources; nicht von Hand ändern. -->

Woraus die Daten stammen. „Angaben“ zählt die Einträge und Beziehungen, die sich auf die Quelle berufen. *(What the data were
taken from. The last column counts the entities and relationships that cite the source.)*

| Quelle · source | Herausgeber · publisher | Stand · dated | Lizenz · license | Angaben · facts |
|---|---|---|---|---:|
`;

/**
 * The sources as a Markdown document, by publisher and title.
 * @param elements all that the files say; evidence before what cites it
 */
export function formatSources(elements: Iterable<Element>): string {
	const sources: Element[] = [];
	const sourceOf = new Map<string, string>();
	const facts = new Map<string, number>();
	for (const one of elements) {
		if (one.kind === "Source") sources.push(one);
		else if (isEvidence(one)) sourceOf.set(one.id, one.source);
		else for (const source of citedBy(one, sourceOf)) facts.set(source, (facts.get(source) ?? 0) + 1);
	}
	const rows = sources.map(({ id, props }) => ({ id, ...texts(props) }));
	rows.sort(
		(a, b) => compareText(a.publisher, b.publisher) || compareText(a.title, b.title) || compareText(a.id, b.id),
	);
	const lines = rows.map(({ id, title, publisher, url, archiveUrl, dated, license }) => {
		const linked = url ? `[${escapeCell(title)}](<${url}>)` : escapeCell(title);
		const archived = archiveUrl ? ` ([Archiv](<${archiveUrl}>))` : "";
		return `| ${[`${linked}${archived}`, escapeCell(publisher), dated, escapeCell(license), String(facts.get(id) ?? 0)].join(" | ")} |`;
	});
	return `${HEAD}${lines.join("\n")}\n`;
}

/** The sources that an entity or a relationship rests on, each once. */
function citedBy({ props }: Element, sourceOf: ReadonlyMap<string, string>): Set<string> {
	const pieces = Array.isArray(props.evidence) ? props.evidence : [];
	return new Set(pieces.flatMap((piece) => sourceOf.get(String(piece)) ?? []));
}

function texts(props: Props) {
	const text = (key: string) => textOf(props, key);
	const dated = text("publishedText") || text("publishedOn");
	const retrieved = text("retrievedOn") && `abgerufen ${text("retrievedOn")}`;
	return {
		title: text("title"),
		publisher: text("publisher"),
		url: text("url"),
		archiveUrl: text("archiveUrl"),
		license: text("license"),
		dated: escapeCell([dated, retrieved].filter(Boolean).join(", ")),
	};
}

const escapeCell = (text: string) => text.replace(/([\\|[\]])/g, "\\$1").replace(/\s+/g, " ");

/** SOURCES.md: what the data were taken from, under which conditions, and how much rests on it. */
import { compareText } from "../../model/index.ts";
import type { Content } from "../check/content.ts";

const HEAD = `# Quellen · Sources

<!-- Erzeugt von npm run sources; nicht von Hand ändern. -->

Woraus die Daten stammen. „Angaben“ zählt die Einträge und Beziehungen, die sich auf die Quelle berufen. *(What the data were
taken from. The last column counts the entities and relationships that cite the source.)*

| Quelle · source | Herausgeber · publisher | Stand · dated | Lizenz · licence | Angaben · facts |
|---|---|---|---|---:|
`;

/** The sources as a Markdown document, by publisher and title. */
export function formatSources(content: Content): string {
	const facts = countFacts(content);
	const rows = content.sources.map(({ id, props }) => ({ id, ...texts(props) }));
	rows.sort(
		(a, b) => compareText(a.publisher, b.publisher) || compareText(a.title, b.title) || compareText(a.id, b.id),
	);
	const lines = rows.map(({ id, title, publisher, url, dated, license }) => {
		const linked = url ? `[${escapeCell(title)}](<${url}>)` : escapeCell(title);
		return `| ${[linked, escapeCell(publisher), dated, escapeCell(license), String(facts.get(id) ?? 0)].join(" | ")} |`;
	});
	return `${HEAD}${lines.join("\n")}\n`;
}

/** Source id → how many entities and relationships cite it. */
function countFacts({ evidence, entities, relationships }: Content): Map<string, number> {
	const sourceOf = new Map(evidence.map(({ id, source }) => [id, source]));
	const counts = new Map<string, number>();
	for (const { props } of [...entities, ...relationships]) {
		const pieces = Array.isArray(props.evidence) ? props.evidence : [];
		for (const source of new Set(pieces.map((piece) => sourceOf.get(String(piece)))))
			if (source) counts.set(source, (counts.get(source) ?? 0) + 1);
	}
	return counts;
}

function texts(props: Content["sources"][number]["props"]) {
	const text = (key: string) => (typeof props[key] === "string" ? props[key] : "");
	const dated = text("publishedText") || text("publishedOn");
	const retrieved = text("retrievedOn") && `abgerufen ${text("retrievedOn")}`;
	return {
		title: text("title"),
		publisher: text("publisher"),
		url: text("url"),
		license: text("license"),
		dated: escapeCell([dated, retrieved].filter(Boolean).join(", ")),
	};
}

const escapeCell = (text: string) => text.replace(/([\\|[\]])/g, "\\$1").replace(/\s+/g, " ");

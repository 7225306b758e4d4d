/** The README's table of export formats, written from the formats. */
import type { Format } from "../../server/export/format.ts";

const TABLE = /(<!-- export formats: .* -->\n)[\s\S]*(<!-- end of export formats -->)/;

/** The README with the table as it must be. */
export function withFormats(readme: string, formats: Iterable<Format>): string {
	const rows = [...formats].map(
		({ name, title, purpose }) => `| ${title.en} | ${purpose.en} | \`/api/export/${name}?…\` |`,
	);
	const table = ["| format | | URL |", "|---|---|---|", ...rows].join("\n");
	return readme.replace(TABLE, `$1\n${table}\n\n$2`);
}

/** How a CSV file is written: what parts its cells, where its header is, and how numbers look in it. */

export interface Dialect {
	delimiter: string;
	/** The line of the header, from 1; after Excel's `sep=;` it is the second. */
	headerLine: number;
}

const DELIMITERS = [",", ";", "\t"] as const;

/** Finds out how a text is written: by its `sep=` line, else by what parts its header most often. */
export function detectDialect(text: string): Dialect {
	const [first = "", second = ""] = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/, 2);
	const stated = /^"?sep=(.)"?$/i.exec(first.trimEnd() || first)?.[1] ?? (/^sep=\t/i.test(first) ? "\t" : undefined);
	if (stated !== undefined) return { delimiter: stated, headerLine: 2 };
	const header = first === "" ? second : first;
	const counts = DELIMITERS.map((delimiter) => cellStarts(header, delimiter).length);
	return { delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",", headerLine: 1 };
}

/** The columns, from 1, at which the cells of a row begin; delimiters between quotation marks do not count. */
export function cellStarts(raw: string, delimiter: string): number[] {
	const starts = [1];
	if (!raw.includes('"')) {
		for (let at = raw.indexOf(delimiter); at >= 0; at = raw.indexOf(delimiter, at + 1)) starts.push(at + 2);
		return starts;
	}
	let inQuotes = false;
	for (const [index, letter] of [...raw].entries()) {
		if (letter === '"') inQuotes = !inQuotes;
		else if (letter === delimiter && !inQuotes) starts.push(index + 2);
	}
	return starts;
}

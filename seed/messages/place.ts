/** A place in a file; line and column count from 1, `path` reads like `network.members[3].from`. */
export interface Place {
	file: string;
	line: number;
	column: number;
	path: string;
	/** Which element and property the problem is about, where the place is a whole row. */
	about?: string;
}

export function formatPlace({ file, line, column }: Place): string {
	return `${file}:${line}:${column}`;
}

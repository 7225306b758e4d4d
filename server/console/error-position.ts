/** Where the database's message says that a query is wrong. Both engines say it in words only. */
import type { Position } from "./tokens.ts";

/** The embedded engine's `--> query:2:7`, Neo4j's `(line 2, column 7 (offset: 24))`. */
const POSITIONS = [/--> query:(\d+):(\d+)/, /\(line (\d+), column (\d+)/];

/** Line and column from 1; null when the message names none, as with a variable that is not defined. */
export function positionIn(message: string): Position | null {
	for (const pattern of POSITIONS) {
		const [, line, column] = pattern.exec(message) ?? [];
		if (Number(line) >= 1 && Number(column) >= 1) return { line: Number(line), column: Number(column) };
	}
	return null;
}

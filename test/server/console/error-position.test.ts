import { expect, test } from "vitest";
import { positionIn } from "../../../server/console/error-position.ts";

test.each([
	["Query error: GRAFEO-Q001: syntax error: Expected expression\n  --> query:2:49\n   |", { line: 2, column: 49 }],
	["Invalid input ')': expected an expression (line 3, column 8 (offset: 24))", { line: 3, column: 8 }],
	["Variable `m` not defined", null],
	["at --> query:0:0", null],
])("%j points at %j", (message, place) => expect(positionIn(message)).toEqual(place));

/**
 * The last word have the schemas themselves; values were checked one by one before, so little is left to find. Periods can
 * have become impossible when descriptions were united.
 */
import type { z } from "zod";
import { isNodeType, isRelationshipType, NODES, RELATIONSHIPS, Source } from "../../model/index.ts";
import type { Report } from "../messages/problem.ts";
import { messageOf } from "../messages/schema-issues.ts";
import { isReversed, PERIODS } from "../parse/dates.ts";
import type { Unhashed } from "./elements.ts";

/** Reports what a schema refuses. */
export function checkSchemas({ kind, place, props }: Unhashed, report: Report): void {
	if (!place) return;
	const { id } = props;
	const issues = schemaOf(kind).safeParse(props).error?.issues ?? [];
	for (const issue of issues) {
		const about = `${id}: ${issue.path.join(".")}`;
		report({ ...place, about }, ...messageOf(issue, props[String(issue.path[0])]));
	}
	for (const [from, to] of PERIODS) {
		const [start, end] = [props[from], props[to]];
		if (isReversed(start, end)) report({ ...place, about: id }, "periodReversedTogether", String(end), String(start));
	}
}

function schemaOf(kind: string): z.ZodType {
	if (isNodeType(kind)) return NODES[kind].schema;
	return isRelationshipType(kind) ? RELATIONSHIPS[kind].schema : Source;
}

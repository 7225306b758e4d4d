/** The entities that a question's parameters name. */
import type { ParamValue, QuestionParam } from "../../model/index.ts";
import type { Refs } from "../elements/refs.ts";
import { ApiError, type Fault } from "../http/errors.ts";
import type { ParamValues, Question } from "./question.ts";

/** The ids that a question's parameters name. */
export function entityIds({ params }: Question, values: ParamValues): string[] {
	return [...new Set(Object.entries(params).flatMap(([name, param]) => namedBy(param, values[name] ?? null)))];
}

/** The ids in the value of a parameter; none when it does not name entities. */
export function namedBy({ type }: QuestionParam, value: ParamValue): string[] {
	if (type !== "entity" && type !== "entities") return [];
	return value === null ? [] : [value].flat().map(String);
}

/** @throws ApiError `unknown-reference` that names each parameter whose entity does not exist or is of another type */
export function requireEntities({ params }: Question, values: ParamValues, refs: Refs): void {
	const faults: Fault[] = Object.entries(params).flatMap(([pointer, param]) => {
		if (param.type !== "entity" && param.type !== "entities") return [];
		return namedBy(param, values[pointer] ?? null).flatMap((id) => {
			const type = refs.get(id)?.type;
			if (type && param.of.includes(type)) return [];
			const wanted = param.of.join(" or ");
			if (type) return [{ pointer, detail: `${id} is a ${type}, not a ${wanted}`, id }];
			// Defaults are of the shipped data.
			if (namedBy(param, param.default ?? null).includes(id))
				return [{ pointer, detail: `the default ${id} is not in this graph; name a ${wanted} of yours`, id }];
			return [{ pointer, detail: `there is no ${wanted} ${id}`, id }];
		});
	});
	if (faults.length === 0) return;
	const said = faults.slice(0, 3).map(({ pointer, detail }) => `${pointer}: ${detail}`);
	throw new ApiError("unknown-reference", `${said.join("; ")}. Look ids up with /api/search.`, faults);
}

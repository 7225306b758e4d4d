/** What is wrong with a field, in words that name the remedy. Pure: a problem document in, texts by field out. */
import type { FormParam, Problem } from "../../../model/index.ts";
import type { Dictionary } from "../../i18n/index.ts";
import type { Values } from "../../state/index.ts";

interface Refused {
	readonly params: readonly FormParam[];
	readonly values: Values;
	readonly missing: readonly string[];
	readonly refusal: Problem | null;
}

/** By name of the parameter; faults of parameters that the form does not have stand under their own names. */
export function faultsOf(
	{ params, values, missing, refusal }: Refused,
	words: Dictionary["questions"],
): Map<string, string> {
	const known = new Map(params.map((param) => [param.name, param]));
	const faults = new Map(missing.map((name) => [name, words.faults.missing]));
	const isUnknown = refusal?.type.endsWith("/unknown-reference") ?? false;
	for (const { pointer, detail, id } of refusal?.errors ?? []) {
		const [name = ""] = pointer.split("/");
		const param = known.get(name);
		if (!param) faults.set(name, words.faults.noSuchParameter(name));
		else faults.set(name, isUnknown ? unknown(param, id ?? values[name] ?? "", detail, words) : broken(param, words));
	}
	return faults;
}

function unknown(param: FormParam, named: string, detail: string, words: Dictionary["questions"]): string {
	// Of memberships only the server knows which of them is none.
	if (param.type === "memberships") return words.faults.noSuchMembership(detail);
	return words.faults.unknown(named);
}

function broken(param: FormParam, { faults }: Dictionary["questions"]): string {
	switch (param.type) {
		case "integer":
			return faults.integer(param.min, param.max);
		case "date":
			return faults.date;
		case "text":
			return faults.text;
		case "choice":
			return faults.choice;
		default:
			return faults.missing;
	}
}

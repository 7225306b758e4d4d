/** The values of a form: where they begin, what is missing, what they name. Pure. */
import {
	COMPARISON,
	type FormDescription,
	type FormParam,
	type QuestionsAnswer,
	WHAT_IF,
} from "../../../model/index.ts";
import type { Beginning, FormState, MembershipValue, Values } from "./types.ts";

/** What the form looks like; null for a question that there is not. */
export function describeForm(
	{ kind, name }: Pick<FormState, "kind" | "name">,
	catalogue: QuestionsAnswer,
): FormDescription | null {
	if (kind === "comparison") return COMPARISON;
	if (kind === "what-if") return WHAT_IF;
	const all = catalogue.groups.flatMap((group) => group.questions);
	return all.find((question) => question.name === name) ?? null;
}

/** The values with which a form opens. */
export function initialValues(params: readonly FormParam[], from: Beginning): Values {
	return Object.fromEntries(params.map((param) => [param.name, initialValue(param, from)]));
}

function initialValue(param: FormParam, { asOf, today, networks }: Beginning): string {
	if (param.yearsBefore !== undefined) return yearsBefore(asOf ?? today, param.yearsBefore);
	if (param.name === "asOf") return asOf ?? "";
	if (param.type !== "entity" && param.type !== "entities") return presetOf(param);
	const preset = [param.default ?? []].flat();
	if (preset.length > 0 || param.optional) return preset.join(",");
	return param.of.includes("Network") ? networks.slice(0, 1).join(",") : "";
}

/** The same day of an earlier year; of 29 February the day before where there is none. */
function yearsBefore(day: string, years: number): string {
	const year = Number(day.slice(0, 4)) - years;
	const [, end = ""] = /^\d+(-.*)$/.exec(day) ?? [];
	const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
	return `${year}${end === "-02-29" && !isLeap ? "-02-28" : end}`;
}

/** What the API takes when a parameter is not given. */
const presetOf = (param: FormParam): string => String(param.default ?? "");

/** What a parameter that is not given in a URL means. */
export function completeValues(params: readonly FormParam[], given: Values): Values {
	return { ...Object.fromEntries(params.map((param) => [param.name, presetOf(param)])), ...given };
}

/** The values that a URL must name: all but what is empty anyway. */
export function givenValues(params: readonly FormParam[], values: Values): Values {
	const presets = new Map(params.map((param) => [param.name, presetOf(param)]));
	return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== "" || presets.get(name) !== ""));
}

/** The fields that must be filled and are not. */
export function missingValues(params: readonly FormParam[], values: Values): string[] {
	return params
		.filter((param) => (values[param.name] ?? "") === "" && !("optional" in param && param.optional))
		.filter((param) => param.type !== "date")
		.map((param) => param.name);
}

export const idsIn = (value: string | undefined): string[] => (value ?? "").split(",").filter(Boolean);

/** The memberships of a field: `member~network,member~network`. What is not of that shape is left out. */
export function readMemberships(value: string | undefined): MembershipValue[] {
	return idsIn(value).flatMap((pair) => {
		const [member, network, ...rest] = pair.split("~");
		return member && network && rest.length === 0 ? [{ member, network }] : [];
	});
}

export const writeMemberships = (all: readonly MembershipValue[]): string =>
	all.map(({ member, network }) => `${member}~${network}`).join(",");

const changesIn = (values: Values) => [...readMemberships(values.add), ...readMemberships(values.remove)];

/** The networks that a what-if scenario changes, each once. */
export const changedNetworks = (values: Values): string[] => [
	...new Set(changesIn(values).map((change) => change.network)),
];

/** Who joins or leaves in a what-if scenario, each once. */
export const changedMembers = (values: Values): string[] => [
	...new Set(changesIn(values).map((change) => change.member)),
];

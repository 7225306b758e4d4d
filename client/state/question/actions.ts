/**
 * What is asked: a question of the catalogue, a comparison or a supposition, with the values of its form as texts. These
 * texts are what stands in the address of the page and in that of the interface, so one form serves all three. Pure.
 */
import {
	COMPARISON,
	INQUIRY_PATHS,
	type InquiryDescription,
	type InquiryParam,
	type QuestionsAnswer,
	SUPPOSITION,
} from "../../../model/index.ts";

/** By name of the parameter: an id, ids joined by commas, a number, an ISO date, a text; "" is nothing. */
export type Values = Readonly<Record<string, string>>;

export interface Inquiry {
	readonly kind: "question" | "comparison" | "supposition";
	/** The question's name; empty for the other kinds. */
	readonly name: string;
	readonly values: Values;
}

/** Says how the page is shown, not what is asked. */
const OF_THE_PAGE = new Set(["lang"]);

/** The address of the page that shows the answer: the parameters are those of the interface. */
export function inquiryAddress({ kind, name, values }: Inquiry): string {
	return INQUIRY_PATHS[kind] + encodeURIComponent(name) + writeQuery(values);
}

/** What an address asks; null when it asks nothing. */
export function readAddress(path: string, search: string): Inquiry | null {
	const values = readQuery(search);
	const { question, comparison, supposition } = INQUIRY_PATHS;
	if (path === comparison) return { kind: "comparison", name: "", values };
	if (path === supposition) return { kind: "supposition", name: "", values };
	if (!path.startsWith(question)) return null;
	return { kind: "question", name: decode(path.slice(question.length).replace(/\/$/, "")), values };
}

/** `?a=1&b=`; empty values are written, since they clear a default. Commas and `~` stay as they are. */
export function writeQuery(values: Values): string {
	const parts = Object.entries(values).map(
		([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value).replaceAll("%2C", ",")}`,
	);
	return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/** A parameter that is given several times is a list. */
function readQuery(search: string): Values {
	const given = new Map<string, string>();
	for (const [name, value] of new URLSearchParams(search)) {
		if (OF_THE_PAGE.has(name)) continue;
		const before = given.get(name);
		given.set(name, before === undefined ? value : `${before},${value}`);
	}
	return Object.fromEntries(given);
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** What the form of an inquiry looks like; null for a question that there is not. */
export function describeInquiry(
	{ kind, name }: Pick<Inquiry, "kind" | "name">,
	catalogue: QuestionsAnswer,
): InquiryDescription | null {
	if (kind === "comparison") return COMPARISON;
	if (kind === "supposition") return SUPPOSITION;
	const all = catalogue.groups.flatMap((group) => group.questions);
	return all.find((question) => question.name === name) ?? null;
}

/** Where a new form begins. */
export interface Beginning {
	/** The page's day; null for all times. */
	readonly asOf: string | null;
	/** The cooperations in the picture. */
	readonly networks: readonly string[];
	/** Whether an entity is in the graph: the defaults of questions are of the shipped data. */
	isKnown(id: string): boolean;
}

/** The values with which a form opens. */
export function initialValues(params: readonly InquiryParam[], from: Beginning): Values {
	return Object.fromEntries(params.map((param) => [param.name, initialValue(param, from)]));
}

function initialValue(param: InquiryParam, { asOf, networks, isKnown }: Beginning): string {
	if (param.name === "asOf") return asOf ?? "";
	if (param.type !== "entity" && param.type !== "entities") return presetOf(param);
	const known = [param.default ?? []].flat().filter(isKnown);
	if (known.length > 0 || param.optional) return known.join(",");
	return param.of.includes("Network") ? networks.slice(0, 1).join(",") : "";
}

/** What the interface takes when a parameter is not given. */
const presetOf = (param: InquiryParam): string => String(param.default ?? "");

/** What a parameter that is not given in an address means. */
export function completeValues(params: readonly InquiryParam[], given: Values): Values {
	return { ...Object.fromEntries(params.map((param) => [param.name, presetOf(param)])), ...given };
}

/** The values that an address must name: all but what is empty anyway. */
export function givenValues(params: readonly InquiryParam[], values: Values): Values {
	const presets = new Map(params.map((param) => [param.name, presetOf(param)]));
	return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== "" || presets.get(name) !== ""));
}

/** The fields that must be filled and are not. */
export function missingValues(params: readonly InquiryParam[], values: Values): string[] {
	return params
		.filter((param) => (values[param.name] ?? "") === "" && !("optional" in param && param.optional))
		.filter((param) => param.type !== "date")
		.map((param) => param.name);
}

export const idsIn = (value: string | undefined): string[] => (value ?? "").split(",").filter(Boolean);

export interface MembershipValue {
	readonly member: string;
	readonly network: string;
}

/** The memberships of a field: `member~network,member~network`. What is not of that shape is left out. */
export function readMemberships(value: string | undefined): MembershipValue[] {
	return idsIn(value).flatMap((pair) => {
		const [member, network, ...rest] = pair.split("~");
		return member && network && rest.length === 0 ? [{ member, network }] : [];
	});
}

export const writeMemberships = (all: readonly MembershipValue[]): string =>
	all.map(({ member, network }) => `${member}~${network}`).join(",");

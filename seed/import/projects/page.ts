/**
 * A project page of Interkommunales.NRW, saved as HTML: a heading, under it who takes part, then fields with fixed names that end with a
 * colon ("Rechtsform:"). Read by its words and not by its markup, which changes more often.
 */
import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

export const FIELDS = [
	...(["Stichworte", "Hauptverantwortlich", "Sonstige Beteiligte", "Kurzprofil", "Anlass", "Ziel"] as const),
	...(["Umsetzung", "Finanzierung", "Rechtsform", "Zusammenarbeit seit", "Kontakt"] as const),
] as const;
export type Field = (typeof FIELDS)[number];

export interface Line {
	text: string;
	/** In the file, from 1. */
	line: number;
}

export interface ProjectPage {
	heading: Line;
	/** Who takes part: what stands between the heading and the first field. */
	taking: Line[];
	/** What each field says; without lines where it is empty. */
	fields: Map<Field, Line[]>;
	/** The URL that the page gives itself. */
	url?: string;
}

/** @returns undefined when it is no such page: no heading, or none of the fields */
export function readProjectPage(html: string): ProjectPage | undefined {
	const document = parse(html, { sourceCodeLocationInfo: true });
	const lines: Line[] = [];
	let heading: Line | undefined;
	walk(document, (node) => {
		if (heading) return;
		if ("tagName" in node && node.tagName === "h1") {
			heading = { text: textOf(node), line: node.sourceCodeLocation?.startLine ?? 1 };
		}
	});
	collectLines(document, lines);
	const start = heading && lines.findIndex(({ line, text }) => line >= (heading?.line ?? 0) && text === heading?.text);
	if (!heading || heading.text === "" || start === undefined || start < 0) return undefined;
	const { taking, fields } = splitFields(lines.slice(start + 1));
	const url = canonical(document);
	return fields.size > 0 ? { heading, taking, fields, ...(url && { url }) } : undefined;
}

/** What ends the last field. */
const END = /^Diese Übersicht als PDF/;

function splitFields(lines: readonly Line[]): Pick<ProjectPage, "taking" | "fields"> {
	const fields: ProjectPage["fields"] = new Map();
	const taking: Line[] = [];
	let into = taking;
	for (const { text, line } of lines) {
		if (END.test(text)) break;
		const field = FIELDS.find((name) => text.startsWith(`${name}:`));
		if (field) {
			into = [];
			fields.set(field, into);
		}
		const value = field ? text.slice(field.length + 1).trim() : text;
		if (value !== "") into.push({ text: value, line });
	}
	return { taking, fields };
}

function walk(node: Node, visit: (node: Node) => void): void {
	visit(node);
	if ("childNodes" in node) for (const child of node.childNodes) walk(child, visit);
}

const HIDDEN = ["script", "style", "noscript", "template", "nav", "header", "footer", "title", "head"];
const INLINE = ["a", "abbr", "b", "em", "i", "small", "span", "strong", "sub", "sup", "u"];

/** The visible text, a line for each block and each line break. */
function collectLines(root: Node, lines: Line[]): void {
	let current: Line | undefined;
	const end = () => {
		const text = current?.text.replace(/\s+/g, " ").trim();
		if (current && text) lines.push({ text, line: current.line });
		current = undefined;
	};
	const visit = (node: Node) => {
		if (node.nodeName === "#text" && "value" in node) {
			if (current) current.text += node.value;
			else if (node.value.trim() !== "") current = { text: node.value, line: lineOf(node) };
			return;
		}
		if (!("childNodes" in node) || HIDDEN.includes(node.nodeName)) return;
		const isInline = INLINE.includes(node.nodeName);
		if (!isInline) end();
		for (const child of node.childNodes) visit(child);
		if (!isInline) end();
	};
	visit(root);
	end();
}

/** Of the first word of a text, which may begin with line breaks. */
function lineOf(node: DefaultTreeAdapterTypes.TextNode): number {
	const before = /^\s*/.exec(node.value)?.[0] ?? "";
	return (node.sourceCodeLocation?.startLine ?? 1) + (before.match(/\n/g)?.length ?? 0);
}

function textOf(root: Node): string {
	let text = "";
	walk(root, (node) => {
		if (node.nodeName === "#text" && "value" in node) text += node.value;
	});
	return text.replace(/\s+/g, " ").trim();
}

function canonical(document: Node): string | undefined {
	let url: string | undefined;
	walk(document, (node) => {
		if (node.nodeName !== "link" || !("attrs" in node)) return;
		const of = (name: string) => node.attrs.find((one) => one.name === name)?.value;
		if (of("rel") === "canonical") url ??= of("href");
	});
	return url;
}

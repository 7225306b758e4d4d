/** Project pages of Interkommunales.NRW → one data file for each: the cooperation, and who takes part in it, found by name. */
import { basename } from "node:path";
import { LEGAL_FORMS, MAX_QUOTE_WORDS, slug } from "../../../model/index.ts";
import type { Known, KnownEntity } from "../../../tables/tables.ts";
import { toYaml } from "../../../tables/write.ts";
import type { Place } from "../../messages/place.ts";
import type { Report } from "../../messages/problem.ts";
import { readTerm } from "../../parse/terms.ts";
import type { Imported } from "../output.ts";
import type { InputFile } from "../run.ts";
import { type Field, type Line, type ProjectPage, readProjectPage } from "./page.ts";

export interface ProjectOptions {
	/** Day on which the pages were saved. */
	retrieved: string;
	/** What is described already: names are looked up here. */
	known: Known;
}

/** @returns undefined when anything was reported */
export function importProjects(files: InputFile[], options: ProjectOptions, report: Report): Imported | undefined {
	let failed = false;
	const note: Report = (place, ...message) => {
		failed = true;
		return report(place, ...message);
	};
	const texts: Record<string, string> = {};
	let members = 0;
	for (const { file, text } of files) {
		const page = readProjectPage(text);
		if (!page) {
			note({ file, line: 1, column: 1, path: "" }, "noProjectPage");
			continue;
		}
		const participants = readParticipants(page, file, options.known, note);
		members += participants.length;
		texts[`${slug(page.heading.text)}.yaml`] = projectYaml(basename(file), page, participants, options);
	}
	return failed ? undefined : { files: texts, notices: [["projectsTaken", Object.keys(texts).length, members]] };
}

interface Participant extends Line {
	name: string;
	field: "Beteiligte" | "Sonstige Beteiligte";
	/** Undefined for an organization that the data do not describe yet. */
	entity?: KnownEntity;
}

function readParticipants(page: ProjectPage, file: string, known: Known, report: Report): Participant[] {
	const taking = namesIn(page.taking);
	if (taking.length === 0) report(at(page.heading, file), "projectWithoutMembers");
	return [
		...taking.flatMap((one) => {
			const entity = findOne(one.name, at(one, file), known, report);
			return entity ? [{ ...one, entity, field: "Beteiligte" as const }] : [];
		}),
		...namesIn(page.fields.get("Sonstige Beteiligte") ?? []).map((one) => {
			const [entity] = known.members(one.name);
			return { ...one, field: "Sonstige Beteiligte" as const, ...(entity && { entity }) };
		}),
	];
}

const namesIn = (lines: readonly Line[]) =>
	lines.flatMap((line) => line.text.split(/\s*[,;]\s*/).flatMap((name) => (name === "" ? [] : [{ ...line, name }])));

const at = ({ line }: Line, file: string): Place => ({ file, line, column: 1, path: "" });

function findOne(name: string, place: Place, known: Known, report: Report): KnownEntity | undefined {
	const [first, ...others] = known.members(name);
	if (!first) {
		const near = known.near(name).map((one) => one.name);
		return report(place, "unknownName", name, ["Commune", "District"], "communes / districts", near);
	}
	if (others.length === 0) return first;
	const candidates = [first, ...others].map(({ id, name: called }) => `${id} ${called}`);
	return report(place, "ambiguous", name, candidates, 0, first.label === "Commune");
}

/** Words that are too many for a quote would, cut short, not say what they are there for. */
const quoteOf = (text: string) => (text.split(" ").length <= MAX_QUOTE_WORDS ? { quote: text } : {});

function projectYaml(file: string, page: ProjectPage, participants: Participant[], { retrieved }: ProjectOptions) {
	const name = page.heading.text;
	const source = `interkommunales-nrw-${slug(name)}`;
	const described = (label: KnownEntity["label"]) =>
		participants.flatMap(({ entity }) => (entity?.label === label ? [describe(entity)] : []));
	const unknown = participants.flatMap(({ entity, name: called }) => (entity ? [] : [{ name: called }]));
	const lists = {
		communes: described("Commune"),
		districts: described("District"),
		regions: described("Region"),
		networks: described("Network"),
		organizations: [...described("Organization"), ...unknown],
	};
	return toYaml(`Aus ${file} übernommen.`, {
		sources: {
			[source]: {
				title: name,
				publisher: "Interkommunales.NRW",
				...(page.url && { url: page.url }),
				file,
				retrieved,
				kind: "webpage",
			},
		},
		evidence: { source, locator: "Überschrift" },
		network: {
			id: slug(name),
			name,
			kind: "Interkommunale Kooperation",
			...networkOf(page, source),
			members: membersOf(participants),
		},
		...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
	});
}

/** What is known already is the same here: by its key, or by its id. */
const describe = ({ ags, id, label, name }: KnownEntity) =>
	ags ? { ags, name } : { id: id.slice(label.length + 1), name };

/** What the fields say of the cooperation, each with its field as evidence. An empty legal form is a statement too. */
function networkOf({ fields }: ProjectPage, source: string) {
	const said = (field: Field) => fields.get(field)?.map(({ text }) => text) ?? [];
	const join = (field: Field) => said(field).join(" ");
	const since = join("Zusammenarbeit seit");
	const [, year] = /^(?:\D*\s)?(\d{4})$/.exec(since) ?? [];
	const cited: [Field, string][] = [
		...(fields.has("Rechtsform") ? [["Rechtsform", join("Rechtsform")] as [Field, string]] : []),
		...(since ? [["Zusammenarbeit seit", since] as [Field, string]] : []),
	];
	return {
		...(fields.has("Rechtsform") && legalForm(join("Rechtsform"))),
		...(year && { foundedOn: year }),
		...(since && { foundedText: `Zusammenarbeit seit: ${since}` }),
		...(join("Ziel") && { purpose: join("Ziel") }),
		...(said("Stichworte").length > 0 && { tags: said("Stichworte").flatMap((text) => text.split(/\s*[,;]\s*/)) }),
		...contact(said("Kontakt")),
		evidence: [
			{ source, locator: "Überschrift" },
			...cited.map(([field, text]) => ({ source, locator: field, ...quoteOf(`${field}: ${text}`.trim()) })),
		],
	};
}

function legalForm(text: string) {
	if (text === "") return { legalForm: "blank" };
	return readTerm(text, LEGAL_FORMS) ? { legalForm: text } : { legalForm: "other", legalFormText: text };
}

/** The office: its address, telephone and e-mail; a line that names a person is none of these. */
function contact(lines: readonly string[]) {
	const after = (words: RegExp) =>
		lines
			.find((line) => words.test(line))
			?.replace(words, "")
			.trim();
	const [telephone, email] = [after(/^(Telefon|Tel\.?):?\s*/i), after(/^E-?Mail:?\s*/i)];
	const town = lines.findIndex((line) => /^\d{5} \p{L}/u.test(line));
	const address = town > 0 ? `${lines[town - 1]}, ${lines[town]}` : lines[town];
	return { ...(email && { email }), ...(telephone && { telephone }), ...(address && { address }) };
}

/** Those of one line are a group, which the line proves; what stands under "Sonstige" takes part as an associate. */
function membersOf(participants: readonly Participant[]) {
	const lines = new Set(participants.map(({ line }) => line));
	return [...lines].map((line) => {
		const [first, ...others] = participants.filter((one) => one.line === line);
		return {
			names: [first, ...others].flatMap((one) => (one ? [one.entity?.name ?? one.name] : [])),
			...(first?.field === "Sonstige Beteiligte" && { role: "associate" }),
			...quoteOf(first?.text ?? ""),
			locator: first?.field,
		};
	});
}

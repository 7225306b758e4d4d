/** Events and projects, and what has no type of its own. */
import { oneOf, TAKES_PART_AS } from "../vocabularies.ts";
import { ACTORS, ANYTHING, into, out, relationship, text } from "./record.ts";

export const EVENTS = {
	TOOK_PART_IN: relationship({
		term: "kg:tookPartIn",
		from: ACTORS,
		to: ["Event"],
		own: { as: oneOf(TAKES_PART_AS) },
		out: { field: "tookPartIn", de: "Nahm teil an", en: "Took part in", about: "The events that it took part in." },
		in: { field: "participants", de: "Teilgenommen haben", en: "Took part", about: "Who took part." },
		sentence: { de: "nahm teil an", en: "took part in" },
		keys: { participants: into(), tookPartIn: out() },
	}),
	EVENT_OF: relationship({
		term: "kg:eventOf",
		from: ["Event"],
		to: ["Network", "Body", "Organization", "Project", "Commune"],
		out: { field: "eventOf", de: "Veranstaltung von", en: "Event of", about: "Whose event it is." },
		in: { field: "events", de: "Veranstaltungen", en: "Events", about: "Its events." },
		sentence: { de: "ist Veranstaltung von", en: "is an event of" },
		keys: { events: into({ nested: "Event" }), eventOf: out() },
		owner: "to",
		context: true,
	}),
	RUNS: relationship({
		term: "kg:runs",
		from: ACTORS,
		to: ["Project", "Event", "Body", "Agreement", "Network"],
		own: { as: text },
		out: { field: "runs", de: "Betreibt", en: "Runs", about: "What it runs." },
		in: { field: "runBy", de: "Betrieben von", en: "Run by", about: "Who runs it." },
		sentence: { de: "betreibt", en: "runs" },
		keys: { runs: out(), runBy: into(), projects: out({ nested: "Project" }) },
		owner: "from",
	}),
	SUCCEEDS: relationship({
		term: "dcterms:replaces",
		from: ANYTHING,
		to: ANYTHING,
		out: { field: "succeeds", de: "Nachfolge von", en: "Succeeds", about: "What came before it." },
		in: { field: "succeededBy", de: "Nachfolge durch", en: "Succeeded by", about: "What came after it." },
		bounds: "source",
		sentence: { de: "folgt auf", en: "succeeds" },
		keys: { succeeds: out(), succeededBy: into() },
	}),
	LINKED_TO: relationship({
		term: "org:linkedTo",
		from: ANYTHING,
		to: ANYTHING,
		own: { as: text },
		out: { field: "linkedTo", de: "Verbunden mit", en: "Linked to", about: "What it is linked to." },
		in: { field: "linkedFrom", de: "Verbunden mit", en: "Linked to", about: "What is linked to it." },
		sentence: { de: "ist verbunden mit", en: "is linked to" },
		keys: { linkedTo: out() },
	}),
};

/** Offices and roles, who holds them, and who is represented where. */
import { oneOf, REPRESENTED_BY } from "../vocabularies.ts";
import { count, into, out, relationship } from "./record.ts";

export const OFFICES = {
	ROLE_IN: relationship({
		term: "org:postIn",
		from: ["Role"],
		to: ["Body", "Network", "Commune", "District", "Organization"],
		out: { field: "roleIn", de: "Amt oder Rolle in", en: "Office or role in", about: "Where this post is." },
		in: { field: "roles", de: "Ämter und Rollen", en: "Offices and roles", about: "The posts in it." },
		sentence: { de: "ist Amt in", en: "is an office in" },
		keys: { roles: into({ nested: "Role" }), roleIn: out() },
		owner: "to",
		context: true,
	}),
	HOLDS: relationship({
		term: "org:holds",
		from: ["Person"],
		to: ["Role"],
		out: {
			field: "holds",
			de: "Hat das Amt",
			en: "Holds the office",
			about: "The posts that the person holds or held.",
		},
		in: { field: "heldBy", de: "Im Amt", en: "Held by", about: "Who holds or held this post." },
		sentence: { de: "hat das Amt", en: "holds" },
		keys: { held: into(), holds: out() },
		context: true,
	}),
	EX_OFFICIO: relationship({
		term: "kg:exOfficio",
		from: ["Role"],
		to: ["Role"],
		out: {
			field: "exOfficio",
			de: "Kraft Amtes verbunden mit",
			en: "Ex officio also",
			about: "The posts that come with this one.",
		},
		in: {
			field: "exOfficioRoles",
			de: "Fällt kraft Amtes zu",
			en: "Ex officio through",
			about: "The posts that bring this one along.",
		},
		sentence: { de: "ist kraft Amtes", en: "is ex officio" },
		keys: { exOfficio: out() },
	}),
	DEPUTY_OF: relationship({
		term: "kg:deputyOf",
		from: ["Role"],
		to: ["Role"],
		out: {
			field: "deputyOf",
			de: "Stellvertretung für",
			en: "Deputy to",
			about: "The post that this one is deputy of.",
		},
		in: { field: "deputies", de: "Stellvertretung durch", en: "Deputised by", about: "The deputies of this post." },
		sentence: { de: "vertritt", en: "deputises for" },
		keys: { deputyOf: out() },
	}),
	REPRESENTED_IN: relationship({
		term: "kg:representedIn",
		from: ["Commune", "District", "Region", "Organization", "Network", "Body", "Role"],
		to: ["Body"],
		own: { by: oneOf(REPRESENTED_BY), seats: count },
		out: {
			field: "representedIn",
			de: "Vertreten in",
			en: "Represented in",
			about: "The bodies in which it is represented.",
		},
		in: { field: "represented", de: "Vertreten sind", en: "Represented here", about: "Who is represented in it." },
		sentence: { de: "ist vertreten in", en: "is represented in" },
		keys: { represented: into(), representedIn: out() },
	}),
};

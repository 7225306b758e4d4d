/** Who belongs to what: memberships, parts, bodies. */
import { MEMBER_ROLES, oneOf } from "../vocabularies.ts";
import { into, out, relationship } from "./record.ts";

export const STRUCTURE = {
	MEMBER_OF: relationship({
		term: "org:memberOf",
		from: ["Commune", "District", "Region", "Organization", "Network"],
		to: ["Network"],
		own: { role: oneOf(MEMBER_ROLES) },
		out: { field: "memberOf", de: "Mitglied in", en: "Member of", about: "The cooperations that it is a member of." },
		in: { field: "members", de: "Mitglieder", en: "Members", about: "Its members." },
		sentence: { de: "ist Mitglied in", en: "is a member of" },
		keys: { members: into(), memberOf: out() },
	}),
	PART_OF: relationship({
		term: "dcterms:isPartOf",
		from: ["Commune", "District", "Region", "Organization", "Network", "Body"],
		to: ["Commune", "District", "Region", "Organization", "Network"],
		out: { field: "partOf", de: "Teil von", en: "Part of", about: "What it is a part of." },
		in: { field: "parts", de: "Dazu gehören", en: "Parts", about: "What is a part of it." },
		sentence: { de: "ist Teil von", en: "is part of" },
		keys: {
			district: out({ only: ["District"] }),
			region: out({ only: ["Region"] }),
			partOf: out({ prefer: ["District", "Region", "Network", "Organization"] }),
			parts: into(),
		},
		owner: "to",
		context: true,
		hierarchy: true,
	}),
	BODY_OF: relationship({
		term: "org:unitOf",
		from: ["Body"],
		to: ["Network", "Commune", "District", "Organization"],
		out: { field: "bodyOf", de: "Gremium von", en: "Body of", about: "What it is a body of." },
		in: { field: "bodies", de: "Gremien", en: "Bodies", about: "Its bodies." },
		sentence: { de: "ist Gremium von", en: "is a body of" },
		keys: { bodies: into({ nested: "Body" }), bodyOf: out() },
		owner: "to",
		context: true,
	}),
	SUB_BODY_OF: relationship({
		term: "org:subOrganizationOf",
		from: ["Body"],
		to: ["Body"],
		out: { field: "subBodyOf", de: "Untergremium von", en: "Sub-body of", about: "The body that it belongs to." },
		in: { field: "subBodies", de: "Untergremien", en: "Sub-bodies", about: "The bodies within it." },
		sentence: { de: "ist Untergremium von", en: "is a sub-body of" },
		keys: { subBodies: into({ nested: "Body" }), subBodyOf: out() },
		owner: "to",
		context: true,
		hierarchy: true,
	}),
};

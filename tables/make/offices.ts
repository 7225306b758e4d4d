/** Offices → the sections `persons`, `bodies` and `roles` of a data file. */
import { ROLE_KINDS, slug } from "../../model/index.ts";
import { codeFor } from "../plan/listed.ts";
import type { Contents, Where } from "../plan/types.ts";
import { referenceTo } from "./entries.ts";

interface Role {
	id: string;
	name: string;
	roleIn: string;
	held: object[];
}

export function describeOffices(contents: Contents): Record<string, object[]> {
	const { offices, bodies: described } = contents;
	const bodies = new Map<string, object>();
	for (const { body, where, properties, represented, attested } of described) {
		const id = slug(`${body} ${where.name}`);
		const names = represented ? communesIn(where, contents) : [];
		const all = names.length > 0 && { represented: { names, by: represented } };
		bodies.set(id, { id, name: body, bodyOf: referenceTo(where), ...properties, ...all, ...attested });
	}
	const roles = new Map<string, Role>();
	for (const { person, position, body, where, fact, contact } of offices) {
		const around = body ? `${body} ${where.name}` : where.name;
		const bodyId = slug(around);
		if (body && !bodies.has(bodyId)) bodies.set(bodyId, { id: bodyId, name: body, bodyOf: referenceTo(where) });
		const id = slug(`${position} ${around}`);
		const roleIn = body ? `body-${bodyId}` : referenceTo(where);
		const role = roles.get(id) ?? { id, name: position, ...kindOf(position), roleIn, ...contact, held: [] };
		role.held.push({ person, ...fact });
		roles.set(id, role);
	}
	const persons = [...new Set(offices.map(({ person }) => person))].map((name) => ({ name }));
	return {
		...(persons.length > 0 && { persons }),
		...(bodies.size > 0 && { bodies: [...bodies.values()] }),
		...(roles.size > 0 && { roles: [...roles.values()] }),
	};
}

/** The communes that are members and of which no end is known. */
function communesIn(where: Where, { memberships }: Contents): string[] {
	const of = referenceTo(where);
	const own = memberships.filter(({ network }) => referenceTo({ ...network, label: "Network" }) === of);
	const present = own.filter(({ who, fact }) => who.label === "Commune" && !fact.to && !fact.toText);
	return [...new Set(present.map(({ who }) => referenceTo(who)))];
}

/** The code of the closed list, or the word as it stands. */
function kindOf(position: string): { kind: string; kindText?: string } {
	const code = codeFor(position, ROLE_KINDS);
	return code && code !== "other" ? { kind: code } : { kind: "other", kindText: position };
}

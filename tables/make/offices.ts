/** Offices → the sections `persons`, `bodies` and `roles` of a data file. */
import { fold, ROLE_KINDS, slug, wordsFor } from "../../model/index.ts";
import type { Office } from "../plan/types.ts";
import { referenceTo } from "./entries.ts";

interface Role {
	id: string;
	name: string;
	roleIn: string;
	held: object[];
}

export function describeOffices(offices: readonly Office[]): Record<string, object[]> {
	if (offices.length === 0) return {};
	const bodies = new Map<string, object>();
	const roles = new Map<string, Role>();
	for (const { person, position, body, where, fact, contact } of offices) {
		const around = body ? `${body} ${where.name}` : where.name;
		const bodyId = slug(around);
		if (body) bodies.set(bodyId, { id: bodyId, name: body, bodyOf: referenceTo(where) });
		const id = slug(`${position} ${around}`);
		const roleIn = body ? `body-${bodyId}` : referenceTo(where);
		const role = roles.get(id) ?? { id, name: position, ...kindOf(position), roleIn, ...contact, held: [] };
		role.held.push({ person, ...fact });
		roles.set(id, role);
	}
	return {
		persons: [...new Set(offices.map(({ person }) => person))].map((name) => ({ name })),
		...(bodies.size > 0 && { bodies: [...bodies.values()] }),
		roles: [...roles.values()],
	};
}

/** The code of the closed list, or the word as it stands. */
function kindOf(position: string): { kind: string; kindText?: string } {
	const found = Object.entries(ROLE_KINDS).find(([code, words]) =>
		wordsFor(code, words).some((word) => fold(word) === fold(position)),
	);
	return found && found[0] !== "other" ? { kind: found[0] } : { kind: "other", kindText: position };
}

/** Columns with e-mail, telephone and address → how an office is reached. */
import { NODES, type NodeType } from "../../model/index.ts";
import { keysOfKind, type TableKind } from "../columns/kinds.ts";
import type { Column } from "../columns/propose.ts";
import { keysOfHeader } from "../words.ts";
import type { Row } from "./row.ts";
import type { Contact, ContactKey, Office, Reading } from "./types.ts";

const CONTACT_KEYS = ["email", "telephone", "address"] as const;
const CONTACT_WORDS = [...CONTACT_KEYS, "mobile", "fax", "person"] as const;
const Email = NODES.Role.schema.shape.email;

export const keysOf = (contact: Contact) => Object.keys(contact) as ContactKey[];

/** Whether the model has contacts for it. */
export const hasContact = (label: NodeType) => CONTACT_KEYS.every((key) => key in NODES[label].schema.shape);

/** Whether it says how somebody is reached, in a table that has no place for it. */
export function isContactColumn({ use, text }: Column, kind: TableKind): boolean {
	const says = CONTACT_WORDS.filter((key) => keysOfHeader(text).includes(key));
	return use === "-" && says.length > 0 && !says.some((key) => keysOfKind(kind).includes(key));
}

export function readContact(row: Row): Contact {
	const [email, telephone] = [row.text("email").replace(/^mailto:/i, ""), row.text("telephone")];
	if (email !== "" && !Email.safeParse(email).success) row.report("email", "notEmail");
	if (telephone !== "" && telephone.replace(/\D/g, "").length < 3) row.report("telephone", "notTelephone");
	const address = addressOf(row);
	return { ...(email && { email }), ...(telephone && { telephone }), ...(address && { address }) };
}

/** A street becomes an address with the postcode and the place beside it. */
function addressOf(row: Row): string {
	const [address, postcode] = [row.text("address").replace(/\s*\n\s*/g, ", "), row.text("postcode")];
	if (address === "" || postcode === "" || address.includes(postcode)) return address;
	return `${address}, ${postcode} ${row.text("name")}`.trim();
}

/** The contact of an office is the one that all of its rows give; where they differ it is that of its holders, and is left out. */
export function agree({ contents, homeless }: Reading): void {
	const offices = new Map<string, Office[]>();
	for (const office of contents.offices) {
		const key = identityOf(office);
		offices.set(key, [...(offices.get(key) ?? []), office]);
	}
	for (const rows of offices.values()) {
		const common: Contact = {};
		for (const key of CONTACT_KEYS) {
			const [value, ...others] = new Set(rows.flatMap(({ contact }) => contact[key] ?? []));
			if (others.length > 0) homeless.add(key);
			else if (value !== undefined) common[key] = value;
		}
		for (const row of rows) row.contact = common;
	}
}

const identityOf = ({ position, body, where }: Office) => JSON.stringify([position, body, where.id ?? where.name]);

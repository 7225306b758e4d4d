/** Synthetic persons and the offices that they hold, one after the other, five years each. */
import { random } from "./random.ts";
import { communeKey, countRoles, type RegionSize } from "./size.ts";

const LAST_TERM = 2020;
const TERM_YEARS = 5;
/** Who comes after so many holds an office beside somebody else, so that no term begins before the calendar does. */
const TERMS = 100;

export function* personRows({ persons }: RegionSize): Generator<string> {
	yield "id,name,givenName,familyName";
	for (let person = 1; person <= persons; person++) yield `${person},Kunstperson ${person},Kunstperson,${person}`;
}

export function* roleRows(size: RegionSize): Generator<string> {
	yield "id,name,kind,roleIn";
	for (let role = 0; role < countRoles(size); role++) {
		const network = role - size.communes;
		yield network < 0
			? `kunstamt-${role + 1},Bürgermeisteramt Kunstort ${role + 1},Bürgermeister,commune-${communeKey(role, size)}`
			: `kunstamt-${role + 1},Sprecheramt Kunstnetz ${network + 1},Sprecher,network-kunstnetz-${network + 1}`;
	}
}

export function* holderRows(size: RegionSize): Generator<string> {
	const { whole } = random(size.seed, "holders");
	const roles = countRoles(size);
	yield "person,role,from,to";
	for (let person = 0; person < size.persons; person++) {
		const term = Math.floor(person / roles) % TERMS;
		const year = LAST_TERM - TERM_YEARS * term;
		const month = String(whole(1, 12)).padStart(2, "0");
		const to = term === 0 ? "" : `${year + TERM_YEARS - 1}-12-31`;
		yield `person-${person + 1},role-kunstamt-${(person % roles) + 1},${year}-${month}-01,${to}`;
	}
}

import { NODES, type NodeType, RELATIONSHIPS, type RelationshipType } from "../../../model/index.ts";

/** Queries that both engines must answer alike, by what they show. */
export const MEMBERS_WITH_EVIDENCE = `query ($ags: String!) {
	communes(where: { ags: { eq: $ags } }) {
		name
		memberOf(sort: { name: ASC }) {
			id
			name
			membersConnection(sort: { node: { name: ASC } }) {
				totalCount
				edges {
					node { __typename id name ... on Commune { ags } }
					properties { id role certainFrom certainTo certainty status evidence { id quote locator says outdated source { id title publisher url kind } } }
				}
			}
		}
	}
}`;

export const CORPUS: Record<string, string> = {
	"cooperations of a commune, their members, the evidence of each membership": MEMBERS_WITH_EVIDENCE,
	"every entity by its interface": "{ entities(sort: { id: ASC }) { __typename id name } }",
	"all of some entities, with inline fragments":
		"{ entities(sort: { id: ASC }) { id ... on Commune { ags lat population altNames } ... on Network { foundedOn } } }",
	"sources and evidence at the root": `{ sources { id title kind publishedText } evidence(ids: ["e3", "e1"]) { id says source { id } } }`,
	"the evidence of a node": "{ networks(sort: { id: ASC }) { id evidenceIds evidence { quote source { title } } } }",
	"the evidence of neighbours of any type":
		"{ networks(sort: { id: ASC }) { linkedTo { evidence { id } } members(sort: [{ id: ASC }]) { id evidence { quote } } } }",
	"only neighbours, no property of the node":
		"{ networks(sort: { id: ASC }) { bodies { name size } worksOn { name } } }",
	"a type property of a fact":
		"{ networks(sort: { id: ASC }) { worksOnConnection { edges { properties { stage } node { name } } } } }",
	"two levels through interfaces":
		"{ networks(sort: { id: ASC }) { linkedTo { __typename name } linkedFrom { name ... on Network { foundedOn bodies { name } } } } }",
	"parallel facts, each an edge":
		"{ networks(sort: { id: ASC }) { membersConnection(sort: { node: { id: ASC } }) { totalCount edges { node { id } } } } }",
	"parallel facts, one neighbour":
		"{ communes(sort: { id: ASC }) { memberOf(sort: { id: ASC }) { id } } networks(sort: { id: ASC }) { members(sort: [{ id: ASC }]) { id } } }",
	"a filter over neighbours": `{ communes(where: { memberOf: { some: { name: { eq: "Stadtregion" } } } }, sort: { id: ASC }) { name } }`,
	"a filter over facts that hold today": `{ networks(where: { membersConnection: { some: { node: { name: { eq: "Münster" } }, edge: { certainTo: { eq: null } } } } }, sort: { id: ASC }) { name } }`,
	"a filter over all facts":
		"{ networks(where: { membersConnection: { all: { edge: { certainTo: { eq: null } } } } }, sort: { id: ASC }) { name } }",
	"facts after a day": `{ networks(sort: { id: ASC }) { membersConnection(where: { edge: { certainFrom: { gte: "2015-01-01" } } }, sort: { node: { id: ASC } }) { edges { properties { id } } } } }`,
	"one kind of member": "{ networks(sort: { id: ASC }) { members(where: { typename: [District] }) { name } } }",
	"text filters": `{ communes(where: { OR: [{ name: { contains: "furt" } }, { ags: { startsWith: "0551" } }] }, sort: { id: ASC }) { name } }`,
	"evidence as a filter": `{ networks(sort: { id: ASC }) { membersConnection(where: { edge: { evidenceIds: { includes: "e3" } } }) { edges { properties { id } } } } }`,
	"an enum as a filter": `{ networks(sort: { id: ASC }) { membersConnection(where: { edge: { role: { eq: lead } } }) { edges { node { name } } } } }`,
	"a page":
		"{ communesConnection(first: 1, sort: { id: ASC }) { totalCount pageInfo { hasNextPage } edges { node { name } } } }",
	"limit and offset": "{ entities(limit: 2, offset: 1, sort: { id: ASC }) { id } }",
	"aliases over identifiers":
		"{ communes(sort: { id: ASC }) { id: name name: id a: memberOf(sort: { id: ASC }) { x: id } } }",
	"nothing found": `{ persons { name } communes(where: { id: { eq: "nobody" } }) { name } }`,
	"no neighbour like that": `{ communes(where: { memberOf: { none: { name: { eq: "Städtekooperation" } } } }, sort: { id: ASC }) { name } }`,
	"no neighbour at all": `{ networks(where: { bodies: { none: { id: { startsWith: "" } } } }, sort: { id: ASC }) { name } }`,
	"all neighbours, and there are some":
		"{ networks(where: { bodies: { all: { size: { gte: 12 } } } }, sort: { id: ASC }) { name } }",
	"exactly one neighbour": `{ networks(where: { bodies: { single: { name: { contains: "R" } } } }, sort: { id: ASC }) { name } }`,
	"exactly one neighbour with exactly one": `{ communes(where: { memberOf: { single: { bodies: { single: { name: { eq: "Runde" } } } } } }, sort: { id: ASC }) { name } }`,
	"neighbours of neighbours": `{ communes(where: { memberOf: { some: { worksOn: { some: { name: { startsWith: "Ver" } } } } } }, sort: { id: ASC }) { name } }`,
	"any type of neighbours": `{ networks(where: { members: { some: { name: { startsWith: "Kreis" } } } }, sort: { id: ASC }) { name } }`,
	"no fact like that":
		"{ networks(where: { membersConnection: { none: { edge: { role: { eq: lead } } } } }, sort: { id: ASC }) { name } }",
	"exactly one fact":
		"{ networks(where: { membersConnection: { single: { edge: { role: { eq: lead } } } } }, sort: { id: ASC }) { name } }",
	"exactly one fact with such an end": `{ networks(where: { membersConnection: { single: { node: { name: { eq: "Münster" } }, edge: { certainTo: { eq: null } } } } }, sort: { id: ASC }) { name } }`,
	"a type among the facts":
		"{ networks(where: { membersConnection: { some: { node: { typename: [District] } } } }, sort: { id: ASC }) { name } }",
	"one of several": `{ communes(where: { name: { in: ["Münster", "Bonn"] } }, sort: { id: ASC }) { name } }`,
	"in whatever case": `{ communes(where: { name: { caseInsensitive: { contains: "STEIN" } } }, sort: { id: ASC }) { name } }`,
	"the end of a word": `{ communes(where: { name: { endsWith: "ster" } }, sort: { id: ASC }) { name } }`,
	"a value in a list": `{ communes(where: { altNames: { includes: "Burgsteinfurt" } }, sort: { id: ASC }) { name } }`,
	"a whole list": `{ communes(where: { altNames: { eq: ["Burgsteinfurt"] } }, sort: { id: ASC }) { name } }`,
	"numbers between":
		"{ communes(where: { population: { gt: 100000, lte: 320946 }, lat: { lt: 52 } }, sort: { id: ASC }) { name lat } }",
	"what is absent, what is not":
		"{ communes(where: { population: { eq: null } }, sort: { id: ASC }) { name } there: communes(where: { NOT: { population: { eq: null } } }, sort: { id: ASC }) { name } }",
	"AND, OR and NOT": `{ communes(where: { AND: [{ OR: [{ name: { contains: "n" } }, { ags: { eq: "x" } }] }, { NOT: { name: { in: ["Bonn"] } } }] }, sort: { id: ASC }) { name } }`,
	"facts that held on a day": `{ networks(sort: { id: ASC }) { membersConnection(where: { AND: [{ OR: [{ edge: { certainFrom: { eq: null } } }, { edge: { certainFrom: { lte: "2018-01-01" } } }] }, { OR: [{ edge: { certainTo: { eq: null } } }, { edge: { certainTo: { gte: "2018-01-01" } } }] }] }) { totalCount edges { node { name } } } } }`,
	"the end or the fact": `{ networks(sort: { id: ASC }) { membersConnection(where: { OR: [{ node: { name: { contains: "furt" }, typename: [District] } }, { edge: { role: { eq: lead } } }] }) { totalCount } } }`,
	"numbers of all": `{ communesConnection { totalCount } networksConnection(where: { name: { startsWith: "Stadt" } }) { totalCount } entitiesConnection { totalCount } }`,
	"numbers of facts, of some and of open ones":
		"{ networks(sort: { id: ASC }) { membersConnection { totalCount } lead: membersConnection(where: { edge: { role: { eq: lead } } }) { totalCount } open: membersConnection(where: { edge: { certainTo: { eq: null } } }) { totalCount } communes: membersConnection(where: { node: { typename: [Commune] } }) { totalCount } } }",
	"fragments and directives":
		"query ($ags: String!, $no: Boolean = false) { communes(where: { ags: { eq: $ags } }) { ...named population @include(if: $no) memberOf { ...named } } } fragment named on Entity { __typename id name }",
};

/** Queries in whose answers the order counts too. */
export const ORDERED: Record<string, string> = {
	"sorted by one thing, then by another":
		"{ entities(sort: [{ certainty: ASC }, { name: DESC }]) { name } communes(sort: [{ population: DESC }, { id: ASC }]) { name } }",
	"neighbours sorted, and some of them":
		"{ networks(sort: { id: DESC }) { name members(sort: [{ name: DESC }, { id: ASC }], limit: 2, offset: 1) { name } } }",
	"facts sorted by what they say, then by their ends":
		"{ networks(sort: { id: ASC }) { membersConnection(sort: [{ edge: { certainFrom: DESC } }, { node: { name: ASC } }, { edge: { id: ASC } }]) { edges { node { name } properties { id certainFrom } } } } }",
	"a page and its cursors":
		"{ communesConnection(first: 1, sort: { id: ASC }) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { name } } } }",
	"the next page": `{ entitiesConnection(first: 2, after: "YXJyYXljb25uZWN0aW9uOjE=", sort: { id: ASC }) { totalCount pageInfo { hasNextPage hasPreviousPage } edges { node { id } } } }`,
	"pages of facts": `{ networks(sort: { id: ASC }) { membersConnection(first: 1, after: "YXJyYXljb25uZWN0aW9uOjA=", sort: [{ node: { name: ASC } }, { edge: { id: ASC } }]) { totalCount pageInfo { hasNextPage endCursor } edges { node { name } } } } }`,
};

/** A label that a relationship type may start from, and one that it may end at. */
export function endsOf(type: RelationshipType): [from: NodeType, to: NodeType] {
	const { from, to } = RELATIONSHIPS[type];
	return [from[0], to[0]] as [NodeType, NodeType];
}

/** How many facts of a type there are, from either end. */
export function numbersOf(type: RelationshipType): string {
	const [from, to] = endsOf(type);
	const { out, in: into } = RELATIONSHIPS[type];
	return `{
		from: ${NODES[from].plural} { id facts: ${out.field}Connection { totalCount } }
		to: ${NODES[to].plural} { id facts: ${into.field}Connection { totalCount } }
	}`;
}

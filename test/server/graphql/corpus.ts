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
					properties { id role validFrom validTo certainty status evidence { id quote locator says outdated source { id title publisher url kind } } }
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
	"a filter over facts that hold today": `{ networks(where: { membersConnection: { some: { node: { name: { eq: "Münster" } }, edge: { validTo: { eq: null } } } } }, sort: { id: ASC }) { name } }`,
	"a filter over all facts":
		"{ networks(where: { membersConnection: { all: { edge: { validTo: { eq: null } } } } }, sort: { id: ASC }) { name } }",
	"facts after a day": `{ networks(sort: { id: ASC }) { membersConnection(where: { edge: { validFrom: { gte: "2015-01-01" } } }, sort: { node: { id: ASC } }) { edges { properties { id } } } } }`,
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
};

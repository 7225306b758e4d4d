/**
 * The five source documents as a checklist: every statement in them is carried by a node, a relationship or a property
 * of the shipped data, or it is said why not. How a statement is carried stands in `checklist/*.csv`; here it is held
 * against the data.
 */
import { describe, expect, it } from "vitest";
import { anchors, carriers, isProperty, reached } from "./checklist/carriers.ts";
import { byId, content, namesOf, propertyOf, sourcesAround, sourcesOf } from "./checklist/data.ts";
import { ENTITY_ROWS, RELATION_ROWS, SEED_SOURCES } from "./checklist/rows.ts";

const NETWORKS = [
	"network-stadtregion-muenster",
	"network-informelle-regionalentwicklung-muensterland",
	"network-regiopolregion-bielefeld",
	"network-staedtekooperation-nrw",
	"network-klimastadt-muenster",
	"network-themenpatenmodell",
];
const MUST_EXIST = [
	...NETWORKS,
	"commune-05515000",
	"commune-05334002",
	"commune-05754036",
	"district-05554",
	"region-muensterland",
	"region-nordrhein-westfalen",
	"body-beirat-stadtregion",
	"body-buergermeisterrunde",
	"event-treffen-muenster-2012",
	"person-joern-moeltgen",
	"role-themenpatin",
	"topic-sieben-themenfelder",
];

const explicitEntities = ENTITY_ROWS.filter(({ mark }) => mark === "explicit");
const explicitRelations = RELATION_ROWS.filter(({ mark }) => mark === "explicit");
const noise = ENTITY_ROWS.filter(({ mark }) => mark === "noise");
const implicit = [...ENTITY_ROWS, ...RELATION_ROWS].filter(({ mark }) => mark.startsWith("implicit"));

const memberIds = (network: string) =>
	content.relationships.filter(({ kind, to }) => kind === "MEMBER_OF" && to === network).map(({ from }) => from);

describe("the checklist", () => {
	it("is complete", () => {
		expect(explicitEntities).toHaveLength(176);
		expect(explicitRelations).toHaveLength(256);
		expect(noise).toHaveLength(15);
		expect(implicit).toHaveLength(4 + 99);
	});

	it("carries every explicit entity and relation", () => {
		const missing = [...explicitEntities, ...explicitRelations].filter((row) => row.carriedBy.length === 0);
		expect(missing).toEqual([]);
	});

	it("carries what is implicit or says why not", () => {
		expect(implicit.filter((row) => row.carriedBy.length > 0 === (row.whyNot !== ""))).toEqual([]);
	});
});

describe("the shipped data", () => {
	it.each(MUST_EXIST)("has %s", (id) => expect(byId.has(id)).toBe(true));

	it("has the members that the sources name", () => {
		expect(memberIds("network-stadtregion-muenster")).toHaveLength(12);
		expect(memberIds("network-informelle-regionalentwicklung-muensterland")).toHaveLength(6);
		expect(memberIds("network-regiopolregion-bielefeld")).toHaveLength(13);
		expect(memberIds("network-staedtekooperation-nrw")).toHaveLength(13);
		expect(NETWORKS.filter((network) => memberIds(network).includes("commune-05515000"))).toHaveLength(3);
	});

	it("has ten cities and the Städtetag at the meeting of 2012, not thirteen", () => {
		const there = content.relationships.filter(
			({ to, props }) => to === "event-treffen-muenster-2012" && props.as === "participant",
		);
		expect(there.filter(({ from }) => from.startsWith("commune-"))).toHaveLength(10);
		expect(there.map(({ from }) => from)).toContain("organization-deutscher-staedtetag");
	});

	it("leaves the empty legal form empty and the seven fields unnamed", () => {
		expect(propertyOf("network-informelle-regionalentwicklung-muensterland#legalForm")).toBeUndefined();
		expect(propertyOf("network-informelle-regionalentwicklung-muensterland#foundedOn")).toBe("2018");
		expect(namesOf("topic-sieben-themenfelder")).toEqual(["sieben themenfelder unbenannt"]);
	});

	it("takes nothing from the page furniture", () => {
		const furniture = new Set(noise.flatMap(({ names }) => names));
		const taken = content.entities.filter(({ id, kind }) => {
			// A city of that name may well be a member somewhere; only not because of this page.
			const may = kind === "Commune" && !sourcesOf(id).includes("source-kommune21-2012-03-21");
			return !may && namesOf(id).some((name) => furniture.has(name));
		});
		expect(taken.map(({ id }) => id)).toEqual([]);
	});
});

describe("what the checklist says is carried", () => {
	it("exists, and named properties are not empty", () => {
		const broken = [...ENTITY_ROWS, ...RELATION_ROWS].flatMap(({ carriedBy }) =>
			carriedBy.filter((carrier) => (isProperty(carrier) ? !propertyOf(carrier) : carriers(carrier).length === 0)),
		);
		expect(broken).toEqual([]);
	});

	it("is called what the document calls it, where that is a proper name", () => {
		const proper = ENTITY_ROWS.filter(({ type }) => ["commune", "district", "person", "organisation"].includes(type));
		const names = (row: (typeof proper)[number]) => row.carriedBy.flatMap(namesOf);
		const misnamed = proper.filter((row) => !row.names.some((name) => names(row).some((own) => own.startsWith(name))));
		expect(proper.length).toBeGreaterThan(40);
		expect(misnamed.map(({ label, names: [name] }) => [label, name])).toEqual([]);
	});

	it("cites the document that says it", () => {
		const cites = (cited: string[], seed: string) => cited.includes(SEED_SOURCES[seed] ?? "");
		const uncited = [
			...explicitEntities.filter(
				({ seed, carriedBy }) => !cites(carriedBy.flatMap(carriers).flatMap(sourcesAround), seed),
			),
			...explicitRelations.filter(
				({ seed, carriedBy }) => !cites(carriedBy.flatMap(carriers).flatMap(sourcesOf), seed),
			),
		];
		expect(uncited.map(({ label }) => label)).toEqual([]);
	});

	it("is no more certain than the document", () => {
		const alsoExplicit = new Set(explicitRelations.map(({ carriedBy }) => carriedBy.join(" ")));
		const tooCertain = implicit.filter(({ seed, carriedBy }) => {
			const ids = carriedBy.flatMap(carriers);
			const weaker = ids.some((id) => propertyOf(`${id}#certainty`) !== "stated");
			const elsewhere = ids.some((id) => sourcesOf(id).some((source) => source !== SEED_SOURCES[seed]));
			return ids.length > 0 && !weaker && !elsewhere && !alsoExplicit.has(carriedBy.join(" "));
		});
		expect(tooCertain.map(({ label }) => label)).toEqual([]);
	});

	it("ties the subject to the object", () => {
		const nonsense = RELATION_ROWS.filter(({ seed, subject, object, carriedBy }) => {
			if (carriedBy.length === 0) return false;
			const [from, to] = [anchors(seed, subject), anchors(seed, object)];
			return !reached(carriedBy, from, to);
		});
		expect(nonsense.map(({ label }) => label)).toEqual([]);
	});
});

/** Questions on the small region, with answers by hand: who with whom, in which direction, on which day. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { QuestionAnswer } from "../../../model/index.ts";
import { serveRegion } from "../start.ts";

let server: Awaited<ReturnType<typeof serveRegion>>;

beforeAll(async () => {
	server = await serveRegion();
});
afterAll(() => server.close());

const MUENSTER = "commune=commune-05515000";
const CITY_REGION = "network=network-stadtregion";
const SHARED = "list-members-not-in?a=network-stadtregion&b=network-muensterland";
/** No cooperation of the region says how much of its list is known. */
const SILENT = "false | Regionalentwicklung Münsterland, Regiopolregion, Stadtregion Münster, Städtekooperation NRW";
const OF_BOTH = "list-networks-of-both?a=commune-05515000&b=commune-05558020";

// Telgte leaves the Stadtregion at the end of 2019, Havixbeck joins in 2018; Nottuln is in its district since 1975.
test.each([
	[
		`list-commune-cooperations?${MUENSTER}`,
		["Regionalentwicklung Münsterland | false", "Stadtregion Münster | false", "Städtekooperation NRW | false"],
	],
	[
		"list-commune-cooperations?commune=commune-05558020&asOf=2017-12-31",
		["Regionalentwicklung Münsterland | Kreis Coesfeld | false", "Stadtregion Münster | 2018-01-01 | true"],
	],
	[
		"list-indirect-members?network=network-muensterland",
		["Bielefeld | Regiopolregion", "Havixbeck | Kreis Coesfeld", "Nottuln | Kreis Coesfeld"],
	],
	[
		"list-indirect-members?network=network-muensterland&asOf=1974-12-31",
		["Bielefeld | Regiopolregion", "Havixbeck | Kreis Coesfeld"],
	],
	["list-indirect-members?network=network-regiopole", []],
	// Both days count: the last one of who leaves as well.
	["list-changes-between?from=2019-12-31&to=2019-12-31", ["Stadtregion Münster | 0 | 1 | Telgte"]],
	["list-changes-between?from=2020-01-01&to=2020-12-31", []],
	[`${SHARED}&asOf=2017-12-31`, ["Telgte | false | Regionalentwicklung Münsterland"]],
	[
		`${SHARED}&asOf=2019-12-31`,
		[
			"Havixbeck | 2018-01-01 | Kreis Coesfeld | false | Regionalentwicklung Münsterland",
			"Telgte | false | Regionalentwicklung Münsterland",
		],
	],
	[`${SHARED}&asOf=2020-01-01`, ["Havixbeck | 2018-01-01 | Kreis Coesfeld | false | Regionalentwicklung Münsterland"]],
	["list-shared-members?a=network-stadtregion&b=network-nrw", ["Münster | false"]],
	[
		`rank-partners?${MUENSTER}&k=1&asOf=2017-12-31`,
		["Bielefeld | 1 | Städtekooperation NRW", "Telgte | 1 | Stadtregion Münster"],
	],
	[
		`rank-partners?${MUENSTER}&k=1&asOf=2020-01-01`,
		["Bielefeld | 1 | Städtekooperation NRW", "Havixbeck | 1 | Stadtregion Münster"],
	],
	[`${OF_BOTH}&asOf=2017-12-31`, []],
	[`${OF_BOTH}&asOf=2018-01-01`, ["Stadtregion Münster | 2018-01-01"]],
	["list-network-connections", ["Regiopolregion | MEMBER_OF | Regionalentwicklung Münsterland"]],
	[`list-network-people?${CITY_REGION}`, ["Erika Muster | Vorsitz des Beirats | Beirat"]],
	[`list-network-bodies?${CITY_REGION}`, ["Beirat | Beirat | 40 | Münster | Erika Muster"]],
	["list-offices-of-person?person=person-erika-muster", ["Vorsitz des Beirats | Beirat"]],
	[`list-representatives?${MUENSTER}`, ["Beirat | Stadtregion Münster | councillors | 12"]],
	[
		"rank-communes?k=2",
		[
			"Münster | 3 | Regionalentwicklung Münsterland, Stadtregion Münster, Städtekooperation NRW | 0",
			"Bielefeld | 2 | Regiopolregion, Städtekooperation NRW | 0",
		],
	],
	["rank-communes?k=1&district=district-05558&asOf=2017-12-31", []],
	["rank-communes?k=1&district=district-05558&asOf=2018-01-01", ["Havixbeck | 1 | Stadtregion Münster | 0"]],
	[
		"list-unconnected-communes?k=0&asOf=2017-12-31",
		[`Havixbeck | Kreis Coesfeld | 0 | 1 | ${SILENT}`, `Nottuln | Kreis Coesfeld | 0 | 1 | ${SILENT}`],
	],
	[
		"list-unconnected-communes?k=0&asOf=2020-01-01",
		[`Nottuln | Kreis Coesfeld | 0 | 1 | ${SILENT}`, `Telgte | Kreis Warendorf | 0 | 0 | ${SILENT}`],
	],
	["list-topic-actors?topic=topic-wohnen", ["AG Wohnen | Wohnen"]],
])("%s", async (question, expected) => {
	const { status, body, text } = await server.get(`/api/questions/${question}`);
	expect(status, text).toBe(200);
	expect((body as QuestionAnswer).rows.map(show)).toEqual(expected);
});

/** The cells that are not empty, entities by their names, dates as they are stated. */
const show = (row: QuestionAnswer["rows"][number]): string =>
	row
		.map((cell) =>
			[cell]
				.flat()
				.map((item) =>
					item === null ? "" : typeof item !== "object" ? String(item) : "name" in item ? item.name : item.date,
				)
				.join(", "),
		)
		.filter(Boolean)
		.join(" | ");

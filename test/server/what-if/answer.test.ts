import { afterAll, beforeAll, expect, test } from "vitest";
import { WhatIfAnswer } from "../../../model/index.ts";
import { serveRegion, type TestServer } from "../start.ts";

let server: TestServer;

beforeAll(async () => {
	server = await serveRegion();
});
afterAll(() => server.close());

const STADTREGION = "network-stadtregion";
const NRW = "network-nrw";
const MUENSTERLAND = "network-muensterland";
const BIELEFELD = "commune-05711000";
const NOTTULN = "commune-05558032";
const networks = [STADTREGION, NRW];

const ask = (body: object) =>
	server.get("/api/what-if", {
		method: "POST",
		headers: { "Content-Type": "application/json" },
		body: JSON.stringify(body),
	});
const answered = async (body: object) => {
	const { status, body: answer, text } = await ask(body);
	expect(status, text).toBe(200);
	return WhatIfAnswer.parse(answer);
};
const refused = async (body: object) => {
	const { status, body: problem } = await ask(body);
	return [status, ...problem.errors.map(({ pointer, detail }: Record<string, string>) => `${pointer}: ${detail}`)];
};

test("without a change everything is as it is", async () => {
	for (const indirect of [false, true]) {
		const all = [STADTREGION, NRW, MUENSTERLAND];
		const { asOf, sets, intersections, pairs, members, before } = await answered({ networks: all, indirect });
		const { body } = await server.get(`/api/overlaps?networks=${all}&indirect=${indirect}`);
		expect({ asOf, sets, intersections, pairs, members }).toEqual(body);
		expect(before).toEqual({ sets, pairs });
	}
});

test("a hypothetical member is shared, and marked", async () => {
	const add = [{ member: BIELEFELD, network: STADTREGION }];
	const { pairs, members, before, added } = await answered({ networks, add });
	expect(pairs[0]?.shared).toEqual(["commune-05515000", BIELEFELD]);
	expect(before.pairs[0]?.shared).toEqual(["commune-05515000"]);
	expect(added).toEqual(add);
	const marked = members.flatMap(({ id, in: reasons }) =>
		reasons.filter(({ hypothetical }) => hypothetical).map(({ set }) => [id, set]),
	);
	expect(marked).toEqual([[BIELEFELD, STADTREGION]]);
	const { body } = await server.get(`/api/overlaps?networks=${networks}`);
	expect(body.pairs[0].shared).toEqual(["commune-05515000"]);
});

test("a member that left is not shared any more", async () => {
	const remove = [{ member: "commune-05515000", network: NRW }];
	const { pairs, sets } = await answered({ networks, remove });
	expect(pairs).toEqual([]);
	expect(sets.map(({ size }) => size)).toEqual([3, 1]);
});

test("a district brings its communes, and takes them along", async () => {
	const district = { member: "district-05558", network: STADTREGION };
	const joined = await answered({ networks: [STADTREGION], add: [district], indirect: true });
	expect(joined.members.find(({ id }) => id === NOTTULN)?.in).toEqual([
		{
			set: STADTREGION,
			via: "indirect",
			through: [{ id: "district-05558", fact: expect.stringContaining(NOTTULN) }],
			fact: expect.stringMatching(/hypothetical$/),
			hypothetical: true,
		},
	]);
	const remove = [{ member: "district-05558", network: MUENSTERLAND }];
	const left = await answered({ networks: [MUENSTERLAND], remove, indirect: true });
	expect(left.members.map(({ id }) => id)).not.toContain(NOTTULN);
});

test("joining what is a member itself makes an indirect member", async () => {
	const add = [{ member: NOTTULN, network: "network-regiopole" }];
	const all = [MUENSTERLAND, "network-regiopole"];
	const { members } = await answered({ networks: all, add, indirect: true });
	const through = members
		.find(({ id }) => id === NOTTULN)
		?.in.filter((reason) => reason.through?.at(-1)?.id === "network-regiopole");
	expect(through).toMatchObject([{ set: MUENSTERLAND, hypothetical: true }]);
});

test("changes that cannot be are each pointed at", async () => {
	expect(await refused({ networks, add: [{ member: "commune-0", network: NRW }] })).toEqual([
		422,
		"add/0/member: there is no entity commune-0",
	]);
	expect(await refused({ networks, add: [{ member: "topic-wohnen", network: NRW }] })).toEqual([
		422,
		expect.stringMatching(/^add\/0\/member: topic-wohnen is a Topic; members are Commune/),
	]);
	expect(await refused({ networks, add: [{ member: NOTTULN, network: MUENSTERLAND }] })).toEqual([
		422,
		`add/0/network: ${MUENSTERLAND} is not among the networks that are compared`,
	]);
	expect(await refused({ networks, remove: [{ member: NOTTULN, network: NRW }] })).toEqual([
		422,
		`remove/0: ${NOTTULN} is no direct member of ${NRW}`,
	]);
	expect(await refused({ networks, add: [{ member: NOTTULN }] })).toEqual([
		400,
		expect.stringMatching(/^add\/0\/network/),
	]);
});

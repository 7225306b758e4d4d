/** What the page writes as corrections is what the loader takes, beside the shipped data, with the folder that ships for it. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
	type CorrectionDraft,
	correctionFaults,
	type EntityAnswer,
	type EntityFact,
	writeCorrection,
} from "../../model/index.ts";
import { seed } from "../../seed/seed.ts";
import { realSystem } from "../../seed/system.ts";
import { openLoadTarget } from "../../server/graph/index.ts";
import { startServer } from "../server/start.ts";
import { describeOnBothEngines } from "./engines.ts";

const MUENSTER = "commune-05515000";
const EUREGIO = `member_of.${MUENSTER}.network-euregio`;
const CITIES = `member_of.${MUENSTER}.network-eu-mission-cities`;
/** All that YAML could take for something else. */
const BECAUSE = `der "Beitritt" stand: # im Amtsblatt\n- nicht: { 1999 } & *so* --- 'x' \\`;

const draft = (own: Pick<CorrectionDraft, "of" | "kind" | "property" | "value">): CorrectionDraft => ({
	...{ because: BECAUSE, title: "Amtsblatt: Nr. 3 #1", publisher: "Stadt Münster", url: "", published: "31.12.2024" },
	...{ quote: "die Stadt ist seit 1998: Mitglied", ...own },
});

const DRAFTS = [
	draft({ of: EUREGIO, kind: "MEMBER_OF", property: "validFrom", value: "01.07.1998" }),
	draft({ of: CITIES, kind: "MEMBER_OF", property: null, value: "" }),
	draft({ of: "network-euregio", kind: "Network", property: "telephone", value: "+49 2562 7020" }),
	draft({ of: MUENSTER, kind: "Commune", property: "population", value: "322904" }),
];

describeOnBothEngines("corrections that the page writes", (engine) => {
	test("win over the shipped data, and what stood there stays visible", async () => {
		const config = await engine.config();
		const folder = mkdtempSync(join(tmpdir(), "corrections-"));
		cpSync("corrections", folder, { recursive: true });
		for (const one of DRAFTS) {
			expect(correctionFaults(one)).toEqual([]);
			const { name, text } = writeCorrection(one, "2026-06-01");
			writeFileSync(join(folder, name), text);
		}
		const said: string[] = [];
		const terminal = { isTTY: false, write: (text: string) => void said.push(text) };
		const openTarget = () => openLoadTarget(config);
		const code = await seed({ data: folder }, { ...realSystem, out: terminal, err: terminal, openTarget });
		expect(said.join(""), said.join("")).not.toContain("wartet");
		expect(code).toBe(0);
		const server = await startServer(config);
		try {
			const ask = async (id: string): Promise<EntityAnswer> => (await server.get(`/api/entities/${id}`)).body;
			const [muenster, euregio] = [await ask(MUENSTER), await ask("network-euregio")];
			const fact = (id: string) => muenster.facts.find((one) => one.id === id) as EntityFact;
			const was = (key: string, value: string) => `${key}: ${value}, because ${BECAUSE}`;
			expect(fact(EUREGIO)).toMatchObject({
				validFrom: "1998-07-01",
				corrected: [was("validFrom", "1999 (kooperationen-muenster)")],
			});
			expect(fact(EUREGIO).evidence.map(({ source }) => source.title)).toContain("Amtsblatt: Nr. 3 #1");
			expect(fact(CITIES)).toMatchObject({
				status: "retracted",
				corrected: [`retracted (berichtigungen), because ${BECAUSE}`],
			});
			expect(euregio.entity.telephone).toBe("+49 2562 7020");
			expect(muenster.entity).toMatchObject({
				population: 322904,
				corrected: [expect.stringMatching(/^population: \d+/)],
			});
			const neighbours = await server.get(`/api/entities/${MUENSTER}/neighbours?types=MEMBER_OF&direction=out`);
			const edges: string[] = neighbours.body.edges.map(({ id }: { id: string }) => id);
			expect([edges.includes(EUREGIO), edges.includes(CITIES)]).toEqual([true, false]);
		} finally {
			await server.close();
			rmSync(folder, { recursive: true, force: true });
			await engine.reload();
		}
	}, 300_000);
});

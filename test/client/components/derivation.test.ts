import { describe, expect, it } from "vitest";
import { derivationOf, edgeInWords } from "../../../client/components/derivation.ts";
import { DICTIONARIES } from "../../../client/i18n/index.ts";
import { createState } from "../../../client/state/index.ts";
import type { GraphEdge } from "../../../model/index.ts";
import { EDGES, GREVEN, INFORMAL, MUENSTER, NODES, REGION, STEINFURT, smallApi } from "../state/small-graph.ts";

const { de, en } = DICTIONARIES;

/** Greven belongs to the informal network through its district; the picture has some of the three. */
async function picture(...ids: string[]) {
	const { graph } = createState(smallApi(NODES, EDGES, [MUENSTER, REGION]));
	await graph.start();
	for (const id of ids) await graph.add(id);
	return graph.picture.value;
}

const computed: GraphEdge = {
	...{ id: "i", type: "MEMBER_OF", source: GREVEN, target: INFORMAL, derived: true },
	through: [`part_of.${GREVEN}.${STEINFURT}`, `member_of.${STEINFURT}.${INFORMAL}`],
};

describe("a computed membership", () => {
	it("names what it leads through", async () => {
		const shown = await picture(INFORMAL, STEINFURT);
		expect(edgeInWords(computed, shown, de)).toBe(
			"Greven ist Mitglied in Informelle Regionalentwicklung: berechnet (indirekt), über Kreis Steinfurt",
		);
		expect(derivationOf(computed, shown, en)).toMatch(/, through Kreis Steinfurt$/);
	});

	it("is called indirect alone where the picture does not know all it leads through", async () => {
		expect(derivationOf(computed, await picture(INFORMAL), de)).toBe("berechnet (indirekt)");
	});
});

it("a fact of a source is a sentence", async () => {
	const shown = await picture();
	const [edge] = EDGES.filter(({ source, target }) => source === GREVEN && target === REGION);
	expect(edge && edgeInWords(edge, shown, de)).toBe("Greven ist Mitglied in Stadtregion Münster");
	expect(edge && derivationOf(edge, shown, de)).toBe("");
});

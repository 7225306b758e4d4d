import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyRepository, type Run } from "./recipes/copy.ts";

const PAGE = readFileSync("ARCHITECTURE.md", "utf8").split("## Recipes")[1]?.split("\n## ")[0] ?? "";

/** The files that a recipe of the architecture page has people edit. */
function filesOf(recipe: string): string[] {
	const steps = PAGE.split(`### ${recipe}\n`)[1]?.split("\n### ")[0] ?? "";
	return [...steps.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, file]) => file ?? "");
}

const GENERATED = [
	"model/README.md",
	"seed/README.md",
	"seed/schema/data.schema.json",
	"server/graphql/schema.graphql",
];

const NODE = `
	Festival: node({
		term: "schema:Event",
		about: "A festival that communes hold together.",
		de: { one: "Fest", many: "Feste" },
		en: { one: "Festival", many: "Festivals" },
		plural: "festivals",
		own: { kind: z.string().optional(), visitors: count.optional() },
	}),`;
const STYLE = `
	Festival: { shape: "heptagon", outline: "M8 1l6 4v6l-6 4-6-4V5Z", radius: 8, light: "#a03030", dark: "#f09090" },`;
const TYPE = `
	PERFORMS_AT: relationship({
		term: "kg:performsAt",
		from: ["Organization"],
		to: ["Festival"],
		own: { fee: text },
		out: { field: "performsAt", de: "Tritt auf bei", en: "Performs at", about: "Where it performs." },
		in: { field: "performers", de: "Es treten auf", en: "Performers", about: "Who performs there." },
		sentence: { de: "tritt auf bei", en: "performs at" },
		keys: { performsAt: out(), performers: into() },
	}),`;
const PANEL = `
import type { FindPanel } from "../../components/context.ts";

export const panel: FindPanel = {
	id: "festivals",
	place: 5,
	title: { de: "Feste", en: "Festivals" },
	Content: () => <p>1</p>,
};
`;
const DATA = `
evidence: { source: seite, locator: Kultur }
organizations: [ Stadtkapelle ]
festivals:
  - { name: Lichterfest, kind: Stadtfest, visitors: 12000, linkedTo: { network: Stadtregion Münster } }
  - { name: Hafenfest, visitors: 800, performers: { organization: Stadtkapelle, fee: 500 Euro } }
`;
const LINE = 'export { panel as festivals } from "./festivals/index.tsx";\n';
const PATHS = [
	"/api/schema",
	"/api/entities?type=Festival&visitorsMin=1000",
	"/api/entities?performsAt=festival-hafenfest",
	"/api/search?q=Lichter",
	"/graphql?query={festivals(where:{visitors:{lt:1000}}){name,performersConnection{edges{node{name}properties{fee}}}}}",
	"/api/openapi.json",
];

const TSC = "node_modules/typescript/bin/tsc";
const REPORT = relative(process.cwd(), fileURLToPath(new URL("./recipes/report.ts", import.meta.url)));

/** What the copy says of itself; see recipes/report.ts. */
interface Report {
	load: { code: number; err: string };
	// biome-ignore lint/suspicious/noExplicitAny: answers of every shape
	answers: { status: number; body: any }[];
	dictionaries: Record<"de" | "en", Record<"nodeTypes" | "relations" | "properties", Record<string, unknown>>>;
	styles: Record<string, unknown>;
	rules: string;
}

describe("the recipes for a label, a relationship type and a panel", () => {
	const copy = copyRepository();
	let unstyled: Run;
	let generated: Run;
	let types: Run;
	let report: Report;
	afterAll(() => copy.remove());

	beforeAll(async () => {
		const last = (file: string, end: string, text: string) => copy.insert(file, end, `${text.slice(1)}\n`);
		last("model/nodes.ts", "};\n\nexport type NodeType", NODE);
		const property = (name: string, de: string) => `\n\t${name}: { de: "${de}", en: "${name}", about: "${name}." },`;
		for (const text of [property("visitors", "Besucher"), property("fee", "Gage")])
			last("model/properties.ts", "} as const satisfies Record<string, PropertyRecord>", text);
		last("model/relationships/events.ts", "\tSUCCEEDS: ", TYPE);
		copy.write("client/panels/festivals/index.tsx", PANEL);
		copy.insert("client/panels/index.ts", "export { panel as overlaps }", LINE);
		unstyled = await copy.run("node", TSC, "-p", "client");
		last("client/style/node-types.ts", "} as const satisfies Record<NodeType, NodeStyle>", STYLE);
		copy.write("test/fixtures/region/festivals.yaml", DATA);
		[types, generated] = await Promise.all([copy.run("node", TSC, "-p", "."), copy.run("npm", "run", "schema")]);
		const reported = await copy.run("node", "--import", "tsx", REPORT, "test/fixtures/region", ...PATHS);
		if (!reported.ok) throw new Error(reported.output);
		report = JSON.parse(reported.output) as Report;
	}, 300_000);

	it("edit the files that the architecture page names, and no more", () => {
		const label = filesOf("A node label");
		const type = filesOf("A relationship type").map((file) => file.replace("<theme>", "events"));
		expect(label.length).toBeLessThanOrEqual(3);
		expect(type.length).toBeLessThanOrEqual(2);
		const panel = filesOf("A panel").map((file) => file.replace("<name>", "festivals"));
		expect(panel).toHaveLength(2);
		const byHand = [...label, ...type, ...panel, "test/fixtures/region/festivals.yaml"];
		expect(copy.changed()).toEqual([...new Set([...byHand, ...GENERATED])].sort());
	});

	it("do not compile without the record in the client", () => {
		expect(unstyled.ok).toBe(false);
		expect(unstyled.output).toContain("client/style/node-types.ts");
		expect(unstyled.output).toContain("Festival");
	});

	it("compile, tests included, and generate what is kept as a file", () => {
		expect(types).toEqual({ ok: true, output: "" });
		expect(generated.ok, generated.output).toBe(true);
	});

	it("load data with the label and the type", () => {
		expect(report.load).toMatchObject({ code: 0, err: "" });
	});

	it("reach the schema, the filters, the search, GraphQL and the OpenAPI document", () => {
		const [schema, large, performing, search, graphql, openapi] = report.answers.map(({ status, body }) => {
			expect(status, JSON.stringify(body)).toBe(200);
			return body;
		});
		expect(schema.labels).toContainEqual({ name: "Festival", count: 2 });
		expect(schema.relationshipTypes).toContainEqual({ name: "PERFORMS_AT", count: 1 });
		expect(large.entities.map(nameOf)).toEqual(["Lichterfest"]);
		expect(performing.entities.map(nameOf)).toEqual(["Stadtkapelle"]);
		expect(search.results).toMatchObject([{ type: "Festival", name: "Lichterfest", context: "Stadtfest" }]);
		const performers = { edges: [{ node: { name: "Stadtkapelle" }, properties: { fee: "500 Euro" } }] };
		expect(graphql.data).toEqual({ festivals: [{ name: "Hafenfest", performersConnection: performers }] });
		expect(JSON.stringify(openapi.components.schemas)).toContain('"Festival"');
		expect(JSON.stringify(openapi.paths["/api/entities"])).toContain('"visitorsMin"');
	});

	it("reach both dictionaries, the legend and the colours", () => {
		const { de, en } = report.dictionaries;
		expect([de, en].map(({ nodeTypes }) => nodeTypes.Festival)).toEqual([
			{ one: "Fest", many: "Feste" },
			{ one: "Festival", many: "Festivals" },
		]);
		expect(de.relations.PERFORMS_AT).toEqual({ out: "Tritt auf bei", in: "Es treten auf", edge: "tritt auf bei" });
		expect(en.relations.PERFORMS_AT).toEqual({ out: "Performs at", in: "Performers", edge: "performs at" });
		expect([de.properties.visitors, en.properties.fee]).toEqual(["Besucher", "fee"]);
		expect(report.styles.Festival).toMatchObject({ shape: "heptagon" });
		expect(report.rules).toContain("--node-festival: #f09090;");
	});
});

const nameOf = ({ name }: { name: string }) => name;

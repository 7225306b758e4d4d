/** Every export format of the shipped data, byte for byte the same from both engines. */
import { XMLParser } from "fast-xml-parser";
import { unzipSync } from "fflate";
import { pino } from "pino";
import { expect, test } from "vitest";
import { readConfig } from "../../server/config.ts";
import { aboutFile, type ExportData } from "../../server/export/format.ts";
import graphml from "../../server/export/formats/graphml.ts";
import { FORMATS } from "../../server/export/formats.ts";
import { gather } from "../../server/export/gather.ts";
import type { Graph } from "../../server/graph/index.ts";
import { createServices } from "../../server/services.ts";
import { selectSubgraph } from "../../server/subgraph/select.ts";
import { SubgraphSelection } from "../../server/subgraph/selection.ts";
import { describeOnBothEngines, sameOnBoth } from "./engines.ts";

const SELECTIONS = {
	"Münster and its surroundings": { ids: "commune-05515000", depth: "2" },
	"two cooperations with all their parts, indirect members too": {
		networks: "network-stadtregion-muenster,network-informelle-regionalentwicklung-muensterland",
		include: "members,bodies,people,topics",
		indirect: "true",
	},
};

const MANY = 3000;

async function exportData(graph: Graph, selection: Record<string, string>): Promise<ExportData> {
	const services = createServices(readConfig({}), graph, pino({ level: "silent" }));
	const subgraph = await selectSubgraph(services, { ...SubgraphSelection.parse(selection), limit: MANY });
	const about = aboutFile(await services.manifest(), "/api/export", "de", subgraph.truncated);
	return gather(graph, subgraph, about);
}

function contents(pieces: Iterable<string | Uint8Array>, extension: string): string[] {
	const file = Buffer.concat([...pieces].map((piece) => Buffer.from(piece)));
	if (extension !== "zip") return [file.toString("utf8")];
	return Object.values(unzipSync(file)).map((entry) => Buffer.from(entry).toString("utf8"));
}

for (const [name, selection] of Object.entries(SELECTIONS)) {
	for (const { name: format, extension, write } of FORMATS.values()) {
		sameOnBoth(`${format}: ${name}`, async (graph) => contents(write(await exportData(graph, selection)), extension));
	}
}

describeOnBothEngines("GraphML of Münster's cooperations", (engine) => {
	test("has the AGS as text and evidence with a source on every edge", async () => {
		const data = await exportData(await engine.graph(), { ids: "commune-05515000", depth: "2" });
		const [file = ""] = contents(graphml.write(data), "graphml");
		const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, isArray: (name) => name === "data" });
		const { graph, key: keys } = parser.parse(file).graphml;
		expect(keys.find((key: Element) => key["@_id"] === "node.ags")["@_attr.type"]).toBe("string");
		const muenster = graph.node.find((node: Element) => node["@_id"] === "commune-05515000");
		expect(value(muenster, "node.ags")).toBe("05515000");
		expect(graph.edge.length).toBeGreaterThan(30);
		for (const edge of graph.edge) {
			expect(value(edge, "edge.evidence")).toBeTruthy();
			expect(value(edge, "edge.sources")).toBeTruthy();
		}
	});
});

interface Element {
	"@_id": string;
	data?: { "@_key": string; "#text": string }[];
}

const value = (element: Element, key: string) => element.data?.find((data) => data["@_key"] === key)?.["#text"];

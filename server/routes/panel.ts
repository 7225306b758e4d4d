/** `/api/export/panel`: the yearly panel of members and cooperations, for R and pandas. */
import { z } from "zod";
import { COMMUNE, NETWORK, noSuchNetwork } from "../elements/examples.ts";
import { idList, incomparable, indirect } from "../elements/parameters.ts";
import { readRefs, requireIds, requireNetworks } from "../elements/refs.ts";
import { aboutFile } from "../export/format.ts";
import { PANEL_COLUMNS, type PanelRow, readPanel } from "../export/panel.ts";
import { linkLicenses, sendFile } from "../export/send.ts";
import { table } from "../export/table.ts";
import { parse, whole } from "../http/parameters.ts";
import { isFresh, type Route, signalOf } from "../http/route.ts";
import type { MembershipIndex } from "../memberships/index.ts";
import type { Services } from "../services.ts";

const MOST_YEARS = 100;

const Params = z
	.strictObject({
		from: whole(1900, 2100).meta({ description: "First year.", examples: [2010] }),
		to: whole(1900, 2100).meta({ description: "Last year.", examples: [2012] }),
		networks: idList.optional().meta({
			description: "Only these cooperations. Without them all that are comparable.",
			examples: [[NETWORK]],
		}),
		members: idList.optional().meta({
			description: "Only these members, in all cooperations and years, also where they never belonged.",
			examples: [[COMMUNE]],
		}),
		indirect,
		incomparable,
	})
	.refine(({ from, to }) => from <= to && to - from < MOST_YEARS, {
		path: ["to"],
		message: `not before \`from\`, and at most ${MOST_YEARS} years`,
	});

const CONTENT =
	"One row for each member, cooperation and year. `status` is of 31 December: `certain`, `possible`, `not` (the list of members is " +
	"complete for the member on that day, or the cooperation had not begun) or `unknown`; `how` is `direct` or `indirect`; `facts` " +
	"are the ids of the facts, see `/api/facts`. Without `members` whoever belongs or may belong in one of the years has rows.";

const PANEL = {
	path: "/export/panel",
	params: Params,
	tag: "Graph",
	summary: "Who belonged to which cooperation at the end of each year, as CSV",
	description: CONTENT,
	files: [{ mediaType: "text/csv", description: CONTENT }],
	headers: {
		"Content-Disposition": "The name of the file, with its years.",
		Link: 'The license of each data set (`rel="license"`), where it has a URL.',
	},
	example: { from: 2010, to: 2012, networks: [NETWORK] },
	errors: { "unknown-reference": noSuchNetwork("networks", { from: 2010, to: 2012 }) },
} as const;

export const panelRoutes = (services: Services): Route[] => [
	{
		...PANEL,
		async handle(req, res) {
			const { networks: named, incomparable, ...query } = parse(Params, req.query);
			if (isFresh(req, res)) return;
			const { members = [], from, to } = query;
			const refs = await readRefs(services.graph, [...(named ?? []), ...members], { signal: signalOf(res) });
			requireNetworks(named ?? [], refs);
			requireIds("members", members, refs);
			const [index, manifest] = await Promise.all([services.membershipIndex(), services.manifest()]);
			const networks = named ?? everyNetwork(index, incomparable);
			const { datasets } = aboutFile(manifest, req.originalUrl, "en", false);
			const imprint = {
				"dataset.title": datasets.map(({ title }) => title),
				"dataset.license": datasets.map(({ license }) => license),
				"dataset.attribution": datasets.flatMap(({ attribution }) => attribution),
			};
			const rows = await readPanel(index, { ...query, networks });
			linkLicenses(res, datasets);
			const columns = [...PANEL_COLUMNS, ...Object.keys(imprint)];
			await sendFile(res, `panel_${from}-${to}.csv`, "text/csv", table(columns, withImprint(rows, imprint)));
		},
	},
];

function* withImprint(rows: Iterable<PanelRow>, imprint: object): Generator<object> {
	for (const row of rows) yield { ...row, ...imprint };
}

const everyNetwork = (index: MembershipIndex, incomparable: boolean): string[] =>
	index.networks.flatMap((number) => {
		const id = index.entities[number]?.id ?? "";
		return incomparable || !index.incomparable.has(id) ? [id] : [];
	});

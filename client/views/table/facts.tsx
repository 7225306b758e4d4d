/** The facts of the picture as a table. */
import { useMemo } from "preact/hooks";
import { type CitedEvidence, type GraphEdge, validity } from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import { type Columns, DataTable, type FileColumns } from "../../components/data-table/index.tsx";
import { derivationOf } from "../../components/derivation.ts";
import { type Dictionary, language, t } from "../../i18n/index.ts";
import { type Api, isOver, type Picture, standingIn, type TableSetup } from "../../state/index.ts";
import { type FactRow, factRows } from "./rows.ts";

export function FactTable({ setup }: { setup: TableSetup }) {
	const { api, state } = useApp();
	const { graph, marks } = state;
	const marked = marks.facts.value;
	const [visible, picture, day, words] = [graph.visible.value, graph.picture.value, graph.day.value, t.value.table];
	const rows = useMemo(() => factRows(visible), [visible, words]);
	const columns = useMemo(() => columnsOf(picture, day, words), [picture, day, words]);
	return (
		<DataTable
			caption={words.factsOf}
			columns={columns}
			rows={rows}
			setup={setup}
			inFiles={inFiles(api, words)}
			isMarked={(row) => marked.has(row.id)}
			pick={(row) => marks.selectEdge(row.id)}
		/>
	);
}

function columnsOf(picture: Picture, day: string, words: Dictionary["table"]): Columns<FactRow> {
	return [
		{ id: "from", label: words.from, value: (row) => row.from },
		{ id: "relation", label: words.relation, value: (row) => t.value.relations[row.type].edge },
		{ id: "to", label: words.to, value: (row) => row.to },
		{ id: "valid", label: words.valid, value: ({ edge }) => whenOf(edge, picture.asOf, day) },
		{
			id: "certainty",
			label: words.certainty,
			value: ({ edge }) => derivationOf(edge, picture, t.value) || certaintyOf(edge.certainty),
		},
	];
}

/** Ids of the fact and its ends, and who says so. */
const inFiles =
	(api: Pick<Api, "facts">, words: Dictionary["table"]): FileColumns<FactRow> =>
	async (rows) => {
		const { facts } = await api.facts(rows.map(({ id }) => id));
		const sources = new Map(facts.map(({ id, evidence }) => [id, sourcesOf(evidence)]));
		return [
			{ id: "id", label: words.id, value: ({ id }) => id },
			{ id: "from-id", label: words.fromId, value: ({ fromId }) => fromId },
			{ id: "to-id", label: words.toId, value: ({ toId }) => toId },
			{ id: "sources", label: words.fileSources, value: ({ id }) => sources.get(id) ?? "" },
		];
	};

/** Each source once: "Satzung, https://example.org/satzung; Bericht 2019" */
const sourcesOf = (evidence: readonly CitedEvidence[]): string =>
	[...new Set(evidence.map(({ source: { title, url } }) => (url ? `${title}, ${url}` : title)))].join("; ");

/** "bis 2022 (beendet)", "um 2017 (möglich)" */
function whenOf(edge: GraphEdge, asOf: string | null, day: string): string {
	const { details } = t.value;
	const possible = standingIn(edge, asOf) === "possible" ? `(${details.possible})` : "";
	const over = isOver(edge, day) ? `(${details.over})` : "";
	return [validity(edge, language.value), possible, over].filter(Boolean).join(" ");
}

function certaintyOf(value: unknown): string {
	const { certainty } = t.value;
	return typeof value === "string" && Object.hasOwn(certainty, value) ? certainty[value as keyof typeof certainty] : "";
}

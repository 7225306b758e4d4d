/** The facts of the picture as a table. */
import { type GraphEdge, validity } from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import { derivationOf } from "../../components/derivation.ts";
import { type Column, SortableTable } from "../../components/sortable.tsx";
import { language, t } from "../../i18n/index.ts";
import { isOver, type Picture, standingIn } from "../../state/index.ts";
import { type FactRow, factRows } from "./rows.ts";

type ColumnId = "from" | "relation" | "to" | "valid" | "certainty";

export function FactTable() {
	const { graph, marks } = useApp().state;
	const selection = marks.selection.value;
	return (
		<SortableTable
			caption={t.value.table.heading}
			columns={columnsOf(graph.picture.value, graph.day.value)}
			rows={factRows(graph.visible.value)}
			isMarked={(row) => selection.kind === "edge" && selection.id === row.id}
			pick={(row) => marks.selectEdge(row.id)}
		/>
	);
}

function columnsOf(picture: Picture, day: string): [Column<FactRow, ColumnId>, ...Column<FactRow, ColumnId>[]] {
	const words = t.value.table;
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

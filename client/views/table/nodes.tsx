/** The elements of the picture as a table. */

import { useApp } from "../../components/context.ts";
import { HullBadges, NodeShape } from "../../components/shapes.tsx";
import { type Column, SortableTable } from "../../components/sortable.tsx";
import { formatNumber, t } from "../../i18n/index.ts";
import { type NodeRow, nodeRows } from "./rows.ts";

type ColumnId = "name" | "type" | "kind" | "cooperations" | "population" | "facts";

export function NodeTable() {
	const { graph, drawing, marks } = useApp().state;
	const rows = nodeRows(graph.visible.value, drawing.hulls.value);
	return (
		<SortableTable
			caption={t.value.table.heading}
			columns={columnsOf()}
			rows={rows}
			isMarked={(row) => marks.nodes.value.has(row.id)}
			pick={(row, adding) => (adding ? marks.toggle(row.id) : marks.select(row.id))}
		/>
	);
}

function columnsOf(): [Column<NodeRow, ColumnId>, ...Column<NodeRow, ColumnId>[]] {
	const words = t.value.table;
	return [
		{ id: "name", label: words.name, value: (row) => row.name },
		{
			id: "type",
			label: words.type,
			value: (row) => t.value.nodeTypes[row.type].one,
			cell: (row) => (
				<span class="with-shape">
					<NodeShape type={row.type} /> {t.value.nodeTypes[row.type].one}
				</span>
			),
		},
		{ id: "kind", label: words.kind, value: (row) => t.value.values[row.kind] ?? row.kind },
		{
			id: "cooperations",
			label: words.cooperations,
			value: (row) => row.cooperations.length || null,
			cell: (row) => <HullBadges of={row.id} />,
		},
		{
			id: "population",
			label: words.population,
			numeric: true,
			value: (row) => row.population,
			cell: (row) => (row.population === null ? "" : formatNumber(row.population)),
		},
		{ id: "facts", label: words.factsShown, numeric: true, value: (row) => row.facts },
	];
}

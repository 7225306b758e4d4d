/** The elements of the picture as a table. */

import { useMemo } from "preact/hooks";
import { useApp } from "../../components/context.ts";
import { type Column, type Columns, DataTable } from "../../components/data-table/index.tsx";
import { useDistrictNames } from "../../components/district-names.ts";
import { Name } from "../../components/name.tsx";
import { HullBadges, NodeShape } from "../../components/shapes.tsx";
import { type Dictionary, formatNumber, language, t } from "../../i18n/index.ts";
import type { TableSetup } from "../../state/index.ts";
import { measureColumns } from "./measures.ts";
import { type NodeRow, nodeRows } from "./rows.ts";

export function NodeTable({ setup }: { setup: TableSetup }) {
	const { graph, drawing, marks, measures } = useApp().state;
	const [visible, hulls, words] = [graph.visible.value, drawing.hulls.value, t.value];
	const districts = useDistrictNames();
	const rows = useMemo(() => nodeRows(visible, hulls, districts), [visible, hulls, districts, words]);
	const values = measures.values.value;
	const columns = useMemo((): Columns<NodeRow> => {
		const [first, ...others] = elementColumns(words);
		return [first, ...others, ...measureColumns(measures, language.value)];
	}, [words, measures, values]);
	const marked = marks.nodes.value;
	return (
		<DataTable
			caption={words.table.elements}
			columns={columns}
			rows={rows}
			setup={setup}
			inFiles={() => [idColumn(words)]}
			isMarked={(row) => marked.has(row.id)}
			pick={(row, adding) => (adding ? marks.toggle(row.id) : marks.select(row.id))}
		/>
	);
}

/** By which the elements are known in every other file. */
export const idColumn = ({ table }: Dictionary): Column<NodeRow> => ({
	id: "id",
	label: table.id,
	value: ({ id }) => id,
});

/** The columns that every table of elements has. */
export function elementColumns({ table: words, nodeTypes, values, properties }: Dictionary): Columns<NodeRow> {
	const inWords = (code: string) => values[code] ?? code;
	return [
		{ id: "name", label: words.name, value: (row) => row.name, cell: (row) => <Name of={row} /> },
		{
			id: "type",
			label: words.type,
			value: (row) => nodeTypes[row.type].one,
			cell: (row) => (
				<span class="with-shape">
					<NodeShape type={row.type} /> {nodeTypes[row.type].one}
				</span>
			),
		},
		{ id: "kind", label: words.kind, value: (row) => inWords(row.kind) },
		{
			id: "cooperations",
			label: words.cooperations,
			value: (row) => row.cooperations.length || null,
			plain: (row) => row.cooperations.join("; "),
			cell: (row) => <HullBadges of={row.id} />,
		},
		{ id: "memberships", label: words.memberships, numeric: true, optional: true, value: (row) => row.memberships },
		{
			id: "population",
			label: words.population,
			numeric: true,
			value: (row) => row.population,
			cell: (row) => (row.population === null ? "" : formatNumber(row.population)),
		},
		{ id: "district", label: nodeTypes.District.one, optional: true, value: (row) => row.district },
		{ id: "legalForm", label: properties.legalForm, optional: true, value: (row) => inWords(row.legalForm) },
		{ id: "ags", label: "AGS", optional: true, value: (row) => row.ags },
		{ id: "facts", label: words.factsShown, numeric: true, value: (row) => row.facts },
	];
}

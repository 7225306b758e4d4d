/** What would come into the picture, as a table: to be read, filtered and saved without being drawn. */
import { useMemo } from "preact/hooks";
import { show } from "../../components/actions.ts";
import { useApp } from "../../components/context.ts";
import { type Columns, DataTable } from "../../components/data-table/index.tsx";
import { useSetup } from "../../components/data-table/setup.ts";
import { useDistrictNames } from "../../components/district-names.ts";
import { type Dictionary, t } from "../../i18n/index.ts";
import type { Proposal } from "../../state/index.ts";
import { elementColumns, idColumn } from "./nodes.tsx";
import { type NodeRow, nodeRows } from "./rows.ts";

export default function ProposedTable() {
	const app = useApp();
	const { graph } = app.state;
	const setup = useSetup({ column: "name", descending: false });
	const [proposal, words] = [graph.proposal.value, t.value];
	const districts = useDistrictNames();
	const rows = useMemo(() => (proposal ? rowsOf(proposal, districts) : []), [proposal, districts]);
	const columns = useMemo(() => columnsOf(words), [words]);
	/** Only this one, then. */
	const pick = (row: NodeRow) => {
		graph.decline();
		void show(app, row);
	};
	return (
		<DataTable
			caption={words.table.elements}
			columns={columns}
			rows={rows}
			setup={setup}
			inFiles={() => [idColumn(words)]}
			isMarked={() => false}
			pick={pick}
		/>
	);
}

/** No hulls stand for the cooperations yet. */
function rowsOf({ fresh, visible, cooperations }: Proposal, districts: ReadonlyMap<string, string>): NodeRow[] {
	const wanted = new Set(fresh.map(({ id }) => id));
	return nodeRows(visible, cooperations, districts).filter(({ id }) => wanted.has(id));
}

/** Cooperations by name, since they have no badges. */
function columnsOf(words: Dictionary): Columns<NodeRow> {
	const [first, ...others] = elementColumns(words);
	return [first, ...others.map((column) => (column.id === "cooperations" ? { ...column, cell: byName } : column))];
}

const byName = ({ cooperations }: NodeRow) => cooperations.join("; ");

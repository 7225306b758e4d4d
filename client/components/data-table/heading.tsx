/** The heading of a column, by which it sorts. */
import type { Signal } from "@preact/signals";
import { t } from "../../i18n/index.ts";
import { Icon } from "../icons.tsx";
import type { Order } from "../sort-rows.ts";
import type { Column } from "./types.ts";

interface HeadingProps<Row> {
	column: Column<Row>;
	order: Signal<Order<string> | null>;
}

export function Heading<Row>({ column, order }: HeadingProps<Row>) {
	const mine = order.value?.column === column.id;
	const descending = mine && order.value?.descending === true;
	return (
		<th
			scope="col"
			aria-sort={mine ? (descending ? "descending" : "ascending") : "none"}
			class={column.numeric ? "numeric" : undefined}
		>
			<button
				type="button"
				title={[t.value.table.sortBy(column.label), column.about].filter(Boolean).join("\n\n")}
				onClick={() => {
					order.value = { column: column.id, descending: mine && !descending };
				}}
			>
				{column.label}
				<Icon name="chevron" />
			</button>
		</th>
	);
}

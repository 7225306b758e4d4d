/** How the tables of the picture are set up. */
import { batch, computed, signal } from "@preact/signals-core";
import type { Table, TableRecord, TableSetup, Tables } from "./types.ts";

function sortedBy(column: string): Table {
	const first = { column, descending: false };
	const setup: TableSetup = {
		order: signal<{ column: string; descending: boolean } | null>(first),
		filter: signal(""),
		toggled: signal<ReadonlySet<string>>(new Set()),
	};
	return {
		...setup,
		record: computed((): TableRecord => {
			const [order, filter, toggled] = [setup.order.value, setup.filter.value, setup.toggled.value];
			const isFirst = order === null || (order.column === column && !order.descending);
			return {
				...(isFirst ? {} : { order }),
				...(filter === "" ? {} : { filter }),
				...(toggled.size === 0 ? {} : { toggled: [...toggled].sort() }),
			};
		}),
		restore: ({ order = first, filter = "", toggled = [] }) =>
			batch(() => {
				setup.order.value = order;
				setup.filter.value = filter;
				setup.toggled.value = new Set(toggled);
			}),
	};
}

export const createTables = (): Tables => ({ nodes: sortedBy("name"), facts: sortedBy("from") });

/** What a table is made of. */
import type { Signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { Order } from "../sort-rows.ts";

export type Plain = string | number | null;

export interface Column<Row> {
	readonly id: string;
	readonly label: string;
	/** What it counts, as a tooltip. */
	readonly about?: string;
	/** Right-aligned, with figures of equal width. */
	readonly numeric?: boolean;
	/** By which it sorts. */
	value(row: Row): Plain;
	/** What stands in files and is filtered by; without it the value. */
	plain?(row: Row): Plain;
	/** What is shown; without it the value itself. */
	cell?(row: Row): ComponentChildren;
	/** Shown only when it is chosen. */
	readonly optional?: boolean;
	/** Something to click that says nothing: in no file. */
	readonly screenOnly?: boolean;
}

export type Columns<Row> = readonly [Column<Row>, ...Column<Row>[]];

/** How the person has set a table up. */
export interface Setup {
	/** Null: the order in which the rows come. */
	readonly order: Signal<Order<string> | null>;
	readonly filter: Signal<string>;
	/** Ids of the columns that are shown or left out other than at first. */
	readonly toggled: Signal<ReadonlySet<string>>;
}

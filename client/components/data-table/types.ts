/** What a table is made of. */
import type { ComponentChildren } from "preact";

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

/** Columns that files have beside those that are shown, whatever these are; made when a file is wanted. */
export type FileColumns<Row> = (rows: readonly Row[]) => Promise<readonly Column<Row>[]> | readonly Column<Row>[];

export type Columns<Row> = readonly [Column<Row>, ...Column<Row>[]];

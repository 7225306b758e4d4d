/**
 * `datapackage.json` beside CSV tables (Data Package and Table Schema 1, https://specs.frictionlessdata.io): the type of each
 * column, so that an AGS keeps its leading zero, and which columns refer to which table.
 */
import { type Column, describeColumn, type Kind, SEPARATOR } from "./columns.ts";
import type { About } from "./format.ts";
import { licenseUrl } from "./license.ts";

export interface Table {
	/** Of the file, without ending. */
	name: string;
	columns: readonly Column[];
	rows: Iterable<object>;
	/** Columns that hold ids of another table, with that table. */
	references: Readonly<Record<string, string>>;
}

const TYPES: Record<Kind, string> = {
	string: "string",
	int: "integer",
	double: "number",
	boolean: "boolean",
	list: "string",
};

/** The text of the file. */
export function* dataPackage(about: About, tables: readonly Table[]): Generator<string> {
	const { datasets, dataVersion, loadedAt, language } = about;
	const description = {
		profile: "tabular-data-package",
		name: "kooperationsgraph",
		title: datasets.map(({ title }) => title).join(SEPARATOR),
		languages: [language],
		version: dataVersion,
		created: loadedAt,
		licenses: datasets.map(({ title, license }) => ({ name: license, title, path: licenseUrl(license) })),
		contributors: datasets
			.flatMap(({ attribution }) => attribution)
			.map((name) => ({ title: name, role: "publisher" })),
		resources: tables.map(resource),
	};
	yield `${JSON.stringify(description, null, "\t")}\n`;
}

function resource({ name, columns, references }: Table) {
	const foreignKeys = Object.entries(references).map(([fields, other]) => ({
		fields,
		reference: { resource: other, fields: "id" },
	}));
	return {
		profile: "tabular-data-resource",
		name,
		path: `${name}.csv`,
		format: "csv",
		mediatype: "text/csv",
		encoding: "utf-8",
		schema: {
			fields: columns.map(field),
			primaryKey: "id",
			...(foreignKeys.length > 0 && { foreignKeys }),
		},
	};
}

function field(column: Column) {
	const description = describeColumn(column);
	return { name: column.name, type: TYPES[column.kind], ...(description && { description }) };
}

/** Measures of what is shown as columns to choose, each with what it says and what not. */
import { MEASURES, type Measure, type MeasureName } from "../../../model/index.ts";
import type { Column } from "../../components/data-table/index.tsx";
import { aboutMeasure, figureInWords } from "../../components/measure-words.ts";
import type { Language } from "../../i18n/index.ts";
import type { State } from "../../state/index.ts";
import type { NodeRow } from "./rows.ts";

/** The table counts memberships already. */
type Shown = Exclude<MeasureName, "memberships">;

/** @param measures values are computed only of the columns that are looked at */
export function measureColumns(measures: State["measures"], language: Language): Column<NodeRow>[] {
	const { memberships: _, ...shown } = MEASURES;
	return (Object.entries(shown) as [Shown, Measure][]).map(([name, { title }]) => {
		const value = ({ id }: NodeRow) => measures.valueOf(id, name) ?? null;
		const cell = (row: NodeRow) => {
			const figure = value(row);
			return figure === null ? "" : figureInWords(name, figure);
		};
		const about = aboutMeasure(name, language);
		return { id: `measure-${name}`, label: title[language], about, numeric: true, optional: true, value, cell };
	});
}

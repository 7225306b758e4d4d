/** What is said of measures: their figures with the digits that mean something, and what each counts and does not say. */
import { MEASURES, type Measure, type MeasureName } from "../../model/index.ts";
import { formatNumber, type Language } from "../i18n/index.ts";

const DIGITS: Record<Measure["scale"], number> = { count: 0, group: 0, number: 3, ratio: 4 };

export const figureInWords = (name: MeasureName, figure: number): string =>
	formatNumber(figure, DIGITS[MEASURES[name].scale]);

/** How it is computed, and what nobody should read out of it. */
export const aboutMeasure = (name: MeasureName, language: Language): string =>
	`${MEASURES[name].definition[language]} ${MEASURES[name].silent[language]}`;

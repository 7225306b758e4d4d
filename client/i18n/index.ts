/** The page's language: one signal, the dictionary that follows from it, numbers and dates as that language writes them. */
import { computed, signal } from "@preact/signals";
import { dateInWords } from "../../model/index.ts";
import { type Dictionary, de } from "./de.ts";
import { en } from "./en.ts";
import { type Language, LOCALES } from "./plural.ts";

export type { Dictionary } from "./de.ts";
export { type Language, LOCALES } from "./plural.ts";

export const DICTIONARIES: Record<Language, Dictionary> = { de, en };

/** The language shown; `main.tsx` keeps it equal to the state's. */
export const language = signal<Language>("de");

/** The dictionary of the language shown. Read in a component, it makes the component follow the language. */
export const t = computed(() => DICTIONARIES[language.value]);

/** A number as the language writes it: 322.904 or 322,904. */
export const formatNumber = (value: number, digits = 2) =>
	value.toLocaleString(LOCALES[language.value], { maximumFractionDigits: digits });

/** A share between 0 and 1 as whole per cent. */
export const formatShare = (value: number) =>
	value.toLocaleString(LOCALES[language.value], { style: "percent", maximumFractionDigits: 0 });

/**
 * A date or date-time as the language writes it, as precise as it is. A text that is no date stands as it is.
 * @param short 18.02.2016
 */
export const formatDate = (date: string, short = false): string => dateInWords(date, language.value, short);

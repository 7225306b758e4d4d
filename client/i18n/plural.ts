/** Numbers with what they count: "1 Kommune", "1.204 Kommunen". */

export type Language = "de" | "en";

/** The locale in which numbers and dates of a language are written. */
export const LOCALES: Record<Language, string> = { de: "de-DE", en: "en-GB" };

/** A number and its noun; German and English both have the one form for 1 and the other for all else. */
export function count(language: Language, n: number, one: string, many: string): string {
	return `${n.toLocaleString(LOCALES[language])} ${n === 1 ? one : many}`;
}

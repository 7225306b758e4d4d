/** All that the loader and the commands beside it say, in German and English. */
import { de } from "./de.ts";
import { en } from "./en.ts";

export type Dictionary = typeof de;
export type Language = "de" | "en";

export const DICTIONARIES: Record<Language, Dictionary> = { de, en };

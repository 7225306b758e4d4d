/** What is said of a place of the map, from the model. */
import type { Dictionary, Language } from "../../i18n/index.ts";
import { standsOf } from "./memberships.ts";
import type { MapModel } from "./model.ts";
import type { Place } from "./places.ts";
import { type Line, standLines, themeLine } from "./words.ts";

export function linesOf(model: MapModel, place: Place, dictionary: Dictionary, speaking: Language): Line[] {
	const theme = model.theme.value;
	const { hulls } = model.known.value;
	const nameOf = (set: string) => hulls.find(({ id }) => id === set)?.name ?? set;
	const about = theme ? [themeLine(theme, place.id, dictionary, speaking)] : [];
	const stands = place.node ? standLines(standsOf(place.id, model.known.value), nameOf, dictionary) : [];
	const outside = place.node ? [] : [{ text: dictionary.map.bring }];
	return [...about, ...stands, ...outside];
}

/** The same as one text for who hears it. */
export const sentenceOf = (model: MapModel, place: Place, dictionary: Dictionary, speaking: Language): string =>
	`${place.name}: ${linesOf(model, place, dictionary, speaking)
		.map(({ text }) => text)
		.join("; ")}`;

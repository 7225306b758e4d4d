/** Sources that lack what a reader needs to look them up, today and when the page has gone. */
import { compareText } from "../../model/index.ts";
import { formatPlace, type Place } from "../messages/place.ts";
import { type Cited, textOf } from "./cited.ts";

/** `quote`: nothing that rests on it quotes it; `archive`: its page is in no public archive that is named. */
export type Lack = "date" | "quote" | "archive";

export interface Gap {
	place: Place;
	id: string;
	title: string;
	publisher: string;
	url: string;
	lacks: readonly Lack[];
}

/** What is looked up by key or row is not quoted. */
const UNQUOTED: readonly string[] = ["register", "statistics", "dataset"];

/** @param places where the sources are described, by id */
export function findGaps({ sources, evidence }: Cited, places: ReadonlyMap<string, Place>): Gap[] {
	const quoted = new Set(
		[...evidence.values()].flatMap(({ source, props }) => (props.quote === undefined ? [] : [source])),
	);
	const gaps = [...sources].flatMap(([id, props]): Gap[] => {
		const lacks: Lack[] = [];
		if (!textOf(props, "publishedOn") && !textOf(props, "retrievedOn")) lacks.push("date");
		if (!quoted.has(id) && !UNQUOTED.includes(textOf(props, "kind"))) lacks.push("quote");
		if (textOf(props, "url") && !textOf(props, "archiveUrl")) lacks.push("archive");
		const place = places.get(id);
		const [title, publisher, url] = ["title", "publisher", "url"].map((key) => textOf(props, key));
		return place && lacks.length > 0
			? [{ place, id, title: title ?? "", publisher: publisher ?? "", url: url ?? "", lacks }]
			: [];
	});
	return gaps.sort((a, b) => compareText(formatPlace(a.place), formatPlace(b.place)));
}

/** View files: readable JSON. Pure. */
import { z } from "zod";
import { readSnapshot } from "../snapshot/derived.ts";
import type { SavedView, Unreadable } from "./types.ts";

/** Version 1 of the format. */
const FORMAT = "kooperationsgraph-view";

const Envelope = z.object({
	format: z.literal(FORMAT),
	version: z.number(),
	name: z.string().default(""),
	page: z
		.string()
		.regex(/^\/(?!\/)/)
		.default("/"),
	view: z.unknown(),
});

/** The value that a view file holds as JSON. */
export const viewRecord = ({ name, page, view }: SavedView): object => ({
	format: FORMAT,
	version: 1,
	name,
	page,
	view,
});

export const writeViewFile = (view: SavedView): string => `${JSON.stringify(viewRecord(view), null, "\t")}\n`;

/** @param file its name */
export function readViewFile(file: string, text: string): SavedView | Unreadable {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		return { file, reason: "damaged", fault: null };
	}
	const { data, error } = Envelope.safeParse(json);
	if (!data) {
		const place = error.issues[0]?.path.join(".") ?? "";
		const value = place === "" ? json : (json as Record<string, unknown>)[place];
		return { file, reason: "wrong", fault: { place: place || "/", value: JSON.stringify(value)?.slice(0, 60) ?? "–" } };
	}
	if (data.version > 1) return { file, reason: "newer", fault: null };
	const read = readSnapshot(data.view);
	if ("snapshot" in read) return { name: data.name, page: data.page, view: read.snapshot };
	return { file, reason: "wrong", fault: { ...read.fault, place: `view.${read.fault.place}` } };
}

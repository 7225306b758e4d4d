/** Where a page ends, as a text that a client hands back unread. */
import { z } from "zod";
import { Id } from "../../model/index.ts";

/** The last entity of a page, with the value it was sorted by (null when it has none) and the order that was asked for. */
const Cursor = z.strictObject({ id: Id, value: z.union([z.string(), z.number(), z.null()]), sort: z.string() });
export type Cursor = z.infer<typeof Cursor>;

export const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString("base64url");

export const CursorParam = z.string().transform((text, context): Cursor => {
	try {
		return Cursor.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
	} catch {
		context.addIssue("take the cursor from `next` or the Link header of the page before, unchanged");
		return z.NEVER;
	}
});

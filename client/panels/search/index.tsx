/** What is in the picture, and what could be: a way in for those who do not know yet what to type. */
import type { FindPanel } from "../../components/context.ts";
import { InPicture } from "./in-picture.tsx";

export const panel: FindPanel = {
	id: "search",
	place: 1,
	title: { de: "Im Bild", en: "In the picture" },
	Content: InPicture,
};

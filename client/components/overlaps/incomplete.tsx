import { t } from "../../i18n/index.ts";
import { useApp } from "../context.ts";
import { useLists } from "./lists.ts";

/** Which of the chosen cooperations may have members that are not known, and what the signs at the numbers mean. */
export function Incomplete() {
	const { drawing } = useApp().state;
	const isComplete = useLists();
	const cut = drawing.hulls.value.filter(({ id }) => !isComplete(id)).map(({ name }) => name);
	if (cut.length === 0) return null;
	return <p class="small muted incomplete">{t.value.completeness.noteList(cut)}</p>;
}

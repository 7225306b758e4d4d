/** Printing: everything that is shown in part comes whole, the picture as sharp as paper is, and at the end whose data they are. */
import { useEffect } from "preact/hooks";
import { useApp } from "../components/context.ts";
import { dayInWords, notesNow } from "../components/notes.ts";
import { usePrinting } from "../components/printing.ts";
import { pageNow } from "../components/view-now.ts";
import { t } from "../i18n/index.ts";
import { saidNow } from "../panels/picture/imprint.ts";
import { preparePrint } from "../views/graph/print.ts";
import { useSchema } from "./schema.ts";

/** What stands on paper alone. */
export function Imprint() {
	const { state } = useApp();
	const schema = useSchema();
	const printing = usePrinting();
	usePrintKey();
	if (!schema || !printing) return null;
	const day = dayInWords(state.graph.asOf.value, state.today(), t.value.caption);
	return (
		<section class="print-imprint">
			{[saidNow(state), ...notesNow(schema, day, location.origin + pageNow())].map((note) => (
				<p key={note}>{note}</p>
			))}
		</section>
	);
}

/** The browser's shortcut waits for the picture; its menu takes what the screen shows. */
function usePrintKey(): void {
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== "p")
				return;
			event.preventDefault();
			void printPage();
		};
		document.addEventListener("keydown", onKey);
		return () => document.removeEventListener("keydown", onKey);
	}, []);
}

/** Paper is light whatever the screen is. */
async function printPage(): Promise<void> {
	const { dataset } = document.documentElement;
	const { theme } = dataset;
	dataset.theme = "light";
	await new Promise(requestAnimationFrame);
	// Without the prepared picture that of the screen is printed.
	await preparePrint().catch(() => undefined);
	print();
	dataset.theme = theme;
}

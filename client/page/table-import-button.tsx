/** Opens the dialog that reads spreadsheets; its code comes when it is wanted. */
import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import { READ_TABLE } from "../components/actions.ts";
import { useApp } from "../components/context.ts";
import { t } from "../i18n/index.ts";

type Dialog = ComponentType<{ close(): void }>;

export function TableImportButton() {
	const app = useApp();
	const [open, setOpen] = useState<{ Dialog: Dialog } | null>(null);
	const words = t.value.tableImport;
	const load = async () => {
		try {
			const { TableImportDialog } = await import("./table-import/index.tsx");
			setOpen({ Dialog: TableImportDialog });
		} catch {
			app.announcement.value = words.failed;
		}
	};
	return (
		<>
			<button id={READ_TABLE} type="button" class="link-button" aria-haspopup="dialog" onClick={() => void load()}>
				{words.heading}
			</button>
			{open && <open.Dialog close={() => setOpen(null)} />}
		</>
	);
}

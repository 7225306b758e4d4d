/** Where the data are from and how they may be used: in a line, and in full behind it. */
import { useState } from "preact/hooks";
import { Outside } from "../components/outside.tsx";
import { formatDate, t } from "../i18n/index.ts";
import { useSchema } from "./schema.ts";
import { SourcesDialog } from "./sources.tsx";
import { TableImportButton } from "./table-import-button.tsx";

export function Footer() {
	const schema = useSchema();
	const [open, setOpen] = useState(false);
	const words = t.value.footer;
	if (!schema) return <footer class="page-footer" />;
	const total = (list: readonly { count: number }[]) => list.reduce((sum, { count }) => sum + count, 0);
	return (
		<footer class="page-footer">
			<span class="wide-only">
				{words.contains(total(schema.labels), total(schema.relationshipTypes), schema.sources)}
			</span>
			<span class="wide-only">
				{words.data} <code>{schema.dataVersion}</code>, {words.loadedAt(formatDate(schema.loadedAt))}
			</span>
			<span>
				{words.license}: {[...new Set(schema.datasets.map(({ license }) => license))].join("; ")}
			</span>
			<button type="button" class="link-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
				{words.open}
			</button>
			<TableImportButton />
			<span class="wide-only">
				<Outside href={t.value.methods.url} text={t.value.methods.heading} />
			</span>
			<a class="wide-only" href="/api/docs">
				{words.interface}
			</a>
			<span class="wide-only last">
				{words.engine}: {words[schema.engine]} {schema.engineVersion}
			</span>
			{open && <SourcesDialog schema={schema} close={() => setOpen(false)} />}
		</footer>
	);
}

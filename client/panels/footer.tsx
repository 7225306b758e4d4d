/** Where the data are from and how they may be used. */
import { useEffect, useState } from "preact/hooks";
import type { SchemaAnswer } from "../../model/index.ts";
import { formatDate, t } from "../i18n/index.ts";
import { useApp } from "./context.ts";

export function Footer() {
	const schema = useSchema();
	const words = t.value.footer;
	if (!schema) return <footer class="page-footer" />;
	const total = (list: readonly { count: number }[]) => list.reduce((sum, { count }) => sum + count, 0);
	return (
		<footer class="page-footer">
			<span>{words.contains(total(schema.labels), total(schema.relationshipTypes), schema.sources)}</span>
			<span>
				{words.data} <code>{schema.dataVersion}</code>, {words.loadedAt(formatDate(schema.loadedAt))}
			</span>
			<span>
				{words.licence}: {schema.licence}
			</span>
			<span title={schema.attribution.join("\n")}>
				{words.sources}: {schema.attribution.join(" · ")}
			</span>
			<span>
				{words.engine}: {words[schema.engine]} {schema.engineVersion}
			</span>
		</footer>
	);
}

/** A page without its footer is still a page, so a failure here stays silent; the picture reports it. */
function useSchema(): SchemaAnswer | null {
	const { api } = useApp();
	const [schema, setSchema] = useState<SchemaAnswer | null>(null);
	useEffect(() => {
		const controller = new AbortController();
		api.schema({ signal: controller.signal }).then(setSchema, () => undefined);
		return () => controller.abort();
	}, [api]);
	return schema;
}

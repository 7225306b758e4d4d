/** Sources and license in full: data version, attribution, and every source with its own license. */
import { useEffect, useState } from "preact/hooks";
import { compareText, type DatasetRef, type SchemaAnswer, type SourcesAnswer } from "../../model/index.ts";
import { useApp } from "../components/context.ts";
import { Dialog } from "../components/dialog.tsx";
import { FailureNotice, Skeleton } from "../components/failure.tsx";
import { Outside } from "../components/outside.tsx";
import { formatDate, t } from "../i18n/index.ts";

export function SourcesDialog({ schema, close }: { schema: SchemaAnswer; close(): void }) {
	const words = t.value.footer;
	return (
		<Dialog class="sources" heading={words.open} close={close}>
			<p>
				{words.data} <code>{schema.dataVersion}</code>, {words.loadedAt(formatDate(schema.loadedAt))}.
			</p>
			{schema.datasets.map((dataset) => (
				<DatasetImprint key={dataset.id} {...dataset} />
			))}
			<section id="methods">
				<h3>{t.value.methods.heading}</h3>
				<ul>
					{t.value.methods.points.map((point) => (
						<li key={point}>{point}</li>
					))}
				</ul>
				<p>
					<Outside href={t.value.methods.url} text={t.value.methods.more} />
				</p>
			</section>
			<p>{t.value.correction.how}</p>
			<h3>{words.list(schema.sources)}</h3>
			<Sources />
		</Dialog>
	);
}

/** What a data set is called, how it may be used and whom to name. */
function DatasetImprint({ title, version, license, attribution, homepage }: DatasetRef) {
	const words = t.value.footer;
	return (
		<section>
			<h3>{homepage ? <Outside href={homepage} text={title} /> : title}</h3>
			<p>
				{words.version} {version}. {words.license}: {license}. {words.attribution}:
			</p>
			<ul class="attribution">
				{attribution.map((text) => (
					<li key={text}>{text}</li>
				))}
			</ul>
		</section>
	);
}

function Sources() {
	const { answer, failure } = useSources();
	if (failure) return <FailureNotice {...failure} />;
	if (!answer) return <Skeleton lines={8} />;
	const words = t.value.evidence;
	const sources = [...answer.sources].sort(
		(a, b) => compareText(a.publisher, b.publisher) || compareText(a.title, b.title),
	);
	return (
		<ul class="source-list">
			{sources.map((source) => {
				const date = source.publishedText ?? source.publishedOn;
				const origin = [
					source.publisher,
					date && `${words.published}: ${formatDate(date)}`,
					source.license && `${words.license}: ${source.license}`,
					words.button(source.evidenceCount),
				];
				return (
					<li key={source.id}>
						{source.url ? <Outside href={source.url} text={source.title} /> : source.title}
						<span class="small muted">{origin.filter(Boolean).join(" · ")}</span>
					</li>
				);
			})}
		</ul>
	);
}

/** Asked for when the dialog opens. */
function useSources() {
	const { api, state } = useApp();
	const { tasks } = state;
	const [answer, setAnswer] = useState<SourcesAnswer | null>(null);
	useEffect(() => {
		void tasks.run("sources", (signal) => api.sources({ signal }), setAnswer);
		return () => tasks.forget("sources");
	}, [api, tasks]);
	return { answer, failure: tasks.failures.value.get("sources") };
}

/** Sources and license in full: data version, attribution, and every source with its own license. */
import { useEffect, useRef, useState } from "preact/hooks";
import { compareText, type SchemaAnswer, type SourcesAnswer } from "../../model/index.ts";
import { useApp } from "../components/context.ts";
import { FailureNotice, Skeleton } from "../components/failure.tsx";
import { Icon } from "../components/icons.tsx";
import { Outside } from "../components/outside.tsx";
import { formatDate, t } from "../i18n/index.ts";
import { ApiError } from "../state/index.ts";

export function SourcesDialog({ schema, close }: { schema: SchemaAnswer; close(): void }) {
	const dialog = useRef<HTMLDialogElement>(null);
	const words = t.value.footer;
	useEffect(() => dialog.current?.showModal(), []);
	return (
		<dialog ref={dialog} class="dialog sources" onClose={close} aria-labelledby="sources-heading">
			<header>
				<h2 id="sources-heading">{words.open}</h2>
				<button
					type="button"
					class="button quiet icon-only"
					aria-label={words.close}
					onClick={() => dialog.current?.close()}
				>
					<Icon name="close" />
				</button>
			</header>
			<p>
				{words.data} <code>{schema.dataVersion}</code>, {words.loadedAt(formatDate(schema.loadedAt))}. {words.license}:{" "}
				{schema.license}.
			</p>
			<h3>{words.attribution}</h3>
			<ul class="attribution">
				{schema.attribution.map((text) => (
					<li key={text}>{text}</li>
				))}
			</ul>
			<h3>{words.list(schema.sources)}</h3>
			<Sources />
		</dialog>
	);
}

function Sources() {
	const { answer, failure, retry } = useSources();
	if (failure) return <FailureNotice problem={failure.problem} retry={retry} />;
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

function useSources() {
	const { api } = useApp();
	const [answer, setAnswer] = useState<SourcesAnswer | null>(null);
	const [failure, setFailure] = useState<ApiError | null>(null);
	const [attempt, setAttempt] = useState(0);
	useEffect(() => {
		const controller = new AbortController();
		setFailure(null);
		api.sources({ signal: controller.signal }).then(setAnswer, (error: unknown) => {
			if (error instanceof ApiError) setFailure(error);
		});
		return () => controller.abort();
	}, [api, attempt]);
	return { answer, failure, retry: () => setAttempt(attempt + 1) };
}

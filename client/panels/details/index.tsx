/** What is known about the selection, each fact with its evidence. */

import { compareText } from "../../../model/index.ts";
import { openPaths } from "../../components/actions.ts";
import { useApp } from "../../components/context.ts";
import { FailureNotice, Skeleton } from "../../components/failure.tsx";
import { lazy } from "../../components/lazy.tsx";
import { Name } from "../../components/name.tsx";
import { NodeShape } from "../../components/shapes.tsx";
import { t } from "../../i18n/index.ts";
import { WholePicture } from "./whole.tsx";

const EntityDetails = lazy(async () => ({ default: (await import("./entity.tsx")).EntityDetails }));
const FactDetails = lazy(async () => ({ default: (await import("./fact.tsx")).FactDetails }));

export function DetailsPanel() {
	return (
		<section class="panel right" id="details" tabIndex={-1} aria-label={t.value.details.label}>
			<div class="panel-body">
				<Content />
			</div>
		</section>
	);
}

function Content() {
	const { marks, details, tasks, graph } = useApp().state;
	const selection = marks.selection.value;
	const failure = tasks.failures.value.get("details");
	if (marks.sole.value !== null) {
		if (failure) return <FailureNotice {...failure} />;
		return details.answer.value ? <EntityDetails answer={details.answer.value} /> : <Skeleton lines={9} />;
	}
	if (selection.kind === "edge") {
		const edge = graph.picture.value.edges.get(selection.id)?.edge;
		return edge ? <FactDetails key={edge.id} edge={edge} /> : <WholePicture />;
	}
	return marks.nodes.value.size > 0 ? <Several ids={[...marks.nodes.value]} /> : <WholePicture />;
}

function Several({ ids }: { ids: string[] }) {
	const app = useApp();
	const { marks, graph } = app.state;
	const [from, to] = ids;
	const found = ids.flatMap((id) => graph.picture.value.nodes.get(id)?.node ?? []);
	const nodes = found.sort((a, b) => compareText(a.name, b.name));
	return (
		<>
			<h2>{t.value.details.many(ids.length)}</h2>
			<p class="small muted">{t.value.details.manyHint}</p>
			{ids.length === 2 && (
				<button type="button" class="button small" onClick={() => openPaths(app, { from, to })}>
					{t.value.net.pathsBetween}
				</button>
			)}
			<ul class="rows">
				{nodes.map((node) => (
					<li key={node.id}>
						<button type="button" class="row" onClick={() => marks.select(node.id)}>
							<NodeShape type={node.type} />
							<span class="row-text">
								<Name of={node} />
							</span>
						</button>
					</li>
				))}
			</ul>
		</>
	);
}

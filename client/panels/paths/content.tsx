/** How two are connected: all shortest paths between them as sentences with their evidence, then the next longer ones. */
import { NODE_TYPES, type PathsAnswer, USUAL_TYPES } from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import { RowEvidence } from "../../components/evidence/row.tsx";
import { FailureNotice, Skeleton } from "../../components/failure.tsx";
import { t } from "../../i18n/index.ts";
import { EntityField } from "../questions/entity-field.tsx";
import { stepsInWords } from "./sentences.ts";
import "./paths.css";

export default function PathsPanel() {
	const { paths } = useApp().state;
	const words = t.value.paths;
	return (
		<section class="paths">
			<p class="small muted">{words.hint}</p>
			{(["from", "to"] as const).map((end) => (
				<div key={end} class="form-field">
					<label for={`path-${end}-field`}>{words[end]}</label>
					<EntityField
						name={`path-${end}`}
						of={NODE_TYPES}
						value={paths[end].value}
						set={(id) => paths.choose(end, id)}
						optional={false}
					/>
				</div>
			))}
			<Through />
			<Found />
		</section>
	);
}

function Through() {
	const { paths } = useApp().state;
	const words = t.value.paths;
	return (
		<details class="path-types">
			<summary>{words.over}</summary>
			<p class="small muted">{words.overHint}</p>
			<ul>
				{NODE_TYPES.map((type) => (
					<Choice
						key={type}
						label={t.value.nodeTypes[type].many}
						chosen={!paths.without.value.has(type)}
						toggle={() => paths.toggle(type)}
					/>
				))}
				<Choice label={words.dissolved} chosen={paths.dissolved.value} toggle={paths.toggleDissolved} />
			</ul>
			<p class="small">{words.facts}</p>
			<ul>
				{USUAL_TYPES.map((type) => (
					<Choice
						key={type}
						label={t.value.relations[type].edge}
						chosen={!paths.without.value.has(type)}
						toggle={() => paths.toggle(type)}
					/>
				))}
			</ul>
		</details>
	);
}

function Choice({ label, chosen, toggle }: { label: string; chosen: boolean; toggle(): void }) {
	return (
		<li>
			<label>
				<input type="checkbox" checked={chosen} onChange={toggle} /> {label}
			</label>
		</li>
	);
}

function Found() {
	const { paths, tasks } = useApp().state;
	const words = t.value.paths;
	const failure = tasks.failures.value.get("paths");
	const answers = paths.answers.value;
	const [from, to] = [paths.from.value, paths.to.value];
	const last = answers.at(-1);
	if (failure) return <FailureNotice {...failure} />;
	if (from !== "" && from === to) return <p class="notice">{words.same}</p>;
	return (
		<div aria-live="polite">
			{answers.map((answer, n) =>
				answer.length === null ? (
					<p key={`none-${n}`} class="notice">
						{n === 0 ? words.none : words.noMore}
					</p>
				) : (
					<Length key={answer.length} answer={answer} length={answer.length} />
				),
			)}
			{tasks.busy.value.has("paths") && <Skeleton lines={3} />}
			{last && last.length !== null && (
				<button type="button" class="button" onClick={() => void paths.longer()}>
					{words.longer}
				</button>
			)}
		</div>
	);
}

/** All paths of one length. */
function Length({ answer, length }: { answer: PathsAnswer; length: number }) {
	const { paths } = useApp().state;
	const words = t.value.paths;
	return (
		<section>
			<h3>{words.found(answer.paths.length, length)}</h3>
			{answer.truncated && <p class="small muted">{words.truncated}</p>}
			<button type="button" class="button small" onClick={() => void paths.show(answer, [...answer.paths.keys()])}>
				{words.showAll}
			</button>
			<ol class="path-list">
				{answer.paths.map((path, n) => (
					<li key={path.edges.join(" ")}>
						<p>{stepsInWords(path, answer.graph, t.value)}</p>
						<button type="button" class="button small" onClick={() => void paths.show(answer, [n])}>
							{words.show}
						</button>
						<RowEvidence basis={{ facts: path.edges, entity: null }} />
					</li>
				))}
			</ol>
		</section>
	);
}

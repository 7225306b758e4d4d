/** One cell of an answer: entities are buttons that select them in the picture, lists show their first few. */

import { useState } from "preact/hooks";
import type { CitedSource, EntityRef } from "../../../model/index.ts";
import { reveal } from "../../components/actions.ts";
import { useApp } from "../../components/context.ts";
import { Name } from "../../components/name.tsx";
import { usePrinting } from "../../components/printing.ts";
import { NodeShape } from "../../components/shapes.tsx";
import { t } from "../../i18n/index.ts";
import { isRef } from "../../state/index.ts";
import { textOf } from "./cells.ts";
import type { ViewColumn } from "./types.ts";

/** Of a list so many are shown at first. */
const FEW = 4;

interface CellProps {
	value: unknown;
	type: ViewColumn["type"];
	/** Without the sign of the entity's type, which in a list would be more sign than text. */
	plain?: boolean;
}

export function AnswerCell({ value, type, plain = false }: CellProps) {
	if (typeof value === "object" && value !== null) {
		if (Array.isArray(value)) return <CellList values={value} type={type} />;
		if (type === "sources") return <SourceLink source={value as CitedSource} />;
		if (isRef(value)) return <EntityButton entity={value} plain={plain} />;
		if ("nodes" in value && Array.isArray(value.nodes)) return <CellList values={value.nodes} type={type} />;
		if (type === "json") return <code class="cell-json">{textOf(value, type, t.value)}</code>;
	}
	return <>{textOf(value, type, t.value)}</>;
}

function CellList({ values, type }: { values: readonly unknown[]; type: ViewColumn["type"] }) {
	const [all, setAll] = useState(false);
	const printing = usePrinting();
	// One more takes no more space than saying so.
	const shown = all || printing || values.length <= FEW + 1 ? values : values.slice(0, FEW);
	const item = type === "texts" ? "text" : type;
	return (
		<ul class="cell-list">
			{shown.map((value, n) => (
				<li key={n}>
					<AnswerCell value={value} type={item} plain />
				</li>
			))}
			{shown.length < values.length && (
				<li>
					<button
						type="button"
						class="link-button"
						onClick={(event) => {
							event.stopPropagation();
							setAll(true);
						}}
					>
						{t.value.answer.more(values.length - shown.length)}
					</button>
				</li>
			)}
		</ul>
	);
}

function SourceLink({ source: { title, publisher, url } }: { source: CitedSource }) {
	if (!url) return <span title={publisher}>{title}</span>;
	return (
		<a href={url} title={publisher} rel="noreferrer" target="_blank" onClick={(event) => event.stopPropagation()}>
			{title}
		</a>
	);
}

function EntityButton({ entity, plain }: { entity: EntityRef; plain: boolean }) {
	const app = useApp();
	return (
		<button
			type="button"
			class="entity-button"
			aria-pressed={app.state.marks.nodes.value.has(entity.id)}
			onClick={(event) => {
				event.stopPropagation();
				void reveal(app, entity);
			}}
		>
			{plain ? <Name of={entity} /> : <EntityName entity={entity} />}
		</button>
	);
}

export function EntityName({ entity }: { entity: EntityRef }) {
	return (
		<>
			<NodeShape type={entity.type} />
			<span>
				<Name of={entity} />
			</span>
		</>
	);
}

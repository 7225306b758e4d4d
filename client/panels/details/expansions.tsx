/** What the entity would bring into the picture, by relation, with counts before the click. */
import { type EntityAnswer, RELATIONSHIP_TYPES, type RelationshipType } from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import { Icon } from "../../components/icons.tsx";
import { t } from "../../i18n/index.ts";
import { MOST_CHOSEN } from "../../state/index.ts";

export function Expansions({ answer: { entity, counts } }: { answer: EntityAnswer }) {
	const { graph } = useApp().state;
	const words = t.value.details;
	const kinds = byType(counts);
	const all = kinds.reduce((sum, kind) => sum + kind.count, 0);
	const sets = graph.sets.value;
	const canBeHull = entity.type === "Network" && !sets.includes(entity.id) && sets.length < MOST_CHOSEN;
	if (all === 0) return null;
	const bring = (types: readonly RelationshipType[]) => void graph.expand(entity.id, types);
	return (
		<section class="expansions">
			<h3>{words.expandHeading}</h3>
			<div class="expansion-list">
				<button type="button" class="button small primary" onClick={() => bring([])}>
					<Icon name="plus" />
					{words.expandAll(all)}
				</button>
				{kinds.map(({ type, label, count }) => (
					<button
						key={type}
						type="button"
						class="button small"
						aria-label={words.expand(label, count)}
						onClick={() => bring([type])}
					>
						{label} <span class="number muted">{count}</span>
					</button>
				))}
				{canBeHull && (
					<button type="button" class="button small" onClick={() => void graph.toggleSet(entity.id)}>
						{words.asHull}
					</button>
				)}
				{graph.canCollapse(entity.id) && (
					<button type="button" class="button small" onClick={() => graph.collapse(entity.id)}>
						<Icon name="minus" />
						{words.collapse}
					</button>
				)}
			</div>
		</section>
	);
}

/** Expanding goes along a type in both directions; the label names the direction that has more. */
function byType(counts: EntityAnswer["counts"]) {
	return RELATIONSHIP_TYPES.flatMap((type) => {
		const mine = counts.filter((one) => one.type === type).sort((a, b) => b.count - a.count);
		const [most] = mine;
		if (!most) return [];
		const label = t.value.relations[type][most.direction];
		return [{ type, label, count: mine.reduce((sum, one) => sum + one.count, 0) }];
	});
}

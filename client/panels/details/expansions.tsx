/** What the entity would bring into the picture, by relation, with counts before the click. */
import { type EntityAnswer, type NeighbourCount, RELATIONSHIP_TYPES } from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import { Icon } from "../../components/icons.tsx";
import { t } from "../../i18n/index.ts";
import { MOST_CHOSEN } from "../../state/index.ts";

export function Expansions({ answer: { entity, counts } }: { answer: EntityAnswer }) {
	const { graph } = useApp().state;
	const words = t.value.details;
	const kinds = kindsOf(counts);
	const all = kinds.reduce((sum, kind) => sum + kind.count, 0);
	const sets = graph.sets.value;
	const canBeHull = entity.type === "Network" && !sets.includes(entity.id) && sets.length < MOST_CHOSEN;
	if (all === 0) return null;
	return (
		<section class="expansions">
			<h3>{words.expandHeading}</h3>
			<div class="expansion-list">
				<button type="button" class="button small primary" onClick={() => void graph.expand(entity.id)}>
					<Icon name="plus" />
					{words.expandAll(all)}
				</button>
				{kinds.map(({ type, direction, label, count }) => (
					<button
						key={label}
						type="button"
						class="button small"
						aria-label={words.expand(label, count)}
						onClick={() => void graph.expand(entity.id, [type], direction)}
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

interface Kind extends Pick<NeighbourCount, "type" | "count"> {
	/** None where both come at once. */
	readonly direction?: NeighbourCount["direction"];
	readonly label: string;
}

/** A type in each direction that it has, the one with more first; in both at once where it is called the same in both. */
function kindsOf(counts: EntityAnswer["counts"]): Kind[] {
	return RELATIONSHIP_TYPES.flatMap((type): Kind[] => {
		const mine = counts.filter((one) => one.type === type).sort((a, b) => b.count - a.count);
		const words = t.value.relations[type];
		if (words.in !== words.out) return mine.map((one) => ({ ...one, label: words[one.direction] }));
		const count = mine.reduce((sum, one) => sum + one.count, 0);
		return count === 0 ? [] : [{ type, label: words.out, count }];
	});
}

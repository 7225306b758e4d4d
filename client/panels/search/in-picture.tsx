/** The cooperations in the picture, and those that could be: in the panel on the left. */
import { show } from "../../components/actions.ts";
import { useApp } from "../../components/context.ts";
import { HullBadge, NodeShape } from "../../components/shapes.tsx";
import { t } from "../../i18n/index.ts";
import { MOST_CHOSEN } from "../../state/index.ts";

/** A way in for those who do not know yet what to type. */
export function InPicture() {
	const app = useApp();
	const hulls = app.state.drawing.hulls.value;
	if (hulls.length === 0) return <p class="small muted">{t.value.search.noHulls}</p>;
	return (
		<section class="in-picture">
			<h2>{t.value.search.startHeading}</h2>
			<p class="small muted">{t.value.search.startHint}</p>
			<ul class="rows">
				{hulls.map(({ id, name, colour, letter, members }) => (
					<li key={id}>
						<button
							type="button"
							class="row"
							aria-pressed={app.state.marks.sole.value === id}
							onClick={() => void show(app, { id, name, type: "Network" })}
						>
							<HullBadge colour={colour} letter={letter} />
							<span class="row-text">
								<span>{name}</span>
								<span class="small muted">{t.value.search.members(members.length)}</span>
							</span>
						</button>
					</li>
				))}
			</ul>
			<Others />
		</section>
	);
}

/** The cooperations of what the first picture is about that are not drawn as hulls. */
function Others() {
	const app = useApp();
	const { graph } = app.state;
	const { sets, networks, about, aboutIn } = graph;
	const member = new Set(aboutIn.value.map((edge) => edge.target));
	const others = networks.value.filter(({ id }) => member.has(id) && !sets.value.includes(id));
	if (!about.value || others.length === 0) return null;
	const words = t.value.search;
	const full = sets.value.length >= MOST_CHOSEN;
	return (
		<details class="others">
			<summary>{words.others(others.length, about.value.name)}</summary>
			<p class="small muted">{full ? words.othersFull(MOST_CHOSEN) : words.othersHint}</p>
			<ul class="rows">
				{others.map((network) => (
					<li key={network.id}>
						<button type="button" class="row" onClick={() => void show(app, network)}>
							<NodeShape type="Network" />
							<span class="row-text">{network.name}</span>
						</button>
					</li>
				))}
			</ul>
		</details>
	);
}

/** The panel on the left: find something, ask something, or see where cooperations overlap. */

import { show } from "../components/actions.ts";
import { type FindTab, useApp } from "../components/context.ts";
import { HullBadge, NodeShape } from "../components/shapes.tsx";
import { Tabs } from "../components/tabs.tsx";
import { t } from "../i18n/index.ts";
import { ConsolePanel } from "../panels/console/index.tsx";
import { Overlaps } from "../panels/overlaps/index.tsx";
import { Questions } from "../panels/questions/index.tsx";
import { Search } from "../panels/search/index.tsx";
import { MAX_SETS } from "../state/index.ts";

export function LeftPanel() {
	const { tab } = useApp();
	const tabs = [
		{ id: "search", label: t.value.tabs.search },
		{ id: "questions", label: t.value.tabs.questions },
		{ id: "overlaps", label: t.value.tabs.overlaps },
		{ id: "cypher", label: t.value.tabs.cypher },
	] as const;
	return (
		<section class="panel left" id="find" aria-label={t.value.tabs.label}>
			<Tabs name="find" label={t.value.tabs.label} tabs={tabs} chosen={tab} />
			<div class="panel-body" role="tabpanel" id={`find-${tab.value}-panel`} aria-labelledby={`find-${tab.value}-tab`}>
				<Content tab={tab.value} />
			</div>
		</section>
	);
}

function Content({ tab }: { tab: FindTab }) {
	switch (tab) {
		case "search":
			return <Find />;
		case "questions":
			return <Questions />;
		case "overlaps":
			return <Overlaps />;
		case "cypher":
			return <ConsolePanel />;
	}
}

function Find() {
	return (
		<>
			<Search />
			<InPicture />
		</>
	);
}

/** A way in for those who do not know yet what to type. */
function InPicture() {
	const app = useApp();
	const hulls = app.state.drawing.hulls.value;
	if (hulls.length === 0) return null;
	return (
		<section class="in-picture">
			<h2>{t.value.search.startHeading}</h2>
			<p class="small muted">{t.value.search.startHint}</p>
			<ul class="rows">
				{hulls.map(({ id, name, colour, members }) => (
					<li key={id}>
						<button
							type="button"
							class="row"
							aria-pressed={app.state.marks.sole.value === id}
							onClick={() => void show(app, { id, name, type: "Network" })}
						>
							<HullBadge colour={colour} />
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
	const full = sets.value.length >= MAX_SETS;
	return (
		<details class="others">
			<summary>{words.others(others.length, about.value.name)}</summary>
			<p class="small muted">{full ? words.othersFull(MAX_SETS) : words.othersHint}</p>
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

/** The panel on the left: find something, or compare cooperations. */
import { useSignal } from "@preact/signals";
import { t } from "../i18n/index.ts";
import { show } from "./actions.ts";
import { useApp } from "./context.ts";
import { Overlaps } from "./overlaps/index.tsx";
import { Search } from "./search/index.tsx";
import { HullBadge } from "./shapes.tsx";
import { Tabs } from "./tabs.tsx";

export function LeftPanel() {
	const tab = useSignal<"search" | "overlaps">("search");
	const tabs = [
		{ id: "search", label: t.value.tabs.search },
		{ id: "overlaps", label: t.value.tabs.overlaps },
	] as const;
	return (
		<section class="panel left" id="find" aria-label={t.value.tabs.label}>
			<Tabs name="find" label={t.value.tabs.label} tabs={tabs} chosen={tab} />
			<div class="panel-body" role="tabpanel" id={`find-${tab.value}-panel`} aria-labelledby={`find-${tab.value}-tab`}>
				{tab.value === "search" ? <Find /> : <Overlaps />}
			</div>
		</section>
	);
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
		</section>
	);
}

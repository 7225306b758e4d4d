/** The panel on the left: a tab for each panel in which people find or ask something. */
import { type FindPanel, useApp } from "../components/context.ts";
import { Tabs } from "../components/tabs.tsx";
import { language, t } from "../i18n/index.ts";
import * as panels from "../panels/index.ts";

const PANELS: readonly FindPanel[] = Object.values(panels).sort((a, b) => a.place - b.place);

export function LeftPanel() {
	const { tab } = useApp();
	const tabs = PANELS.map(({ id, title }) => ({ id, label: title[language.value] }));
	const open = PANELS.find(({ id }) => id === tab.value);
	return (
		<section class="panel left" id="find" aria-label={t.value.tabs.label}>
			<Tabs name="find" label={t.value.tabs.label} tabs={tabs} chosen={tab} />
			<div class="panel-body" role="tabpanel" id={`find-${tab.value}-panel`} aria-labelledby={`find-${tab.value}-tab`}>
				{open && <open.Content />}
			</div>
		</section>
	);
}

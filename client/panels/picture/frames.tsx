/** The open views, each in a frame of its own. The network stays where it is when others cover it: its camera and places live there. */
import { useApp } from "../../components/context.ts";
import { Lazy } from "../../components/lazy.tsx";
import { language } from "../../i18n/index.ts";
import type { ViewId } from "../../state/index.ts";
import { VIEWS, type View } from "../../views/index.ts";

const KEPT = "graph";

export function Frames() {
	const views: readonly ViewId[] = useApp().state.panes.division.value.views;
	return (
		<>
			{VIEWS.filter(({ id }) => id === KEPT || views.includes(id)).map((view) => (
				<Frame key={view.id} view={view} place={views.indexOf(view.id)} />
			))}
		</>
	);
}

/** @param place 0 is the view of the chosen tab, 1 the one beside it, −1 none that is seen */
function Frame({ view, place }: { view: View; place: number }) {
	const named =
		place === 0
			? { role: "tabpanel" as const, "aria-labelledby": `views-${view.id}-tab` }
			: { role: "region" as const, "aria-label": view.title[language.value] };
	return (
		<div class="frame" id={`views-${view.id}-panel`} data-place={place} tabIndex={-1} inert={place < 0} {...named}>
			{place === 1 && <h2 class="frame-head">{view.title[language.value]}</h2>}
			<div class="frame-body">{"Content" in view ? <view.Content /> : <Lazy load={view.load} given={{}} />}</div>
		</div>
	);
}

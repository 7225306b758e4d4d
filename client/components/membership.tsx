/** Direct memberships only, or communes whose district is a member too. Changes hulls, counts and table alike. */
import { t } from "../i18n/index.ts";
import { useApp } from "./context.ts";

export function MembershipSwitch({ explained = false }: { explained?: boolean }) {
	const app = useApp();
	const { graph } = app.state;
	const words = t.value.membership;
	const set = (indirect: boolean) => {
		if (indirect === graph.indirect.peek()) return;
		void graph.setIndirect(indirect);
		app.announcement.value = t.peek().announce.mode(indirect ? words.indirect : words.direct);
	};
	return (
		<div class="membership">
			{/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend that is seen */}
			<div class="segmented" role="group" aria-label={words.label} title={words.explain}>
				<button type="button" aria-pressed={!graph.indirect.value} onClick={() => set(false)}>
					{words.direct}
				</button>
				<button type="button" aria-pressed={graph.indirect.value} onClick={() => set(true)}>
					{words.indirect}
				</button>
			</div>
			{explained && <p class="small muted">{words.explain}</p>}
		</div>
	);
}

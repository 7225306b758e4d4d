/** Direct memberships only, or communes whose district is a member too. Changes hulls, counts and table alike. */
import { t } from "../i18n/index.ts";
import { useApp } from "./context.ts";
import { Segmented } from "./segmented.tsx";

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
			<Segmented
				label={words.label}
				title={words.explain}
				options={[
					{ id: "direct", text: words.direct },
					{ id: "indirect", text: words.indirect },
				]}
				chosen={graph.indirect.value ? "indirect" : "direct"}
				choose={(id) => set(id === "indirect")}
			/>
			{explained && <p class="small muted">{words.explain}</p>}
		</div>
	);
}

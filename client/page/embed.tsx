/** What another page shows of this one (`?embed=1`): the open views with caption and legend, whose data they are, and the way here. */
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { type App, AppContext } from "../components/context.ts";
import { wholeAddress } from "../components/whole-page.ts";
import { t } from "../i18n/index.ts";
import { PictureAlone } from "../panels/picture/index.tsx";
import type { State } from "../state/index.ts";
import { ProposalDialog } from "./proposal.tsx";
import { useSchema } from "./schema.ts";

export const isEmbedded = (): boolean => new URLSearchParams(location.search).get("embed") === "1";

export function EmbeddedPage({ app }: { app: App }) {
	const looking = useMemo(() => ({ ...app, readOnly: true, state: asItIs(app.state) }), [app]);
	return (
		<AppContext.Provider value={looking}>
			<main class="embedded">
				<PictureAlone />
				<Imprint />
			</main>
			<ProposalDialog />
			<p class="visually-hidden" aria-live="polite">
				{app.announcement.value}
			</p>
		</AppContext.Provider>
	);
}

/** Nothing comes into the picture, leaves it or moves in it; it can still be looked at and marked. */
function asItIs(state: State): State {
	return {
		...state,
		graph: {
			...{ ...state.graph, add: never, expand: never, toggleSet: never },
			...{ remove: nothing, collapse: nothing, pin: nothing, unpin: nothing, place: nothing },
		},
	};
}

const nothing = () => undefined;
const never = async () => undefined;

function Imprint() {
	const schema = useSchema();
	const address = useSignal(wholeAddress());
	const renew = () => {
		address.value = wholeAddress();
	};
	const words = t.value.embed;
	return (
		<footer class="page-footer">
			{schema && (
				<details>
					<summary>{words.data(schema.datasets.map(({ title, license }) => `${title} (${license})`))}</summary>
					<p>{schema.datasets.flatMap(({ attribution }) => attribution).join("; ")}</p>
				</details>
			)}
			<a class="last" href={address.value} target="_blank" rel="noopener" onPointerDown={renew} onFocus={renew}>
				{words.open}
				<span class="visually-hidden">{t.value.evidence.newTab}</span>
			</a>
		</footer>
	);
}

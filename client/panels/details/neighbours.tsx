/** The communes that border on a commune, on the map or not, with what says so. */
import { compareNamed, type GraphNode } from "../../../model/index.ts";
import { show } from "../../components/actions.ts";
import { useApp } from "../../components/context.ts";
import { RowEvidence } from "../../components/evidence/row.tsx";
import { FailureNotice } from "../../components/failure.tsx";
import { Name } from "../../components/name.tsx";
import { t } from "../../i18n/index.ts";
import { useBeside } from "./beside.ts";

export function Neighbours({ entity }: { entity: GraphNode }) {
	const app = useApp();
	const { found, failure } = useBeside(entity.type === "Commune" ? entity.id : null, (api, call) =>
		api.neighbours(entity.id, { types: ["BORDERS"] }, call),
	);
	// Not those between two neighbours.
	const borders = (found?.edges ?? []).filter(({ source, target }) => source === entity.id || target === entity.id);
	const others = (found?.nodes ?? []).filter(({ id }) => id !== entity.id).sort(compareNamed);
	if (borders.length === 0 && !failure) return null;
	return (
		<section class="fact-group" data-group="neighbours">
			<h4>
				{t.value.relations.BORDERS.out} {found && <span class="muted number">{others.length}</span>}
			</h4>
			{failure && <FailureNotice {...failure} />}
			<ul class="adjacent">
				{others.map((other) => (
					<li key={other.id}>
						<button type="button" class="link-button" onClick={() => void show(app, other)}>
							<Name of={other} />
						</button>
					</li>
				))}
			</ul>
			{found && <RowEvidence basis={{ facts: borders.map(({ id }) => id), entity: null }} />}
		</section>
	);
}

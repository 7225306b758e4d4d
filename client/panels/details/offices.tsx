/** Who holds the offices in an entity and in its bodies, with their terms and what says so. */
import { type EntityAnswer, type GraphEdge, validity } from "../../../model/index.ts";
import { show } from "../../components/actions.ts";
import { useApp } from "../../components/context.ts";
import { RowEvidence } from "../../components/evidence/row.tsx";
import { FailureNotice } from "../../components/failure.tsx";
import { Name } from "../../components/name.tsx";
import { language, t } from "../../i18n/index.ts";
import { useBeside } from "./beside.ts";
import { type Office, officesIn } from "./facts.ts";
import { LongList } from "./long-list.tsx";

export function Offices({ answer: { entity, facts } }: { answer: EntityAnswer }) {
	const inside = facts.filter(
		({ direction, type }) => direction === "in" && (type === "ROLE_IN" || type === "BODY_OF"),
	);
	const ids = [...new Set(inside.map(({ other }) => other.id))];
	const { found, failure } = useBeside(ids.join(",") || null, (api, call) =>
		api.subgraph({ ids, depth: 2, types: ["ROLE_IN", "HOLDS"] }, call),
	);
	const { asOf } = useApp().state.graph;
	const offices = found ? officesIn(found, [entity.id, ...ids], asOf.value) : [];
	if (offices.length === 0 && !failure) return null;
	return (
		<section class="fact-group" data-group="offices">
			<h4>
				{t.value.details.offices} {found && <span class="muted number">{offices.length}</span>}
			</h4>
			{failure && <FailureNotice {...failure} />}
			<LongList items={offices}>
				{(office) => <OfficeLine key={office.role.id} office={office} about={entity.id} />}
			</LongList>
		</section>
	);
}

function OfficeLine({ office: { role, place, holders }, about }: { office: Office; about: string }) {
	const app = useApp();
	return (
		<li>
			<button type="button" class="link-button" onClick={() => void show(app, role)}>
				<Name of={role} />
			</button>{" "}
			{place.id !== about && (
				<span class="small muted">
					<Name of={place} />
				</span>
			)}
			<ul class="holders">
				{holders.map(({ person, edge }) => (
					<li key={edge.id}>
						<button type="button" class="link-button" onClick={() => void show(app, person)}>
							<Name of={person} />
						</button>{" "}
						<span class="small muted">{termOf(edge)}</span>
						<RowEvidence basis={{ facts: [edge.id], entity: null }} />
					</li>
				))}
				{holders.length === 0 && <li class="small muted">{t.value.details.holderUnknown}</li>}
			</ul>
		</li>
	);
}

const termOf = (edge: GraphEdge): string => validity(edge, language.value);

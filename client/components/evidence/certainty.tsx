import { standingOn } from "../../../model/index.ts";
import { t } from "../../i18n/index.ts";
import { isOver } from "../../state/index.ts";
import { useApp } from "../context.ts";

/** Says so when something is not stated outright, outdated, only possible or over on the day; silence means stated and in force. */
export function Certainty({ of }: { of: Readonly<Record<string, unknown>> }) {
	const { day, asOf } = useApp().state.graph;
	const { certainty, certaintyHint, status, details } = t.value;
	const weak = (["implied", "inferred"] as const).find((one) => one === of.certainty);
	return (
		<>
			{isOver(of, day.value) && <span class="badge">{of.endsByRule ? details.overByRule : details.over}</span>}
			{standingOn(of, asOf.value) === "possible" && (
				<span class="badge" title={details.possibleHint}>
					{details.possible}
				</span>
			)}
			{weak && (
				<span class="badge" title={certaintyHint[weak]}>
					{certainty[weak]}
				</span>
			)}
			{of.status === "retracted" && <span class="badge warn">{status.retracted}</span>}
			{of.status === "outdated" && <span class="badge warn">{status.outdated}</span>}
		</>
	);
}

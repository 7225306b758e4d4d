import { t } from "../../i18n/index.ts";
import { isOver, today } from "../../state/index.ts";

/** Says so when something is not stated outright, outdated, or over by now; silence means stated and in force. */
export function Certainty({ of }: { of: Readonly<Record<string, unknown>> }) {
	const { certainty, certaintyHint, status, details } = t.value;
	const weak = (["implied", "inferred"] as const).find((one) => one === of.certainty);
	return (
		<>
			{isOver(of, today()) && <span class="badge">{details.over}</span>}
			{weak && (
				<span class="badge" title={certaintyHint[weak]}>
					{certainty[weak]}
				</span>
			)}
			{of.status === "outdated" && <span class="badge warn">{status.outdated}</span>}
		</>
	);
}

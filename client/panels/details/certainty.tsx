import { t } from "../../i18n/index.ts";

/** Says so when something is not stated outright or sources differ; silence means stated. */
export function Certainty({ of }: { of: Readonly<Record<string, unknown>> }) {
	const { certainty, certaintyHint, status } = t.value;
	const weak = (["implied", "inferred"] as const).find((one) => one === of.certainty);
	const doubtful = (["contradicted", "outdated"] as const).find((one) => one === of.status);
	return (
		<>
			{weak && (
				<span class="badge" title={certaintyHint[weak]}>
					{certainty[weak]}
				</span>
			)}
			{doubtful && <span class="badge warn">{status[doubtful]}</span>}
		</>
	);
}

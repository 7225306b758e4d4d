/** What a query takes beside the question's own parameters: memberships, which are derived once for all. */
import type { QuestionAnswer } from "../../model/index.ts";
import { type DataAccess, membershipsHeldBy, membershipsOf } from "../memberships/index.ts";
import { namedBy } from "./entities.ts";
import type { ParamValues, Question } from "./question.ts";

/** The indirect memberships in the networks, or of the communes, that the question's `indirect` names; undefined when it names none. */
export async function readInputs(
	{ membershipIndex }: Pick<DataAccess, "membershipIndex">,
	{ params, indirect }: Pick<Question, "params" | "indirect">,
	values: ParamValues,
): Promise<QuestionAnswer["inputs"]> {
	const param = indirect === undefined ? undefined : params[indirect];
	if (indirect === undefined || !param) return undefined;
	const ids = namedBy(param, values[indirect] ?? null);
	const asOf = typeof values.asOf === "string" ? values.asOf : undefined;
	const index = await membershipIndex();
	const memberships =
		"of" in param && param.of.includes("Network")
			? membershipsOf(index, { networks: ids, asOf, indirect: true })
			: membershipsHeldBy(index, { members: ids, asOf, indirect: true });
	return {
		indirect: memberships.flatMap(({ network, member, through, fact }) => {
			const between = through?.at(-1);
			return between
				? [{ network, member, through: between.id, facts: [...(through ?? []).map((step) => step.fact), fact] }]
				: [];
		}),
	};
}

/** What is asked, as requests to the server. */
import type { FormDescription, WhatIfRequest } from "../../../model/index.ts";
import type { Answered } from "../answer/types.ts";
import { changedMembers, changedNetworks, readMemberships } from "../question/actions.ts";
import type { FormState, Values } from "../question/types.ts";
import type { Api, Call } from "../remote/types.ts";

/** The answer to what is asked. */
export async function askForm(
	api: Api,
	formState: FormState,
	description: FormDescription,
	call: Call,
): Promise<Answered> {
	const { kind, name, values } = formState;
	const asked = { formState, description };
	if (kind === "question") return { ...asked, kind, answer: await api.question(name, values, call) };
	if (kind === "comparison") return { ...asked, kind, answer: await api.compare(withoutEmpty(values), call) };
	const [answer, graph] = await Promise.all([api.whatIf(whatIfRequest(values), call), surroundings(api, values, call)]);
	return { ...asked, kind, answer, graph };
}

const withoutEmpty = (values: Values): Values =>
	Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));

function whatIfRequest({ add, remove, indirect, asOf }: Values): Partial<WhatIfRequest> {
	return {
		add: readMemberships(add),
		remove: readMemberships(remove),
		indirect: indirect === "true",
		...(asOf ? { asOf } : {}),
	};
}

/** The changed networks as they are, and who joins or leaves. */
async function surroundings(api: Api, values: Values, call: Call) {
	const day = values.asOf ? { asOf: values.asOf } : {};
	const indirect = values.indirect === "true";
	const [networks, members] = await Promise.all([
		api.subgraph({ networks: changedNetworks(values), include: ["members"], indirect, ...day }, call),
		api.subgraph({ ids: changedMembers(values), ...day }, call),
	]);
	const nodes = new Map([...members.nodes, ...networks.nodes].map((node) => [node.id, node]));
	return { ...networks, nodes: [...nodes.values()] };
}

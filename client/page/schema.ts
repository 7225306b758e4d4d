/** What is in the data, and whose they are. */
import { useEffect, useState } from "preact/hooks";
import type { SchemaAnswer } from "../../model/index.ts";
import { useApp } from "../components/context.ts";
import type { Api } from "../state/index.ts";

const asked = new WeakMap<Api, Promise<SchemaAnswer>>();

/** Once for all parts of the page; again after a failure. */
function schemaOf(api: Api): Promise<SchemaAnswer> {
	const answer = asked.get(api) ?? api.schema();
	asked.set(api, answer);
	answer.catch(() => asked.delete(api));
	return answer;
}

/**
 * Asks for it after the first picture, which is not to wait for it. A page without its footer is still a page, so a failure here
 * stays silent; the picture reports it.
 */
export function useSchema(): SchemaAnswer | null {
	const { api, state } = useApp();
	const [schema, setSchema] = useState<SchemaAnswer | null>(null);
	const ready = state.graph.started.value || state.tasks.failures.value.size > 0;
	useEffect(() => {
		let gone = false;
		if (ready)
			schemaOf(api).then(
				(found) => !gone && setSchema(found),
				() => undefined,
			);
		return () => {
			gone = true;
		};
	}, [api, ready]);
	return schema;
}

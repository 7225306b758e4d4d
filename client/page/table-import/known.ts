/** What the graph has that a table may name. */
import { useEffect, useState } from "preact/hooks";
import { createKnown, type Known, type KnownEntity, MEMBER_LABELS } from "../../../tables/tables.ts";
import { useApp } from "../../components/context.ts";
import type { Api, Call } from "../../state/index.ts";

const PAGE = 500;

/** Undefined while they are asked for; `failed` when the server does not say. */
export function useKnown(): { known?: Known; failed: boolean } {
	const { api } = useApp();
	const [known, setKnown] = useState<Known>();
	const [failed, setFailed] = useState(false);
	useEffect(() => {
		const controller = new AbortController();
		readKnown(api, { signal: controller.signal }).then(
			(entities) => setKnown(createKnown(entities)),
			() => controller.signal.aborted || setFailed(true),
		);
		return () => controller.abort();
	}, [api]);
	return { ...(known && { known }), failed };
}

async function readKnown(api: Api, call: Call): Promise<KnownEntity[]> {
	const known: KnownEntity[] = [];
	for (const type of MEMBER_LABELS) {
		for (let cursor: string | null | undefined = ""; cursor !== undefined && cursor !== null; ) {
			const page = await api.entities({ type, limit: PAGE, ...(cursor && { cursor }) }, call);
			for (const { id, name, altNames, ags } of page.entities) {
				known.push({
					...{ id, label: type, name },
					...(Array.isArray(altNames) && { altNames }),
					...(typeof ags === "string" && { ags }),
				});
			}
			cursor = page.next;
		}
	}
	return known;
}

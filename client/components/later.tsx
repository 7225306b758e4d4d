/** Parts of the page that come one after the other while it opens, each in a task of its own, so that none keeps the browser. */
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { useApp } from "./context.ts";

/** Rendered when those before it have been; at once when the page is open. */
export function Later({ children }: { children: ComponentChildren }) {
	const { turns } = useApp();
	const [come, setCome] = useState(turns.over);
	useLayoutEffect(() => {
		if (!come) turns.take(() => setCome(true));
	}, [turns, come]);
	return come ? children : null;
}

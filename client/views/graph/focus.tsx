/** What the keys have come to, as an element that the canvas names: to assistive technology the picture itself says nothing. */
import { useComputed } from "@preact/signals";
import { useApp } from "../../components/context.ts";
import { t } from "../../i18n/index.ts";
import { tooltipOf } from "./tooltip.tsx";

/** The id of the element, where the keys have come to a node. Its name changes with the node, so that it is read. */
export function useFocus() {
	const { marks, drawing } = useApp().state;
	return useComputed(() => {
		const id = marks.hovered.value;
		return id !== null && drawing.elements.value.nodes.has(id) ? `at-${id}` : undefined;
	});
}

export function Focus({ id }: { id: ReturnType<typeof useFocus> }) {
	const { state } = useApp();
	const node = state.marks.hovered.value;
	if (id.value === undefined || node === null) return null;
	const words = tooltipOf(state, node, t.value, true).join(", ");
	return <div key={id.value} id={id.value} class="visually-hidden" role="img" aria-label={words} />;
}

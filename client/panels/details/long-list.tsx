/** A long list is cut, with a button for the rest. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { t } from "../../i18n/index.ts";

const SHOWN = 12;

export function LongList<T>({ items, children }: { items: readonly T[]; children: (item: T) => ComponentChildren }) {
	const all = useSignal(false);
	const words = t.value.details;
	const isLong = items.length > SHOWN + 2;
	return (
		<>
			<ul>{(all.value || !isLong ? items : items.slice(0, SHOWN)).map(children)}</ul>
			{isLong && (
				<button
					type="button"
					class="link-button small"
					onClick={() => {
						all.value = !all.value;
					}}
				>
					{all.value ? words.showFewer : words.showAll(items.length)}
				</button>
			)}
		</>
	);
}

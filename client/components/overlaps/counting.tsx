/** Whether members of an intersection may be in other chosen cooperations too. */
import type { Signal } from "@preact/signals";
import { t } from "../../i18n/index.ts";

export type Counting = "exclusive" | "inclusive";

const MODES: readonly Counting[] = ["exclusive", "inclusive"];

export function CountingSwitch({ counting }: { counting: Signal<Counting> }) {
	const words = t.value.overlaps;
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend that is seen
		<div class="segmented" role="group" aria-label={words.mode}>
			{MODES.map((mode) => (
				<button
					key={mode}
					type="button"
					aria-pressed={counting.value === mode}
					onClick={() => {
						counting.value = mode;
					}}
				>
					{words[mode]}
				</button>
			))}
		</div>
	);
}

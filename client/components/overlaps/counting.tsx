/** Whether members of an intersection may be in other chosen cooperations too. */
import type { Signal } from "@preact/signals";
import { t } from "../../i18n/index.ts";
import { Segmented } from "../segmented.tsx";

export type Counting = "exclusive" | "inclusive";

const MODES: readonly Counting[] = ["exclusive", "inclusive"];

export function CountingSwitch({ counting }: { counting: Signal<Counting> }) {
	const words = t.value.overlaps;
	return (
		<Segmented
			label={words.mode}
			options={MODES.map((id) => ({ id, text: words[id] }))}
			chosen={counting.value}
			choose={(mode) => {
				counting.value = mode;
			}}
		/>
	);
}

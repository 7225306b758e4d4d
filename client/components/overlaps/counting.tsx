/** Whether members of an intersection may be in other chosen cooperations too. */
import { t } from "../../i18n/index.ts";
import { SWITCHES } from "../../state/index.ts";
import { useApp } from "../context.ts";
import { Segmented } from "../segmented.tsx";

/** The same in the panel and in the view. */
export function CountingSwitch() {
	const { counting } = useApp().state.switches;
	const words = t.value.overlaps;
	return (
		<Segmented
			label={words.mode}
			options={SWITCHES.counting.map((id) => ({ id, text: words[id] }))}
			chosen={counting.value}
			choose={(mode) => {
				counting.value = mode;
			}}
		/>
	);
}

/** A choice of a few, with its name before it. */
import type { Signal } from "@preact/signals";

interface ChoiceProps<Id extends string> {
	label: string;
	options: readonly Id[];
	names: Readonly<Record<Id, string>>;
	chosen: Signal<Id>;
}

export function Choice<Id extends string>({ label, options, names, chosen }: ChoiceProps<Id>) {
	return (
		<label class="sets-choice small">
			<span>{label}</span>
			<select
				class="field small"
				value={chosen.value}
				onChange={(event) => {
					const found = options.find((one) => one === event.currentTarget.value);
					if (found) chosen.value = found;
				}}
			>
				{options.map((id) => (
					<option key={id} value={id}>
						{names[id]}
					</option>
				))}
			</select>
		</label>
	);
}

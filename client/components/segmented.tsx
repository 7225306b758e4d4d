/** A few choices side by side, one of which is pressed. */
import type { ComponentChild } from "preact";

interface SegmentedProps<Id> {
	label: string;
	/** Explains all of them. */
	title?: string;
	options: readonly { id: Id; text: ComponentChild; title?: string; lang?: string }[];
	chosen: Id;
	choose(id: Id): void;
}

export function Segmented<Id extends string>({ label, title, options, chosen, choose }: SegmentedProps<Id>) {
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend that is seen
		<div class="segmented" role="group" aria-label={label} title={title}>
			{options.map(({ id, text, ...more }) => (
				<button key={id} type="button" {...more} aria-pressed={chosen === id} onClick={() => choose(id)}>
					{text}
				</button>
			))}
		</div>
	);
}

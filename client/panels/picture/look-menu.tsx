/** How the picture is drawn: what size and colour show, and by which layout it is laid out anew. */
import { useApp } from "../../components/context.ts";
import { language, t } from "../../i18n/index.ts";
import { COLOURS, GROUPS, LAYOUTS, SIZES } from "../../state/index.ts";
import { colourInWords, sizeInWords } from "./look-key.tsx";
import { Menu } from "./menu.tsx";

export function LookMenu() {
	const { graph } = useApp().state;
	const { size, colour } = graph.look.value;
	const words = t.value.net;
	const coloursNow = () => {
		const has = graph.attributes.value;
		return COLOURS.filter((one) => one === GROUPS || has.has(one) || one === colour);
	};
	return (
		<Menu
			icon="look"
			text={words.look}
			label={`${words.look}: ${words.lookLabel}`}
			className={size || colour ? "look chosen" : "look"}
		>
			{() => (
				<>
					<h2>{words.lookLabel}</h2>
					<Choice
						label={words.size}
						plain={words.plain.size}
						options={SIZES.map((id) => [id, sizeInWords(id, words, language.value)])}
						chosen={size}
						choose={(next) => graph.setLook({ size: next })}
					/>
					<Choice
						label={words.colour}
						plain={words.plain.colour}
						options={coloursNow().map((id) => [id, colourInWords(id, words, language.value)])}
						chosen={colour}
						choose={(next) => graph.setLook({ colour: next })}
					/>
				</>
			)}
		</Menu>
	);
}

interface ChoiceProps {
	label: string;
	plain: string;
	options: readonly (readonly [string, string])[];
	chosen: string | null;
	choose(next: string | null): void;
}

function Choice({ label, plain, options, chosen, choose }: ChoiceProps) {
	return (
		<label class="look-choice small">
			{label}
			<select class="field" onChange={(event) => choose(event.currentTarget.value || null)}>
				{[["", plain] as const, ...options].map(([id, text]) => (
					<option key={id} value={id} selected={id === (chosen ?? "")}>
						{text}
					</option>
				))}
			</select>
		</label>
	);
}

/** A new layout; the one that is chosen last is marked. */
export function LayoutMenu() {
	const { graph, drawing, marks } = useApp().state;
	const words = t.value.net;
	const now = graph.look.value.layout;
	if (graph.visible.value.nodes.size === 0) return null;
	return (
		<Menu icon="layout" text="" label={t.value.toolbar.layout} className="layouts">
			{(close) => (
				<>
					<h2>{t.value.toolbar.layout}</h2>
					<ul>
						{LAYOUTS.map((id) => (
							<li key={id}>
								<button
									type="button"
									class="menu-item"
									data-layout={id}
									aria-current={id === now}
									onClick={() => {
										close();
										drawing.relayout(id, marks.sole.peek());
									}}
								>
									{words.layouts[id]}
								</button>
							</li>
						))}
					</ul>
				</>
			)}
		</Menu>
	);
}

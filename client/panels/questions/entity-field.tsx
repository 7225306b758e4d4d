/** Fields whose values are entities: one, whose name stands in the field, or several as chips above it. */
import { useState } from "preact/hooks";
import type { EntityHit, EntityRef, NodeType } from "../../../model/index.ts";
import { Combobox } from "../../components/combobox.tsx";
import { useApp } from "../../components/context.ts";
import { explain } from "../../components/failure.tsx";
import { Icon } from "../../components/icons.tsx";
import { t } from "../../i18n/index.ts";
import { type Failure, idsIn } from "../../state/index.ts";
import { isListed, useLookup } from "./lookup.ts";

interface EntityFieldProps {
	/** Prefix of the ids; the label is for `<name>-field`. */
	name: string;
	of: readonly NodeType[];
	value: string;
	set(value: string): void;
	optional: boolean;
	describedBy?: string | undefined;
	invalid?: boolean;
	placeholder?: string;
}

const placeholderFor = (optional: boolean) => t.value.questions[optional ? "typeNameOptional" : "typeName"];

const toRef = ({ id, type, name }: EntityHit): EntityRef => ({ id, type, name });

export function EntityField(props: EntityFieldProps) {
	const { name, of, value, set, optional, describedBy, invalid = false, placeholder } = props;
	const { questions } = useApp().state;
	const [typed, setTyped] = useState<string | null>(null);
	const { answer, stale, failure } = useLookup(typed, of);
	const chosen = value && (questions.names.value.get(value)?.name ?? value);
	return (
		<>
			<Combobox
				name={name}
				text={typed ?? chosen}
				setText={(text) => {
					setTyped(text);
					if (text === "" && optional) set("");
				}}
				answer={answer}
				stale={stale}
				choose={(result) => {
					questions.learn(toRef(result));
					set(result.id);
					setTyped(null);
				}}
				enter={() => value === "" && setTyped(typed ?? "")}
				leave={() => setTyped(null)}
				placeholder={placeholder ?? placeholderFor(optional)}
				describedBy={describedBy}
				invalid={invalid}
				required={!optional}
				offersAll={isListed(of)}
			/>
			<LookupFailure failure={failure} />
		</>
	);
}

export function EntitiesField({ name, of, value, set, optional, describedBy, invalid = false }: EntityFieldProps) {
	const { questions } = useApp().state;
	const [typed, setTyped] = useState<string | null>(null);
	const { answer, stale, failure } = useLookup(typed, of);
	const chosen = idsIn(value);
	const offered = answer && { ...answer, results: answer.results.filter((result) => !chosen.includes(result.id)) };
	return (
		<>
			<Chips
				chips={chosen.map((id) => ({ key: id, label: questions.names.value.get(id)?.name ?? id }))}
				remove={(id) => set(chosen.filter((one) => one !== id).join(","))}
				focusAfter={`${name}-field`}
			/>
			<Combobox
				name={name}
				text={typed ?? ""}
				setText={setTyped}
				answer={offered}
				stale={stale}
				choose={(result) => {
					questions.learn(toRef(result));
					set([...chosen, result.id].join(","));
					setTyped("");
				}}
				enter={() => setTyped(typed ?? "")}
				leave={() => setTyped(null)}
				placeholder={chosen.length > 0 ? t.value.questions.addAnother : placeholderFor(optional)}
				describedBy={describedBy}
				invalid={invalid}
				required={!optional}
				offersAll={isListed(of)}
			/>
			<LookupFailure failure={failure} />
		</>
	);
}

/** Without a button, which would take the focus from the field: the next letter asks again. */
function LookupFailure({ failure }: { failure: Failure | undefined }) {
	if (!failure) return null;
	const { what, remedy } = explain(failure.problem, t.value);
	return (
		<p class="form-fault small" role="alert">
			{what} {remedy}
		</p>
	);
}

interface ChipsProps {
	chips: readonly { key: string; label: string }[];
	remove(key: string): void;
	/** The element that gets the focus when the chip that had it is gone. */
	focusAfter: string;
}

export function Chips({ chips, remove, focusAfter }: ChipsProps) {
	if (chips.length === 0) return null;
	return (
		<ul class="chips">
			{chips.map(({ key, label }) => (
				<li key={key} class="chip">
					<span>{label}</span>
					<button
						type="button"
						aria-label={t.value.questions.removeChip(label)}
						onClick={() => {
							remove(key);
							document.getElementById(focusAfter)?.focus();
						}}
					>
						<Icon name="close" />
					</button>
				</li>
			))}
		</ul>
	);
}

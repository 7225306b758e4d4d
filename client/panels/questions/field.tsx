/** A field of a form, made from what the parameter says of itself. */
import type { FormParam } from "../../../model/index.ts";
import { language, t } from "../../i18n/index.ts";
import { EntitiesField, EntityField } from "./entity-field.tsx";
import { MembershipsField } from "./memberships-field.tsx";

interface FieldProps {
	param: FormParam;
	value: string;
	/** What is wrong with the value; undefined when nothing is known to be. */
	fault: string | undefined;
	set(value: string): void;
}

export function Field({ param, value, fault, set }: FieldProps) {
	const name = `param-${param.name}`;
	const isLabelled = param.type !== "memberships";
	const title = param.title[language.value];
	return (
		<div class="form-field" data-param={param.name}>
			{isLabelled ? (
				<label for={`${name}-field`}>{title}</label>
			) : (
				<p class="form-label" id={`${name}-label`}>
					{title}
				</p>
			)}
			<Control {...{ param, name, value, set, fault }} />
			{fault && (
				<p class="form-fault small" id={`${name}-fault`}>
					{fault}
				</p>
			)}
		</div>
	);
}

function Control({ param, name, value, fault, set }: FieldProps & { name: string }) {
	const invalid = fault !== undefined;
	const describedBy = invalid ? `${name}-fault` : undefined;
	const input = { id: `${name}-field`, class: "field", "aria-invalid": invalid, "aria-describedby": describedBy };
	const onInput = (event: { currentTarget: { value: string } }) => set(event.currentTarget.value);
	const optional = "optional" in param && param.optional === true;
	switch (param.type) {
		case "entity":
			return <EntityField {...{ name, value, set, optional, describedBy, invalid }} of={param.of} />;
		case "entities":
			return <EntitiesField {...{ name, value, set, optional, describedBy, invalid }} of={param.of} />;
		case "memberships":
			return <MembershipsField {...{ name, value, set, describedBy, invalid }} />;
		case "integer":
			return <input {...input} type="number" min={param.min} max={param.max} value={value} onInput={onInput} />;
		case "date":
			return <input {...input} type="date" value={value} onInput={onInput} />;
		case "text":
			return <input {...input} type="text" maxLength={200} value={value} onInput={onInput} />;
		case "choice":
			return (
				<select {...input} value={value} onChange={onInput}>
					{optional && <option value="">{t.value.questions.any}</option>}
					{Object.entries(param.choices).map(([key, title]) => (
						<option key={key} value={key}>
							{title[language.value]}
						</option>
					))}
				</select>
			);
	}
}

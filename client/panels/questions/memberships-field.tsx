/** Who is supposed to join or leave what: two names make a membership, memberships are listed as chips. */
import { useState } from "preact/hooks";
import { type NodeType, RELATIONSHIPS } from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import { t } from "../../i18n/index.ts";
import { readMemberships, writeMemberships } from "../../state/index.ts";
import { Chips, EntityField } from "./entity-field.tsx";

interface MembershipsFieldProps {
	name: string;
	value: string;
	set(value: string): void;
	describedBy?: string | undefined;
	invalid?: boolean;
}

const MEMBERS: readonly NodeType[] = RELATIONSHIPS.MEMBER_OF.from;

export function MembershipsField({ name, value, set, describedBy, invalid = false }: MembershipsFieldProps) {
	const { questions } = useApp().state;
	const [member, setMember] = useState("");
	const [network, setNetwork] = useState("");
	const words = t.value.questions;
	const chosen = readMemberships(value);
	const nameOf = (id: string) => questions.names.value.get(id)?.name ?? id;
	const take = () => {
		set(writeMemberships([...chosen, { member, network }]));
		setMember("");
		setNetwork("");
		document.getElementById(`${name}-member-field`)?.focus();
	};
	return (
		<div class="memberships">
			<Chips
				chips={chosen.map((one) => ({
					key: writeMemberships([one]),
					label: `${nameOf(one.member)} → ${nameOf(one.network)}`,
				}))}
				remove={(key) => set(writeMemberships(chosen.filter((one) => writeMemberships([one]) !== key)))}
				focusAfter={`${name}-member-field`}
			/>
			<label class="small" for={`${name}-member-field`}>
				{words.who}
			</label>
			<EntityField
				name={`${name}-member`}
				of={MEMBERS}
				value={member}
				set={setMember}
				optional
				placeholder={words.typeName}
				describedBy={describedBy}
				invalid={invalid}
			/>
			<label class="small" for={`${name}-network-field`}>
				{words.where}
			</label>
			<EntityField
				name={`${name}-network`}
				of={["Network"]}
				value={network}
				set={setNetwork}
				optional
				placeholder={words.typeName}
			/>
			<button type="button" class="button small" disabled={!member || !network} onClick={take}>
				{words.take}
			</button>
		</div>
	);
}

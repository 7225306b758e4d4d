/** What would be added, what is wrong where, the names that need a decision, and the files. */
import { strToU8, zipSync } from "fflate";
import { type OpenName, sayNotice, sayProblem, TABLE_DICTIONARIES, type TablePlan } from "../../../tables/tables.ts";
import { save } from "../../components/save.ts";
import { formatDate, language, t } from "../../i18n/index.ts";
import type { Draft, WholeOutcome } from "./draft.ts";

const SHOWN = 100;

interface OutcomeProps {
	draft: Draft;
	outcome: WholeOutcome;
	change(part: Partial<Draft>): void;
}

export function OutcomeSection({ draft, outcome, change }: OutcomeProps) {
	const words = t.value.tableImport;
	const { plan, files, asked, key } = outcome;
	const decide = (name: string, decision: string) => {
		const decisions = new Map(draft.decisions);
		if (decision === "") decisions.delete(name);
		else decisions.set(name, decision);
		change({ decisions });
	};
	return (
		<section aria-labelledby="table-outcome">
			<h3 id="table-outcome">{words.outcome}</h3>
			<div role="status">
				{plan.problems.length > 0 && <p>{words.problems(plan.problems.length)}</p>}
				<ul class="table-notices">
					{plan.notices.map((notice) => (
						<li key={notice.join()}>{sayNotice(notice, TABLE_DICTIONARIES[language.value])}</li>
					))}
				</ul>
			</div>
			<Problems plan={plan} />
			{asked.length > 0 && <Decisions asked={asked} decisions={draft.decisions} decide={decide} />}
			<Added plan={plan} />
			<div class="dialog-buttons">
				<button type="button" class="button primary" disabled={!files} onClick={() => files && download(key, files())}>
					{words.download}
				</button>
			</div>
			<p class="small muted">
				{words.next} <code>npm run seed -- --data {key} --dry-run</code>
			</p>
		</section>
	);
}

function Problems({ plan: { problems } }: { plan: TablePlan }) {
	if (problems.length === 0) return null;
	const said = problems.slice(0, SHOWN).map((problem) => sayProblem(problem, TABLE_DICTIONARIES[language.value]));
	return (
		<ul class="table-problems">
			{said.map(({ place, value, wrong, remedy }) => (
				<li key={`${place} ${value} ${wrong}`}>
					<code>{place}</code> {value && <strong>{t.value.tableImport.quoted(value)}</strong>} {wrong} – {remedy}
				</li>
			))}
			{problems.length > SHOWN && <li>{t.value.tableImport.more(problems.length - SHOWN)}</li>}
		</ul>
	);
}

interface DecisionsProps {
	asked: readonly OpenName[];
	decisions: Draft["decisions"];
	decide(name: string, decision: string): void;
}

function Decisions({ asked, decisions, decide }: DecisionsProps) {
	const words = t.value.tableImport;
	return (
		<fieldset class="table-decisions">
			<legend>{words.decisions}</legend>
			{asked.slice(0, SHOWN).map(({ name, cell, candidates }) => (
				<div class="form-field" key={name}>
					<label for={`decide-${cell}`}>
						{name} <code>{cell}</code>
					</label>
					<select
						id={`decide-${cell}`}
						class="field"
						value={decisions.get(name) ?? ""}
						onChange={(event) => decide(name, event.currentTarget.value)}
					>
						<option value="">{words.undecided}</option>
						{candidates.map((candidate) => (
							<option key={candidate.id} value={candidate.id}>
								{[candidate.name, candidate.ags].filter(Boolean).join(", ")}
							</option>
						))}
						<option value="organization">{words.organization}</option>
						<option value="commune">{words.commune}</option>
						<option value="-">{words.leaveOut}</option>
					</select>
				</div>
			))}
			{asked.length > SHOWN && <p>{words.more(asked.length - SHOWN)}</p>}
		</fieldset>
	);
}

/** The memberships, communes or offices, as they were understood. */
function Added({ plan: { contents } }: { plan: TablePlan }) {
	const words = t.value.tableImport;
	const { memberships, places, offices } = contents;
	const lines = [
		...memberships.map(({ who, network, fact }) => [
			who.name,
			network.name,
			fact.from ?? fact.fromText,
			fact.to ?? fact.toText,
		]),
		...places.map(({ who, district }) => [who.name, who.ags, district?.name]),
		...offices.map(({ person, position, where, fact }) => [person, position, where.name, fact.from, fact.to]),
	];
	if (lines.length === 0) return null;
	return (
		<details>
			<summary>{words.added(lines.length)}</summary>
			<ol class="table-added">
				{lines.slice(0, SHOWN).map((line) => (
					<li key={line.join()}>
						{line
							.map((part) => part && formatDate(part, true))
							.filter(Boolean)
							.join(" · ")}
					</li>
				))}
			</ol>
			{lines.length > SHOWN && <p>{words.more(lines.length - SHOWN)}</p>}
		</details>
	);
}

/** The files as a folder in an archive. */
function download(key: string, files: Record<string, string>): void {
	const entries = Object.entries(files).map(([name, text]) => [`${key}/${name}`, strToU8(text)]);
	const blob = new Blob([zipSync(Object.fromEntries(entries))], { type: "application/zip" });
	save(`${key}.zip`, blob);
}

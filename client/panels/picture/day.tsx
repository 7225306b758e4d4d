/** The day on which the picture is looked at: a menu to choose it, and a banner that says so as long as one is chosen. */

import { lookAt } from "../../components/actions.ts";
import { useApp } from "../../components/context.ts";
import { Icon, type IconName } from "../../components/icons.tsx";
import { formatDate, t } from "../../i18n/index.ts";
import { dayOfYear, shiftYear } from "../../state/index.ts";
import { Menu } from "./menu.tsx";

/** Nothing in the data is older, and nothing is agreed for longer. */
const EARLIEST = "1800-01-01";
const LATEST = "2100-12-31";

export function DayMenu() {
	const app = useApp();
	const { graph, calendar, today } = app.state;
	const words = t.value.asOf;
	const day = graph.asOf.value;
	const shown = day === null ? words.allTimes : day === today() ? words.today : formatDate(day, true);
	return (
		<Menu
			icon="calendar"
			text={shown}
			label={words.button(shown)}
			className={day === today() ? "days" : "days chosen"}
			opened={() => void calendar.ask()}
		>
			{(close) => {
				const choose = (next: string | null) => {
					close();
					void lookAt(app, next);
				};
				return (
					<>
						<h2>{words.heading}</h2>
						<DayForm choose={choose} />
						<div class="day-choices">
							<Choice text={words.today} chosen={day === today()} choose={() => choose(today())} />
							<Choice text={words.allTimes} chosen={day === null} choose={() => choose(null)} />
						</div>
						<Years choose={choose} />
						<p class="menu-note small muted">{words.explain}</p>
					</>
				);
			}}
		</Menu>
	);
}

type Choose = (day: string | null) => void;

/** The day is taken when it is complete, for a date field is changed by each key. */
function DayForm({ choose }: { choose: Choose }) {
	const { graph } = useApp().state;
	const words = t.value.asOf;
	return (
		<form
			class="day-form"
			onSubmit={(event) => {
				event.preventDefault();
				choose(String(new FormData(event.currentTarget).get("day") || "") || null);
			}}
		>
			<label for="day-field" class="visually-hidden">
				{words.field}
			</label>
			<input
				id="day-field"
				class="field"
				type="date"
				name="day"
				min={EARLIEST}
				max={LATEST}
				key={graph.asOf.value}
				defaultValue={graph.asOf.value ?? ""}
			/>
			<button type="submit" class="button primary">
				{words.show}
			</button>
		</form>
	);
}

/** The years in which something about the cooperations in the picture begins or ends. */
function Years({ choose }: { choose: Choose }) {
	const { graph, calendar, today } = useApp().state;
	const words = t.value.asOf;
	const years = calendar.years.value.filter((year) => dayOfYear(year, today()) <= LATEST);
	if (years.length === 0) return null;
	return (
		<section class="day-years">
			<h3>{words.years}</h3>
			<ul>
				{years.map((year) => {
					const day = dayOfYear(year, today());
					return (
						<li key={year}>
							<Choice
								text={String(year)}
								label={formatDate(day)}
								chosen={graph.asOf.value === day}
								choose={() => choose(day)}
							/>
						</li>
					);
				})}
			</ul>
		</section>
	);
}

interface ChoiceProps {
	text: string;
	label?: string;
	chosen: boolean;
	choose(): void;
}

function Choice({ text, label, chosen, choose }: ChoiceProps) {
	return (
		<button type="button" class="button small" title={label} aria-pressed={chosen} onClick={choose}>
			{text}
		</button>
	);
}

/** Says quietly that this is not the picture of today, and leads to the years around it, to today and to all times. */
export function DayBanner() {
	const app = useApp();
	const { graph, today } = app.state;
	const day = graph.asOf.value;
	const words = t.value.asOf;
	if (day === today() || !graph.started.value) return null;
	const toToday = (
		<button type="button" class="button small" onClick={() => void lookAt(app, today())}>
			{words.backToToday}
		</button>
	);
	if (day === null)
		return (
			<div class="day-banner">
				<p>
					<strong>{t.value.caption.allTimes}</strong> <span class="wide-only">{words.everything}</span>
				</p>
				{toToday}
			</div>
		);
	const step = (icon: IconName, by: number, label: string) => (
		<button
			type="button"
			class="button quiet icon-only"
			aria-label={label}
			title={label}
			disabled={shiftYear(day, by) < EARLIEST || shiftYear(day, by) > LATEST}
			onClick={() => void lookAt(app, shiftYear(day, by))}
		>
			<Icon name={icon} />
		</button>
	);
	return (
		<div class="day-banner">
			{step("back", -1, words.yearBefore)}
			<p>
				<strong>{words.on(formatDate(day))}</strong>{" "}
				<span class="wide-only">{graph.possible.value ? words.withPossible : words.only}</span>
			</p>
			{step("forth", 1, words.yearAfter)}
			{toToday}
			<button type="button" class="button small" onClick={() => void lookAt(app, null)}>
				{words.backToAll}
			</button>
		</div>
	);
}

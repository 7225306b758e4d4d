/** What the map colours, to be chosen, and what its colours mean. */

import type { ComponentChildren } from "preact";
import type { Bilingual } from "../../../model/index.ts";
import { reveal } from "../../components/actions.ts";
import { useApp } from "../../components/context.ts";
import { Name } from "../../components/name.tsx";
import { language, t } from "../../i18n/index.ts";
import type { MapModel } from "./model.ts";
import { fillStyle, type Paint } from "./paint.ts";
import { BandPattern } from "./patterns.tsx";
import { measureOptions, type Theme, type Verdict } from "./themes.ts";
import { rangeText } from "./words.ts";

export function MapLegend({ model }: { model: MapModel }) {
	const theme = model.theme.value;
	return (
		<section class="map-legend" aria-label={t.value.map.legend}>
			<Choice model={model} />
			{theme ? <ThemeKeys model={model} theme={theme} /> : <MembershipKeys model={model} />}
			<Placeless model={model} />
		</section>
	);
}

function Choice({ model }: { model: MapModel }) {
	const { graph } = useApp().state;
	const words = t.value.map;
	const option = ({ id, title }: { id: string; title: Bilingual }) => (
		<option key={id} value={id}>
			{title[language.value]}
		</option>
	);
	const answers = model.ofAnswer.value;
	const chosen = model.theme.value;
	return (
		<>
			<label class="map-choice">
				<span class="small">{words.colours}</span>
				<select
					value={chosen?.id ?? ""}
					onChange={({ currentTarget: { value } }) => graph.setLook({ map: value || null })}
				>
					<option value="">{words.memberships}</option>
					{model.ofPicture.value.map(option)}
					<optgroup label={words.measures}>{measureOptions.map(option)}</optgroup>
					{answers.length > 0 && <optgroup label={words.answer}>{answers.map(option)}</optgroup>}
				</select>
			</label>
			<strong class="map-chosen">{chosen?.title[language.value] ?? words.memberships}</strong>
		</>
	);
}

function MembershipKeys({ model }: { model: MapModel }) {
	const { graph, drawing } = useApp().state;
	const { hulls, complete } = model.known.value;
	const { elsewhere } = model.others.value;
	const paints = [...model.paints.value.values()];
	const has = (kind: Paint["kind"]) => paints.some((paint) => paint.kind === kind);
	const shows = (how: string) =>
		paints.some((paint) => paint.kind === "bands" && paint.bands.some((band) => band.how === how));
	const words = t.value.map;
	const open = hulls.filter(({ id }) => !complete.has(id)).map(({ name }) => name);
	const more = drawing.hulls.value.length - hulls.length;
	return (
		<>
			<ul class="map-keys map-signs">
				{paints.some((paint) => paint.kind === "bands" && paint.bands.length > 1) && hulls[0] && (
					<Key fill="url(#map-key-several)">{words.several}</Key>
				)}
				{graph.indirect.value && shows("indirect") && hulls[0] && (
					<Key fill={fillStyle({ kind: "bands", bands: [{ colour: hulls[0].colour, how: "indirect" }] })}>
						{words.pale}
					</Key>
				)}
				{shows("possible") && <Key fill="url(#map-key-possible)">{words.dotted}</Key>}
				{shows("hypothetical") && <Key fill="url(#map-key-hypothetical)">{words.supposed}</Key>}
				<DistrictKey model={model} />
				{has("not") && <Key fill={fillStyle({ kind: "not" })}>{words.not}</Key>}
				{has("unknown") && <Key fill={fillStyle({ kind: "unknown" })}>{words.unknown}</Key>}
				{has("present") && <Key fill={fillStyle({ kind: "present" })}>{words.present}</Key>}
				{has("ground") && <Key fill={fillStyle({ kind: "ground" })}>{words.ground}</Key>}
			</ul>
			{open.length > 0 && <p class="small muted">{words.incomplete(open)}</p>}
			{elsewhere > 0 && <p class="small muted">{words.elsewhere(elsewhere)}</p>}
			{more > 0 && <p class="small muted">{words.moreCooperations(more)}</p>}
			<KeyPatterns colours={hulls.map(({ colour }) => colour)} />
		</>
	);
}

/** Members that are districts are outlined. */
function DistrictKey({ model }: { model: MapModel }) {
	const { districts, colour } = model.others.value;
	if (districts === 0) return null;
	return (
		<li>
			<svg class="map-key" viewBox="0 0 24 14" aria-hidden="true">
				<rect class="map-district member" width="24" height="14" style={{ stroke: `var(--hull-${colour})` }} />
			</svg>
			<span>{t.value.map.districts(districts)}</span>
		</li>
	);
}

function KeyPatterns({ colours: [first = 0, second = first] }: { colours: readonly number[] }) {
	return (
		<svg class="visually-hidden" aria-hidden="true">
			<defs>
				<BandPattern
					id="map-key-several"
					scale={1}
					bands={[
						{ colour: first, how: "direct" },
						{ colour: second, how: "direct" },
					]}
				/>
				<BandPattern id="map-key-possible" scale={1} bands={[{ colour: first, how: "possible" }]} />
				<BandPattern id="map-key-hypothetical" scale={1} bands={[{ colour: first, how: "hypothetical" }]} />
			</defs>
		</svg>
	);
}

const VERDICTS: readonly Verdict[] = ["missing", "uncertain", "known", "yes", "no"];

function ThemeKeys({ model, theme }: { model: MapModel; theme: Theme }) {
	const words = t.value.map;
	const classes = model.classes.value;
	const values = [...theme.values.values()];
	const unknown = values.filter((value) => value === null).length;
	const verdicts = VERDICTS.map((verdict) => ({ verdict, count: values.filter((value) => value === verdict).length }));
	return (
		<ul class="map-keys map-signs">
			{classes.map(({ from, to, count }, place) => (
				<Key
					key={from}
					fill={fillStyle({ kind: "class", place, of: classes.length, zero: from === 0 && to === 0 })}
					count={count}
				>
					{rangeText(from, to, theme.kind)}
				</Key>
			))}
			{verdicts.map(({ verdict, count }) =>
				count > 0 ? (
					<Key key={verdict} fill={fillStyle({ kind: "verdict", verdict })} count={count}>
						{words.verdicts[verdict]}
					</Key>
				) : null,
			)}
			{unknown > 0 && (
				<Key fill={fillStyle({ kind: "unknown" })} count={unknown}>
					{words.valueUnknown}
				</Key>
			)}
			<Key fill={fillStyle({ kind: "ground" })}>{words.noValue}</Key>
		</ul>
	);
}

function Key({ fill, count, children }: { fill: string; count?: number; children: ComponentChildren }) {
	return (
		<li>
			<svg class="map-key" viewBox="0 0 24 14" aria-hidden="true">
				<rect width="24" height="14" style={{ fill }} />
			</svg>
			<span>{children}</span>
			{count !== undefined && <span class="number muted">{t.value.map.communes(count)}</span>}
		</li>
	);
}

/** What the data give no place of. */
function Placeless({ model }: { model: MapModel }) {
	const app = useApp();
	const { off } = model.places.value;
	if (off.length === 0) return null;
	return (
		<details class="map-placeless">
			<summary>{t.value.map.placeless(off.length)}</summary>
			<ul>
				{off.map((node) => (
					<li key={node.id}>
						<button type="button" class="link-button" onClick={() => void reveal(app, node)}>
							<Name of={node} />
						</button>
					</li>
				))}
			</ul>
		</details>
	);
}

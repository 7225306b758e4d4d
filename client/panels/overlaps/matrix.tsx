/** Every non-empty intersection as a row: a dot for each of its sets, a bar for its members. After Lex et al., UpSet (2014). */
import { useApp } from "../../components/context.ts";
import { CountingSwitch } from "../../components/overlaps/counting.tsx";
import { boundOfExclusive, boundOfShared, said, signed } from "../../components/overlaps/known.ts";
import { useLists } from "../../components/overlaps/lists.ts";
import { HullBadge } from "../../components/shapes.tsx";
import { t } from "../../i18n/index.ts";
import type { Intersection } from "../../state/index.ts";

export function IntersectionMatrix() {
	const { drawing, switches } = useApp().state;
	const exactly = switches.counting.value === "exclusive";
	const words = t.value.overlaps;
	const hulls = drawing.hulls.value;
	const rows = drawing.intersections.value.map((row) => ({
		row,
		n: exactly ? row.members.length : row.inclusive,
	}));
	const most = Math.max(1, ...rows.map(({ n }) => n));
	return (
		<section class="upset">
			<h2>{words.intersections}</h2>
			<CountingSwitch />
			<p class="small muted">{exactly ? words.exclusiveHint : words.inclusiveHint}</p>
			<div class="upset-head" aria-hidden="true">
				{hulls.map((hull) => (
					<span key={hull.id} title={hull.name}>
						<HullBadge {...hull} />
					</span>
				))}
				<span class="small muted upset-unit">{words.unit}</span>
			</div>
			<ul>
				{rows.map(({ row, n }) => (
					<li key={row.sets.join(" ")}>
						<Row row={row} n={n} most={most} exactly={exactly} />
					</li>
				))}
			</ul>
			<p class="small muted">{words.pickHint}</p>
		</section>
	);
}

function Row({ row, n, most, exactly }: { row: Intersection; n: number; most: number; exactly: boolean }) {
	const app = useApp();
	const { drawing, marks } = app.state;
	const isComplete = useLists();
	const hulls = drawing.hulls.value;
	const selection = marks.selection.value;
	const ids = hulls.map(({ id }) => id);
	const bound = exactly ? boundOfExclusive(row.sets, ids, isComplete) : boundOfShared(row.sets, isComplete);
	const chosen =
		selection.kind === "intersection" &&
		selection.exactly === exactly &&
		selection.sets.join(" ") === row.sets.join(" ");
	const names = hulls.filter((hull) => row.sets.includes(hull.id)).map((hull) => hull.name);
	const mark = () => {
		if (chosen) return marks.clear();
		marks.selectIntersection(row.sets, exactly);
		app.announcement.value = t.peek().announce.marked(n);
	};
	return (
		<button
			type="button"
			class="upset-row"
			aria-pressed={chosen}
			aria-label={t.value.overlaps.pick(names, n, (text) => said(text, bound, t.value))}
			title={names.join(" ∩ ")}
			onClick={mark}
		>
			<Dots columns={hulls.map(({ id, colour }) => ({ id, colour, filled: row.sets.includes(id) }))} />
			<span class="upset-bar" style={{ "--share": String(n / most) }} />
			<span class="number">{signed(String(n), bound)}</span>
		</button>
	);
}

const STEP = 24;

function Dots({ columns }: { columns: { id: string; colour: number; filled: boolean }[] }) {
	const middle = (n: number) => n * STEP + STEP / 2;
	const filled = columns.flatMap(({ filled }, n) => (filled ? [n] : []));
	const width = columns.length * STEP;
	return (
		<svg class="upset-dots" width={width} height={STEP} viewBox={`0 0 ${width} ${STEP}`} aria-hidden="true">
			<line x1={middle(filled[0] ?? 0)} x2={middle(filled.at(-1) ?? 0)} y1={STEP / 2} y2={STEP / 2} />
			{columns.map(({ id, colour, filled }, n) => (
				<circle
					key={id}
					class={filled ? `hull-colour-${colour}` : "off"}
					cx={middle(n)}
					cy={STEP / 2}
					r={filled ? 6 : 4}
				/>
			))}
		</svg>
	);
}

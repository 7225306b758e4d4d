/** The dots of an intersection: filled for its cooperations, joined by a line. */
import type { Hull } from "../../state/index.ts";

/** Between two columns, in pixels. */
export const STEP = 26;
const HEIGHT = 28;

export function Dots({ hulls, sets }: { hulls: readonly Hull[]; sets: readonly string[] }) {
	const filled = new Set(sets);
	const middle = (n: number) => n * STEP + STEP / 2;
	const places = hulls.flatMap(({ id }, n) => (filled.has(id) ? [n] : []));
	const width = hulls.length * STEP;
	return (
		<svg class="upset-dots" width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
			<line x1={middle(places[0] ?? 0)} x2={middle(places.at(-1) ?? 0)} y1={HEIGHT / 2} y2={HEIGHT / 2} />
			{places.map((n) => (
				<circle key={n} class={`hull-colour-${hulls[n]?.colour}`} cx={middle(n)} cy={HEIGHT / 2} r={6.5} />
			))}
		</svg>
	);
}

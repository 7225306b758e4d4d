/** The stripes that the map is filled with: one band a cooperation, as broad on the screen at every zoom. */

import type { Band } from "./memberships.ts";
import type { MapModel } from "./model.ts";
import { patternId, patternsOf, STRENGTH, tint } from "./paint.ts";

/** Of a band, in pixels. */
const BREADTH = 8;

export function Patterns({ model }: { model: MapModel }) {
	const scale = 1 / (model.camera.value?.zoom ?? 1);
	return (
		<defs>
			{patternsOf(model.paints.value.values()).map((bands) => (
				<BandPattern key={patternId(bands)} bands={bands} id={patternId(bands)} scale={scale} />
			))}
			<Hatch id="map-unknown" ground="var(--map-not)" line="var(--map-hatch)" breadth={1.4} scale={scale} />
			<Hatch id="map-uncertain" ground="var(--map-not)" line="var(--map-missing)" breadth={3} scale={scale} />
		</defs>
	);
}

interface PatternProps {
	id: string;
	/** Units of the frame for a pixel; 1 in a legend. */
	scale: number;
}

export function BandPattern({ bands, id, scale }: PatternProps & { bands: readonly Band[] }) {
	return (
		<pattern
			id={id}
			width={bands.length * BREADTH}
			height={BREADTH}
			patternUnits="userSpaceOnUse"
			patternTransform={`scale(${scale}) rotate(45)`}
		>
			{bands.map((band, n) => (
				<BandShape key={band.colour} band={band} from={n * BREADTH} />
			))}
		</pattern>
	);
}

/** Full: direct; pale: indirect; dots: only possible; a thin line: only supposed. */
function BandShape({ band: { colour, how }, from }: { band: Band; from: number }) {
	const full = { fill: `var(--hull-${colour})` };
	const ground = how === "direct" || how === "indirect" ? tint(colour, STRENGTH[how]) : "var(--map-not)";
	return (
		<>
			<rect x={from} width={BREADTH} height={BREADTH} style={{ fill: ground }} />
			{how === "possible" && <circle cx={from + BREADTH / 2} cy={BREADTH / 2} r={BREADTH / 4} style={full} />}
			{how === "hypothetical" && <rect x={from + BREADTH / 3} width={BREADTH / 3} height={BREADTH} style={full} />}
		</>
	);
}

function Hatch({ id, ground, line, breadth, scale }: PatternProps & { ground: string; line: string; breadth: number }) {
	const size = 6;
	return (
		<pattern
			id={id}
			width={size}
			height={size}
			patternUnits="userSpaceOnUse"
			patternTransform={`scale(${scale}) rotate(-45)`}
		>
			<rect width={size} height={size} style={{ fill: ground }} />
			<rect width={breadth} height={size} style={{ fill: line }} />
		</pattern>
	);
}

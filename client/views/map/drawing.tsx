/** The drawn map: areas and points with their fill, borders, what is marked. Its order is from the ground up. */
import { type ReadonlySignal, useComputed } from "@preact/signals";
import { Fragment, type Ref } from "preact";
import { useApp } from "../../components/context.ts";
import { language, t } from "../../i18n/index.ts";
import type { Box } from "./geography.ts";
import { POINT_RADIUS } from "./labels.ts";
import type { MapModel } from "./model.ts";
import { fillStyle } from "./paint.ts";
import { Patterns } from "./patterns.tsx";
import type { Place } from "./places.ts";
import { sentenceOf } from "./speech.ts";

interface Props {
	model: MapModel;
	box: ReadonlySignal<Box | null>;
	/** Gets the drawing, for pointers. */
	of: Ref<SVGSVGElement>;
	/** Gets the list of places, for the keyboard. */
	list: Ref<SVGGElement>;
}

export function Drawing({ model, box, of, list }: Props) {
	const { camera, focused } = model;
	const transform = useComputed(() => {
		const { x, y, zoom } = camera.value ?? { x: 0, y: 0, zoom: 1 };
		return `translate(${x} ${y}) scale(${zoom})`;
	});
	const { lines } = model.geography;
	return (
		// biome-ignore lint/a11y/noSvgWithoutTitle: the list in it has the name
		<svg class="map-drawing" ref={of}>
			<Patterns model={model} />
			<g transform={transform}>
				<g
					ref={list}
					class="map-places"
					id="map-places"
					role="listbox"
					tabIndex={0}
					aria-multiselectable="true"
					aria-label={t.value.map.label}
					aria-describedby="map-keys"
					aria-activedescendant={focused.value === null ? undefined : `place-${focused.value}`}
				>
					<Areas model={model} />
					<Districts model={model} />
					<Points model={model} />
				</g>
				<path class="map-line communes" d={lines.communes} />
				<path class="map-line districts" d={lines.districts} />
				<path class="map-line outer" d={lines.outer} />
				<Marked model={model} />
			</g>
			<Boxed box={box} />
		</svg>
	);
}

function Areas({ model }: { model: MapModel }) {
	const { marks } = useApp().state;
	const paints = model.paints.value;
	return (
		<>
			{[...model.places.value.on.values()].map((place) =>
				place.area && !place.isDistrict ? (
					<path
						key={place.id}
						d={place.area.outline}
						style={{ fill: fillStyle(paints.get(place.id) ?? { kind: "ground" }) }}
						{...optionOf(model, place, marks.nodes.value)}
					/>
				) : null,
			)}
		</>
	);
}

/** In pixels. */
const DASH = 12;

/**
 * Districts of the picture: a pale tint over their communes, and an outline in the colours of the cooperations that the
 * district itself is a member of, by turns. Inside it the communes can be picked, on it the district.
 */
function Districts({ model }: { model: MapModel }) {
	const { marks } = useApp().state;
	const paints = model.paints.value;
	const districts = [...model.places.value.on.values()].filter(({ isDistrict }) => isDistrict);
	return (
		<>
			{districts.map((place) => {
				const paint = paints.get(place.id) ?? { kind: "ground" };
				const bands = paint.kind === "bands" ? paint.bands : [];
				const dashes = bands.length > 1 ? `${DASH} ${DASH * (bands.length - 1)}` : undefined;
				const d = place.area?.outline ?? "";
				return (
					<Fragment key={place.id}>
						{bands.length > 0 && <path class="map-tint" d={d} style={{ fill: fillStyle(paint) }} />}
						{bands.length === 0 && <path class="map-district" d={d} />}
						{bands.map(({ colour, how }, n) => (
							<path
								key={colour}
								class="map-district member"
								data-how={how}
								d={d}
								style={{ stroke: `var(--hull-${colour})` }}
								stroke-dasharray={dashes}
								stroke-dashoffset={-n * DASH}
							/>
						))}
						<path class="map-edge" d={d} {...optionOf(model, place, marks.nodes.value)} />
					</Fragment>
				);
			})}
		</>
	);
}

/** What has no area, at its place; of the same size at every zoom. */
function Points({ model }: { model: MapModel }) {
	const { marks } = useApp().state;
	const paints = model.paints.value;
	const points = [...model.places.value.on.values()].filter(({ area }) => area === null);
	if (points.length === 0) return null;
	const radius = POINT_RADIUS / (model.camera.value?.zoom ?? 1);
	return (
		<>
			{points.map((place) => (
				<circle
					key={place.id}
					class="map-point"
					cx={place.at.x}
					cy={place.at.y}
					r={radius}
					style={{ fill: fillStyle(paints.get(place.id) ?? { kind: "ground" }) }}
					{...optionOf(model, place, marks.nodes.value)}
				/>
			))}
		</>
	);
}

/** What makes a shape an option of the list. */
const optionOf = (model: MapModel, place: Place, marked: ReadonlySet<string>) => ({
	id: `place-${place.id}`,
	role: "option" as const,
	"aria-selected": marked.has(place.id),
	"aria-label": sentenceOf(model, place, t.value, language.value),
	"data-place": place.id,
	"data-in-picture": place.node !== null,
});

/** Outlines over everything, so that no neighbour covers half of them. */
function Marked({ model }: { model: MapModel }) {
	const { marks } = useApp().state;
	const { on } = model.places.value;
	const outlined = [...marks.nodes.value].flatMap((id) => on.get(id) ?? []);
	const pointed = on.get(model.focused.value ?? marks.hovered.value ?? "");
	return (
		<g class="map-marks">
			{outlined.map((place) => (
				<Outline key={place.id} place={place} model={model} name="marked" />
			))}
			{pointed && <Outline place={pointed} model={model} name="pointed" />}
		</g>
	);
}

function Outline({ place, model, name }: { place: Place; model: MapModel; name: string }) {
	if (place.area)
		return (
			<>
				<path class={`map-halo ${name}`} d={place.area.outline} />
				<path class={`map-mark ${name}`} d={place.area.outline} />
			</>
		);
	const radius = (POINT_RADIUS + 2) / (model.camera.value?.zoom ?? 1);
	return <circle class={`map-mark ${name}`} cx={place.at.x} cy={place.at.y} r={radius} />;
}

function Boxed({ box }: Pick<Props, "box">) {
	if (!box.value) return null;
	const { x0, y0, x1, y1 } = box.value;
	return <rect class="map-box" x={x0} y={y0} width={x1 - x0} height={y1 - y0} />;
}

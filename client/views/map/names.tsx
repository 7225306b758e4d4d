/**
 * The names on the map, each on a plate of its own, with the letters of the cooperations. Which are shown depends on the zoom,
 * not on where one looks; none is cut by the window's edge or the legend.
 */
import { useComputed } from "@preact/signals";
import { useApp } from "../../components/context.ts";
import { IMPORTANT, isWhole, type Name, placed } from "./labels.ts";
import { fillOf, standsOf } from "./memberships.ts";
import type { MapModel } from "./model.ts";
import type { Place } from "./places.ts";

interface Shown extends Name {
	readonly name: string;
	readonly letters: string;
	readonly inPicture: boolean;
}

export function Names({ model }: { model: MapModel }) {
	const { marks } = useApp().state;
	const { camera } = model;
	const zoom = useComputed(() => camera.value?.zoom ?? 1);
	const shown = useComputed(() => {
		const pointed = model.focused.value ?? marks.hovered.value ?? "";
		const wanted = new Map([...[...marks.nodes.value].map((id) => [id, 1e4] as const), [pointed, 1e5]]);
		const all = [...model.places.value.on.values()].map((place) => nameOf(model, place, zoom.value, wanted));
		const points = [...model.places.value.on.values()].flatMap(({ area, at }) =>
			area ? [] : [{ x: at.x * zoom.value, y: at.y * zoom.value }],
		);
		const kept = placed(all, points);
		return all.filter(({ id }) => kept.has(id));
	});
	const shift = useComputed(() => `translate: ${camera.value?.x ?? 0}px ${camera.value?.y ?? 0}px`);
	// A text, so that moving the map draws nothing anew until another name is cut.
	const cut = useComputed(() => {
		const { x, y } = camera.value ?? { x: 0, y: 0 };
		const isCut = ({ text, at }: Shown) =>
			!isWhole(text, { x: at.x + x, y: at.y + y }, model.size.value, model.covers.value);
		return shown.value.flatMap((one) => (isCut(one) ? [one.id] : [])).join(" ");
	});
	const hidden = new Set(cut.value.split(" "));
	return (
		<div class="map-names" style={shift} aria-hidden="true">
			{shown.value.map(({ id, name, at, letters, inPicture, wanted }) =>
				hidden.has(id) ? null : (
					<span
						key={id}
						style={{ left: `${at.x}px`, top: `${at.y}px` }}
						data-in-picture={inPicture}
						data-wanted={wanted}
					>
						{name}
						{letters !== "" && <b>{letters}</b>}
					</span>
				),
			)}
		</div>
	);
}

/** Those in most cooperations first, then the large ones. */
function nameOf(model: MapModel, place: Place, zoom: number, wanted: ReadonlyMap<string, number>): Shown {
	const { id, node, isDistrict, area, at, box } = place;
	const known = model.known.value;
	const members = node && !model.theme.value ? standsOf(id, known) : [];
	const fill = fillOf(members);
	const belongs = fill.kind === "bands" ? fill.bands.length : 0;
	const letters = members.flatMap(({ how }, n) =>
		how === "not" || how === "unknown" ? [] : (known.hulls[n]?.letter ?? []),
	);
	const size = typeof node?.population === "number" ? Math.log10(node.population + 1) : 0;
	return {
		id,
		text: [place.name, ...(letters.length > 0 ? [letters.join("")] : [])].join(" "),
		name: place.name,
		letters: letters.join(""),
		at: { x: at.x * zoom, y: at.y * zoom + (area ? 0 : 16) },
		importance: (wanted.get(id) ?? 0) + (node && !isDistrict ? IMPORTANT : 0) + belongs * 10 + size,
		wanted: wanted.has(id),
		room: (box.x1 - box.x0) * zoom,
		inPicture: node !== null,
	};
}

/** The name of the place that is pointed at, and what the map says of it. Who hears the page gets the same from the list. */
import { Name } from "../../components/name.tsx";
import { language, t } from "../../i18n/index.ts";
import { seenAt } from "./camera.ts";
import type { MapModel } from "./model.ts";
import { linesOf } from "./speech.ts";

/** Pixels between place and tooltip. */
const AWAY = 18;

export function Tooltip({ model }: { model: MapModel }) {
	const place = model.places.value.on.get(model.focused.value ?? "");
	const camera = model.camera.value;
	if (!place || !camera) return null;
	const { x, y } = seenAt(camera, place.at);
	const size = model.size.value;
	const across = x > size.width / 2 ? { right: `${size.width - x + AWAY}px` } : { left: `${x + AWAY}px` };
	const down = y > size.height / 2 ? { bottom: `${size.height - y + AWAY}px` } : { top: `${y + AWAY}px` };
	return (
		<div class="map-tooltip" style={{ ...across, ...down }} aria-hidden="true">
			<strong>
				<Name of={place.node ?? place} />
			</strong>
			{linesOf(model, place, t.value, language.value).map(({ text, colour, how }) => (
				<p key={text} class="small">
					{colour !== undefined && <span class={`map-dot hull-colour-${colour}`} data-how={how} />}
					{text}
				</p>
			))}
		</div>
	);
}

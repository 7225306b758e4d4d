/** The map as it follows from the picture: which places there are, what is coloured, and how. */
import { computed, signal } from "@preact/signals";
import { ANSWER, MAX_SETS, type State, standingIn } from "../../state/index.ts";
import type { MapCamera, Size } from "./camera.ts";
import { type Class, quantileClasses } from "./classes.ts";
import type { Box, Geography } from "./geography.ts";
import { fillOf, type Known, standsOf } from "./memberships.ts";
import { type Paint, paintOfTheme } from "./paint.ts";
import { type Place, placesOf } from "./places.ts";
import {
	answerThemes,
	cooperationsTheme,
	type KnownCounts,
	knownTheme,
	MEASURED,
	measureTheme,
	populationTheme,
	type Theme,
} from "./themes.ts";

export type MapModel = ReturnType<typeof createModel>;

export function createModel(state: State, geography: Geography) {
	const { graph, drawing, answer, measures } = state;
	const places = computed(() => placesOf(geography, graph.visible.value));
	const known = computed((): Known => {
		const sets = graph.picture.value.overlaps?.sets ?? [];
		return {
			hulls: drawing.hulls.value.slice(0, MAX_SETS),
			rings: drawing.rings.value,
			possible: possibleMemberships(state),
			complete: new Set(sets.flatMap(({ id, complete }) => (complete === true ? [id] : []))),
		};
	});
	const active = signal<readonly string[]>([]);
	const counts = signal<KnownCounts | null>(null);
	const ofPicture = computed(() => [
		cooperationsTheme(graph.visible.value),
		knownTheme(
			counts.value,
			[...places.value.on.values()].flatMap(({ id, isDistrict }) => (isDistrict ? [] : [id])),
		),
		populationTheme(graph.visible.value),
	]);
	const ofAnswer = computed(() => answerThemes(answer.shown.value, active.value));
	const theme = computed((): Theme | null => {
		const wanted = graph.look.value.map;
		const all = [...ofPicture.value, ...ofAnswer.value];
		const first = wanted?.startsWith(ANSWER) ? ofAnswer.value[0] : undefined;
		const measured = wanted?.startsWith(MEASURED) ? measureTheme(graph.visible.value, wanted, measures) : null;
		return measured ?? all.find(({ id }) => id === wanted) ?? first ?? null;
	});
	const classes = computed((): readonly Class[] => {
		const values = theme.value ? [...theme.value.values.values()] : [];
		return quantileClasses(values.filter((value) => typeof value === "number"));
	});
	const paint = (place: Place): Paint => {
		if (place.isDistrict) return paintOfDistrict(place, known.value, theme.value);
		if (theme.value) return paintOfTheme(place, theme.value, classes.value);
		if (!place.node) return { kind: "ground" };
		if (known.value.hulls.length === 0) return { kind: "present" };
		return fillOf(standsOf(place.id, known.value));
	};
	/** How many members of the coloured cooperations are no communes: districts, with the colour of one's outline, and what has no area. */
	const others = computed(() => {
		const coloured = new Set(known.value.hulls.map(({ id }) => id));
		const members = (graph.picture.value.overlaps?.members ?? []).filter(
			({ id, type, in: held }) =>
				type !== "Commune" &&
				graph.visible.value.nodes.has(id) &&
				held.some(({ set, via }) => coloured.has(set) && via === "direct"),
		);
		const districts = members.filter(({ id }) => places.value.on.has(id));
		const held = new Set(districts.flatMap((one) => one.in.map(({ set }) => set)));
		const colour = known.value.hulls.find(({ id }) => held.has(id))?.colour ?? 0;
		return { districts: districts.length, colour, elsewhere: members.length - districts.length };
	});
	return {
		geography,
		places,
		known,
		others,
		/** Who is known to be in a cooperation on the topic of a gap question. */
		active,
		/** How many cooperations are known of each commune, in the picture or not; null before it is asked for. */
		counts,
		ofPicture,
		ofAnswer,
		/** What is coloured in place of memberships; null: memberships are. */
		theme,
		classes,
		paints: computed(() => new Map([...places.value.on].map(([id, place]) => [id, paint(place)]))),
		/** Of the window, in pixels. */
		size: signal<Size>({ width: 1, height: 1 }),
		/** Parts of the window that something stands over. */
		covers: signal<readonly Box[]>([]),
		/** Null until the size is known. */
		camera: signal<MapCamera | null>(null),
		/** The place under the pointer or with the keyboard's focus. */
		focused: signal<string | null>(null),
	};
}

/** Themes are of communes; where memberships are shown, a district that is no member is outlined only. */
function paintOfDistrict({ id }: Place, known: Known, theme: Theme | null): Paint {
	const fill = theme ? null : fillOf(standsOf(id, known));
	return fill?.kind === "bands" ? fill : { kind: "ground" };
}

function possibleMemberships({ graph }: State): Map<string, Set<string>> {
	const { asOf } = graph.picture.value;
	const found = new Map<string, Set<string>>();
	for (const { edge } of graph.visible.value.edges.values()) {
		if (edge.type !== "MEMBER_OF" || standingIn(edge, asOf) !== "possible") continue;
		found.set(edge.source, (found.get(edge.source) ?? new Set()).add(edge.target));
	}
	return found;
}

/** What stands on the map: every commune with a boundary; of the picture, communes that only have a place, and districts. Pure. */
import type { GraphNode } from "../../../model/index.ts";
import type { Visible } from "../../state/index.ts";
import type { Area, Box, Geography, Point } from "./geography.ts";

export interface Place {
	readonly id: string;
	readonly name: string;
	/** Null: it is not in the picture. */
	readonly node: GraphNode | null;
	/** A district lies over its communes: it is an outline. */
	readonly isDistrict: boolean;
	/** Null: it stands as a point. */
	readonly area: Area | null;
	readonly at: Point;
	readonly box: Box;
}

export interface Places {
	/** By id, from north to south. */
	readonly on: ReadonlyMap<string, Place>;
	/** Communes of the picture of which no place is known. */
	readonly off: readonly GraphNode[];
}

/** How ids of communes are made of their keys; those of districts likewise. */
const idOf = (ags: string) => `commune-${ags}`;

export function placesOf(geography: Geography, { nodes }: Visible): Places {
	const communes = [...nodes.values()].flatMap(({ node }) => (node.type === "Commune" ? [node] : []));
	const byKey = new Map(communes.map((node) => [keyOf(node), node]));
	const areas = [...geography.areas.values()].map((area): Place => {
		const node = byKey.get(area.ags) ?? null;
		const { middle: at, box } = area;
		return { id: node?.id ?? idOf(area.ags), name: node?.name ?? area.name, node, isDistrict: false, area, at, box };
	});
	const districts = [...nodes.values()].flatMap(({ node }): Place[] => {
		const area = node.type === "District" ? geography.district(keyOf(node)) : null;
		if (!area) return [];
		const { middle: at, box } = area;
		return [{ id: node.id, name: node.name, node, isDistrict: true, area, at, box }];
	});
	const others = communes.filter((node) => !geography.areas.has(keyOf(node)));
	const points = others.flatMap((node): Place[] => {
		const { id, name, lat, lon } = node;
		if (typeof lat !== "number" || typeof lon !== "number") return [];
		const at = geography.project(lon, lat);
		return [{ id, name, node, isDistrict: false, area: null, at, box: { x0: at.x, y0: at.y, x1: at.x, y1: at.y } }];
	});
	const shown = [...areas, ...points, ...districts].sort((a, b) => a.at.y - b.at.y || (a.id < b.id ? -1 : 1));
	const on = new Map(shown.map((place) => [place.id, place]));
	return { on, off: others.filter(({ id }) => !on.has(id)) };
}

/** The official key; what an id is made of where the key is not among the properties. */
const keyOf = ({ id, ags }: GraphNode): string => (typeof ags === "string" ? ags : id.slice(id.indexOf("-") + 1));

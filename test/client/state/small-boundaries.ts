/** Boundaries of the small graph, drawn by hand. */
import type { BoundariesAnswer } from "../../../model/index.ts";

/** Three squares of a degree in a row: Münster, Greven, and Steinfurt, which is in no picture. Bonn has none. */
export const BOUNDARIES: BoundariesAnswer = {
	type: "Topology",
	arcs: [
		[
			[8, 51],
			[8, 52],
		],
		[
			[8, 52],
			[7, 52],
			[7, 51],
			[8, 51],
		],
		[
			[9, 51],
			[9, 52],
		],
		[
			[9, 52],
			[8, 52],
		],
		[
			[8, 51],
			[9, 51],
		],
		[
			[9, 52],
			[10, 52],
			[10, 51],
			[9, 51],
		],
	],
	objects: {
		communes: {
			type: "GeometryCollection",
			properties: { attribution: ["Grenzen: © Beispiel"], datasets: ["klein"] },
			geometries: [
				{ type: "Polygon", id: "05515000", properties: { name: "Münster" }, arcs: [[-1, -2]] },
				{ type: "Polygon", id: "05566012", properties: { name: "Greven" }, arcs: [[0, -4, -3, -5]] },
				{ type: "Polygon", id: "05566084", properties: { name: "Steinfurt" }, arcs: [[2, 5]] },
			],
		},
	},
};

/** Stands in for Cytoscape where there is no browser: the canvas is never mounted there. */
export default undefined;
export const layers = undefined;

/** The tabs of the left panel, a line each; a panel's record stands in its folder. */
export { panel as cypher } from "./console/index.tsx";
export { panel as overlaps } from "./overlaps/index.tsx";
export { panel as paths } from "./paths/index.tsx";
export { panel as questions } from "./questions/index.tsx";
export { panel as search } from "./search/index.tsx";

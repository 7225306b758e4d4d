/** The URL of a request, from an operation's path and the parameters that are given. */

/** @param base what stands before the path, e.g. `/api` */
export function urlOf(base: string, path: string, given: Readonly<Record<string, unknown>>): string {
	const inPath = new Set(pathParams(path));
	const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(given[name])));
	const query = Object.entries(given)
		.filter(([name]) => !inPath.has(name))
		.map(([name, value]) => `${name}=${[value].flat().map(String).map(encodeURIComponent).join(",")}`);
	return `${base}${filled}${query.length > 0 ? `?${query.join("&")}` : ""}`;
}

/** The names of what stands in a path: of `/entities/:id` it is `id`. */
export const pathParams = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name as string);

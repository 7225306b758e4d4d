/** How a request is written. Pure, and without imports, since the first request goes out before the rest of the page is evaluated. */

/** Where elements with the facts between them are asked for. */
export const SUBGRAPH = "/api/subgraph";

/** Query parameters by name; lists are joined by commas. */
export type Parameters = Record<string, string | number | boolean | readonly string[] | undefined>;

/** Servers and proxies commonly take URLs of 8,000 characters. */
const LONGEST_URL = 7_500;

/** As `urlOf`; null when it is too long, so that the request takes a body. */
export function shortUrl(path: string, parameters: Parameters): string | null {
	const url = urlOf(path, parameters);
	return url.length <= LONGEST_URL ? url : null;
}

/** A path with its parameters; lists are joined by commas, what is undefined or empty is left out. */
export function urlOf(path: string, parameters: Parameters): string {
	const given = Object.entries(parameters).flatMap(([name, value]) => {
		const text = Array.isArray(value) ? value.join(",") : String(value ?? "");
		return text === "" ? [] : [`${name}=${encodeURIComponent(text).replaceAll("%2C", ",")}`];
	});
	return given.length > 0 ? `${path}?${given.join("&")}` : path;
}

/** What a request has beside its URL. @param sent makes it a POST request with this as its JSON body */
export function initOf(sent?: unknown) {
	const accept = "application/json";
	if (sent === undefined) return { headers: { accept } };
	return { method: "POST", headers: { accept, "content-type": "application/json" }, body: JSON.stringify(sent) };
}

/** A request whose parameters go in a body where they are too long for a URL. */
export function requestOf(path: string, parameters: Parameters): { url: string; sent?: Parameters } {
	const url = shortUrl(path, parameters);
	return url === null ? { url: path, sent: parameters } : { url };
}

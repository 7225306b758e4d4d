/** The address of a view, opened where nothing is known of it: in another profile, in a smaller window, each time as a new document. */
import { inflateRawSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { visit } from "../harness.ts";
import { arrived } from "./rest.ts";
import { look, picture, type Seen } from "./seen.ts";

/** Where addresses are opened one after the other. */
export interface Elsewhere {
	/** @throws Error with `which` and the difference when the address does not show the picture, or not the whole view */
	expectSame(url: string, there: Seen, which: string): Promise<void>;
	/** @returns what went wrong meanwhile, such as errors in the console */
	close(): Promise<readonly string[]>;
}

const WINDOW = { viewport: { width: 1024, height: 640 } };
/** Between two views, of which only the fragments may differ; of the same origin, since another one costs a new process. */
const BETWEEN = "/wie-wir-das-wissen";

/** Begins with the first picture, so that what the page is made of is at hand for every later address. */
export async function elsewhereIn(browser: Browser, address: string): Promise<Elsewhere> {
	const { page, complaints, close } = await visit(browser, address, WINDOW, "", arrived);
	return {
		expectSame: async (url, there, which) => {
			await page.goto(address + BETWEEN, { waitUntil: "commit" });
			await page.goto(url, { waitUntil: "commit" });
			await arrived(page);
			// Names of districts that are not in the picture come after it.
			await expect.poll(async () => picture(await look(page)), { message: which }).toEqual(picture(there));
			expect(viewIn(page.url()), which).toEqual(viewIn(url));
		},
		close: async () => {
			await close();
			return complaints;
		},
	};
}

/** What an address says, but for how large the window is. Format: client/page/fragment.ts. */
function viewIn(url: string): unknown {
	const [page, code] = url.split("#1.");
	if (!code) return { page };
	const { camera, map, ...view } = JSON.parse(inflateRawSync(Buffer.from(code, "base64url")).toString());
	return { page, ...view, camera: middle(camera), map: middle(map) };
}

const middle = (of: { x: number; y: number } | null) => of && { x: of.x, y: of.y };

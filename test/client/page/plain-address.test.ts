// @vitest-environment happy-dom
/** Which view the address need not name: the one that the page opened, and nothing that anybody has made of it. */
import { afterEach, expect, it, vi } from "vitest";
import { createApp } from "../../../client/components/context.ts";
import { keepAddress } from "../../../client/page/address.ts";
import { createState } from "../../../client/state/index.ts";
import { small } from "../render.tsx";

const VIEWPOINT = { x: 0, y: 0, zoom: 1, width: 800, height: 600 };

afterEach(() => history.replaceState(null, "", "/"));

async function openPage() {
	const api = small();
	const app = createApp(createState(api), api);
	const address = keepAddress(app);
	await app.state.graph.start();
	address.resume(true);
	return app.state;
}

const written = () => vi.waitFor(() => expect(document.documentElement.dataset.address).toBe("written"));

it("is the page's own as long as nobody has done anything", async () => {
	const { graph } = await openPage();
	graph.lookFrom(VIEWPOINT);
	await written();
	expect(location.hash).toBe("");
	graph.lookFrom({ ...VIEWPOINT, x: 9 });
	await written();
	expect(location.hash).toBe("");
});

it("is none that somebody has changed before the picture was drawn", async () => {
	const { graph } = await openPage();
	document.dispatchEvent(new Event("pointerdown"));
	graph.toggleType("Commune");
	graph.lookFrom(VIEWPOINT);
	await written();
	await vi.waitFor(() => expect(location.hash).toMatch(/^#1\./));
});

/**
 * `npm run screenshots [name]…`: the pictures of the page in docs/, made anew from what a person starts; then look at each.
 * `sizes` are three windows, two themes, two languages and four numbers of cooperations; the others are what the README shows.
 */
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launch, settled, visit } from "../e2e/harness.ts";
import { startProduct } from "../e2e/product.ts";

const DOCS = fileURLToPath(new URL("../../docs", import.meta.url));
const WINDOWS = [
	{ width: 1440, height: 900 },
	{ width: 1920, height: 1080 },
	{ width: 390, height: 844 },
];
const COUNTS = [1, 5, 10, 30];
/** Of whom the pictures are, and up to which number of members its cooperations can be told apart in them. */
const ABOUT = "commune-05515000";
const MANY_MEMBERS = 60;

interface Stage {
	readonly browser: Browser;
	readonly address: string;
}

/** What can be asked for, and how it is made. */
const SHOTS: Record<string, (stage: Stage) => Promise<void>> = {
	sizes,
	page: (stage) => shot(stage, "", async () => {}, "screenshot.png"),
	map: (stage) => view(stage, "Karte", "map"),
	sets: (stage) => view(stage, "Schnittmengen", "sets"),
	time: (stage) => view(stage, "Zeit", "time"),
	table: (stage) => view(stage, "Tabelle", "table"),
	sharing: (stage) => question(stage, "list-sharing-networks?network=network-stadtregion-muenster", "sharing"),
	interlocks: (stage) => question(stage, "list-interlocking-people", "interlocks"),
	gaps: (stage) =>
		question(stage, "list-communes-without-topic?topic=topic-radverkehr&district=district-05566", "gaps"),
	profile: (stage) =>
		shot(
			stage,
			`/id/${ABOUT}`,
			async () => {},
			"screenshots/profile.png",
			(page) => page.locator("h1").waitFor(),
		),
};

async function sizes(stage: Stage): Promise<void> {
	for (const count of COUNTS) {
		const fragment = await chosen(stage, count);
		for (const viewport of WINDOWS)
			for (const colorScheme of ["light", "dark"] as const)
				for (const language of ["de", "en"]) {
					const name = `${count}-${viewport.width}-${colorScheme}-${language}.jpg`;
					const options = { viewport, colorScheme, locale: language };
					await shot(stage, `/${fragment}`, async () => {}, `screenshots/sizes/${name}`, settled, options);
				}
	}
}

/** The view of so many cooperations, chosen as a person does; as the fragment of its URL. */
async function chosen({ browser, address }: Stage, count: number): Promise<string> {
	const { page, close } = await visit(browser, address);
	await page.getByRole("tab", { name: "Überschneidungen" }).first().click();
	await page.locator(".chooser > .button").click();
	const filter = page.getByRole("searchbox", { name: "Kooperationen filtern" });
	for (const name of await cooperations(address, count)) {
		await filter.fill(name);
		await page
			.locator(".choices label")
			.filter({ has: page.getByText(name, { exact: true }) })
			.click();
	}
	await filter.fill("");
	const number = page.locator(".chooser .number");
	await number
		.filter({ hasText: new RegExp(`^${count} gewählt`) })
		.first()
		.waitFor();
	await settled(page);
	await rest(page);
	const { hash } = new URL(page.url());
	await close();
	return hash;
}

/** Names of the largest cooperations of it whose members can be told apart. */
async function cooperations(address: string, count: number): Promise<string[]> {
	const { nodes } = await answer<{ nodes: { id: string; type: string }[] }>(
		`${address}/api/entities/${ABOUT}/neighbours?types=MEMBER_OF&direction=out&asOf=${new Date().toISOString().slice(0, 10)}`,
	);
	const ids = nodes.filter(({ type }) => type === "Network").map(({ id }) => id);
	const { sets } = await answer<{ sets: { name: string; size: number }[] }>(
		`${address}/api/overlaps?networks=${ids.join(",")}`,
	);
	return sets
		.filter(({ size }) => size <= MANY_MEMBERS)
		.sort((a, b) => b.size - a.size || a.name.localeCompare(b.name))
		.slice(0, count)
		.map(({ name }) => name);
}

async function answer<T>(url: string): Promise<T> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
	return (await response.json()) as T;
}

const view = (stage: Stage, title: string, name: string) =>
	shot(stage, "", (page) => page.getByRole("tab", { name: title }).click(), `screenshots/${name}.png`);

const question = (stage: Stage, path: string, name: string) =>
	shot(stage, `/frage/${path}`, (page) => page.locator(".answer-sentence").waitFor(), `screenshots/${name}.png`);

async function shot(
	{ browser, address }: Stage,
	path: string,
	act: (page: Page) => Promise<void>,
	file: string,
	until: (page: Page) => Promise<unknown> = settled,
	options: BrowserContextOptions = {},
): Promise<void> {
	const { page, complaints, close } = await visit(browser, address, options, path, until);
	await act(page);
	await rest(page);
	const format = file.endsWith(".jpg") ? ({ type: "jpeg", quality: 80 } as const) : {};
	await page.screenshot({ path: `${DOCS}/${file}`, ...format });
	await close();
	if (complaints.length > 0) throw new Error(`${file}: ${complaints.join("\n")}`);
	console.log(file);
}

/** Until nothing is loaded and nothing glides any more. */
async function rest(page: Page): Promise<void> {
	await page.waitForLoadState("networkidle");
	await page.waitForTimeout(1000);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in SHOTS));
if (unknown.length > 0)
	throw new Error(`no such picture: ${unknown.join(", ")}. There are ${Object.keys(SHOTS).join(", ")}.`);

const product = await startProduct();
const browser = await launch();
try {
	await mkdir(`${DOCS}/screenshots/sizes`, { recursive: true });
	for (const [name, make] of Object.entries(SHOTS))
		if (asked.length === 0 || asked.includes(name)) await make({ browser, address: product.address });
} finally {
	await browser.close();
	await product.stop();
}

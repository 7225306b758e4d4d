/** A Chromium to drive in end-to-end tests; it is not downloaded, it comes from the system. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { notRun } from "./required.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
/** The same browser without windows of its own: a visit takes half the time. */
const WITHOUT_WINDOWS = "chromium-headless-shell";
const PLACES = [
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const REMEDY = "Install one (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.";

/**
 * The path of an executable Chromium or Chrome; undefined when there is none and none is required.
 * @throws Error when CHROMIUM_PATH names none, or when there is none and `KOOPERATIONSGRAPH_TEST_REQUIRE=all`
 */
export function chromiumPath(): string | undefined {
	const found =
		givenPath() ?? [...inPath(...NAMES), "/usr/bin/chromium", ...PLACES, ...inPath(WITHOUT_WINDOWS)].find(isExecutable);
	if (!found) notRun("Chromium", `There is no Chromium. ${REMEDY}`);
	return found;
}

/** As `chromiumPath`, but where there are several, the one that takes the least time: for tests that measure none. */
export const quickChromiumPath = (): string | undefined =>
	givenPath() ?? inPath(WITHOUT_WINDOWS).find(isExecutable) ?? chromiumPath();

function givenPath(): string | undefined {
	const given = process.env.CHROMIUM_PATH;
	if (given && !isExecutable(given)) throw new Error(`CHROMIUM_PATH=${given} is not an executable file. ${REMEDY}`);
	return given || undefined;
}

function inPath(...names: string[]): string[] {
	const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
	return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

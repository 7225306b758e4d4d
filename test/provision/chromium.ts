/** A Chromium to drive in end-to-end tests; it is not downloaded, it comes from the system. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { notRun } from "./required.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
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
	const given = process.env.CHROMIUM_PATH;
	if (given) {
		if (isExecutable(given)) return given;
		throw new Error(`CHROMIUM_PATH=${given} is not an executable file. ${REMEDY}`);
	}
	const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
	const candidates = [
		...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
		"/usr/bin/chromium",
		...PLACES,
	];
	const found = candidates.find(isExecutable);
	if (!found) notRun("Chromium", `There is no Chromium. ${REMEDY}`);
	return found;
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

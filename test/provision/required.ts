/** What cannot run on this machine is said plainly; where everything is required, it fails instead. */

/**
 * Reports tests that are left out.
 * @throws Error when `KOOPERATIONSGRAPH_TEST_REQUIRE=all`
 */
export function notRun(what: string, why: string): void {
	const message = `nicht gelaufen: ${what}, weil: ${why}`;
	if (process.env.KOOPERATIONSGRAPH_TEST_REQUIRE === "all") throw new Error(message);
	console.warn(message);
}

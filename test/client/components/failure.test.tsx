// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { FailureNotice, Skeleton } from "../../../client/components/failure.tsx";
import { show } from "../render.tsx";

afterEach(cleanup);

const problem = (code: string, status: number, detail = "d") => ({
	...{ type: `/errors/${code}`, title: "t", status, detail, instance: "/api/x" },
});
const names = () => screen.getAllByRole("button").map((one) => one.textContent);

describe("a failure", () => {
	it.each([
		["de", "Die Abfrage hat zu lange gedauert.", "Erneut versuchen", "Meldung schließen"],
		["en", "The query took too long.", "Try again", "Close message"],
	] as const)("says what happened and what helps, as an alert (%s)", async (speaking, what, retry, dismiss) => {
		await show(<FailureNotice problem={problem("timeout", 504)} retry={() => {}} dismiss={() => {}} />, { speaking });
		const alert = screen.getByRole("alert");
		expect(alert.querySelector("strong")?.textContent).toBe(what);
		expect(alert.querySelector("p")?.textContent).not.toBe("");
		expect(names()).toEqual([retry, dismiss]);
	});

	it("quotes the server, in its language", async () => {
		await show(<FailureNotice problem={problem("timeout", 504, "took 10 s")} retry={() => {}} />);
		expect(screen.getByText("took 10 s").lang).toBe("en");
	});

	it("quotes nobody where nobody has answered", async () => {
		await show(<FailureNotice problem={problem("offline", 0, "fetch failed")} retry={() => {}} />);
		expect(screen.queryByText("fetch failed")).toBeNull();
	});

	it("does the same again, and is closed only where there is something else to show", async () => {
		const done: string[] = [];
		await show(<FailureNotice problem={problem("timeout", 504)} retry={() => done.push("retry")} />);
		expect(names()).toEqual(["Erneut versuchen"]);
		fireEvent.click(screen.getByRole("button"));
		cleanup();
		await show(
			<FailureNotice
				problem={problem("timeout", 504)}
				retry={() => done.push("retry")}
				dismiss={() => done.push("dismiss")}
			/>,
		);
		fireEvent.click(screen.getByRole("button", { name: "Meldung schließen" }));
		expect(done).toEqual(["retry", "dismiss"]);
	});
});

describe("what stands for content that will come", () => {
	it.each([
		["de", "Wird geladen …"],
		["en", "Loading …"],
	] as const)("says so to those who do not see it (%s)", async (speaking, text) => {
		await show(<Skeleton />, { speaking });
		expect(screen.getByRole("status").textContent).toBe(text);
	});

	it("has as many lines as will come", async () => {
		await show(<Skeleton lines={9} />);
		expect(screen.getByRole("status").querySelectorAll("span")).toHaveLength(9);
	});
});

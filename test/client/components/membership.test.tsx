// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { MembershipSwitch } from "../../../client/components/membership.tsx";
import type { Api } from "../../../client/state/index.ts";
import { show, small } from "../render.tsx";

afterEach(cleanup);

/** The small graph, and how memberships were asked to be counted. */
function counting() {
	const api = small();
	const { overlaps } = api;
	const asked: (boolean | undefined)[] = [];
	api.overlaps = async (query, ...more) => {
		asked.push(query.indirect);
		return overlaps(query, ...more);
	};
	return { api, asked };
}

const pressed = (name: string) => screen.getByRole("button", { name }).getAttribute("aria-pressed");

describe("the switch of memberships", () => {
	it.each([
		["de", "Mitgliedschaften", "direkt", "auch indirekt", /^Direkt: die Kommune ist selbst Mitglied/],
		["en", "Memberships", "direct", "indirect too", /^Direct: the commune itself is a member/],
	] as const)("is a group of two, with what they mean (%s)", async (speaking, group, direct, indirect, explained) => {
		await show(<MembershipSwitch explained />, { speaking });
		const buttons = within(screen.getByRole("group", { name: group })).getAllByRole("button");
		expect(buttons.map((one) => one.textContent)).toEqual([direct, indirect]);
		expect(screen.getByText(explained)).toBeTruthy();
	});

	it("says what it means only where there is room for it", async () => {
		await show(<MembershipSwitch />);
		expect(screen.queryByText(/^Direkt: die Kommune/)).toBeNull();
		expect(screen.getByRole("group").title).toMatch(/^Direkt: die Kommune/);
	});

	it("asks for the other way of counting, and reads it out", async () => {
		const { api, asked } = counting();
		const app = await show(<MembershipSwitch />, { api });
		expect([pressed("direkt"), pressed("auch indirekt")]).toEqual(["true", "false"]);
		fireEvent.click(screen.getByRole("button", { name: "auch indirekt" }));
		await waitFor(() => expect([pressed("direkt"), pressed("auch indirekt")]).toEqual(["false", "true"]));
		expect(asked.at(-1)).toBe(true);
		expect(app.announcement.value).toBe("Mitgliedschaften: auch indirekt");
		fireEvent.click(screen.getByRole("button", { name: "direkt" }));
		await waitFor(() => expect(pressed("direkt")).toBe("true"));
		expect(app.announcement.value).toBe("Mitgliedschaften: direkt");
	});

	it("asks for nothing when it is that way already", async () => {
		const { api, asked } = counting();
		const app = await show(<MembershipSwitch />, { api });
		const before = asked.length;
		fireEvent.click(screen.getByRole("button", { name: "direkt" }));
		expect(asked).toHaveLength(before);
		expect(app.announcement.value).toBe("");
		expect(app.state.graph.canUndo.value).toBe(false);
	});

	it("goes back when the server does not answer", async () => {
		const api: Api = small();
		const app = await show(<MembershipSwitch />, {
			api,
			later: { subgraph: () => Promise.reject(new Error("away")), overlaps: () => Promise.reject(new Error("away")) },
		});
		fireEvent.click(screen.getByRole("button", { name: "auch indirekt" }));
		await waitFor(() => expect(app.state.tasks.failures.value.size).toBe(1));
		expect(pressed("direkt")).toBe("true");
	});
});

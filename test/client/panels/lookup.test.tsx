// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { EntityField } from "../../../client/panels/questions/entity-field.tsx";
import { away, show, small } from "../render.tsx";

afterEach(cleanup);

it("a field says that the server is away, and offers what is found once it answers", async () => {
	const api = small();
	const { search } = api;
	const field = <EntityField name="who" of={["Commune"]} value="" set={() => undefined} optional={false} />;
	const app = await show(field, { api, later: { search: away } });
	const input = screen.getByRole("combobox");
	fireEvent.focus(input);
	fireEvent.input(input, { target: { value: "Grev" } });
	await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("Der Server antwortet nicht."));
	expect(app.state.tasks.failures.value.has("lookup")).toBe(true);
	api.search = search;
	fireEvent.input(input, { target: { value: "Greven" } });
	await screen.findByRole("option", { name: /Greven/ });
	expect(screen.queryByRole("alert")).toBeNull();
});

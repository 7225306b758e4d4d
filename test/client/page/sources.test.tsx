// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { SourcesDialog } from "../../../client/page/sources.tsx";
import type { SourcesAnswer } from "../../../model/index.ts";
import { away, show, small } from "../render.tsx";

afterEach(cleanup);

const SOURCES: SourcesAnswer = {
	sources: [
		{
			id: "source-a",
			title: "Satzung",
			publisher: "Stadtregion",
			file: "satzung.yaml",
			kind: "document",
			evidenceCount: 3,
		},
	],
};

it("the sources dialog says that the server is away, and has the sources once it answers anything", async () => {
	const api = { ...small(), sources: away };
	const schema = await api.schema();
	const app = await show(<SourcesDialog schema={schema} close={() => undefined} />, { api });
	expect((await screen.findByRole("alert", { hidden: true })).textContent).toContain("Der Server antwortet nicht.");
	Object.assign(api, { sources: async () => SOURCES });
	await app.state.search.ask("Greven");
	await screen.findByText("Satzung");
	expect(screen.queryByRole("alert", { hidden: true })).toBeNull();
});

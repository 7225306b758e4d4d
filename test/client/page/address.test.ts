import { describe, expect, it } from "vitest";
import { type App, createApp } from "../../../client/components/context.ts";
import { viewNow } from "../../../client/components/view-now.ts";
import { selectAsIn } from "../../../client/page/address.ts";
import { createState, readSnapshot } from "../../../client/state/index.ts";
import { small } from "../render.tsx";
import { GREVEN, MUENSTER, REGION } from "../state/small-graph.ts";

const MEMBER = `member_of.${GREVEN}.${REGION}`;

const opened = (): App => {
	const api = small();
	return createApp(createState(api), api);
};

describe("a view from an address", () => {
	it("selects what is selected, also where its type is hidden, but nothing that is not there", async () => {
		const app = opened();
		await app.state.graph.start();
		app.state.graph.toggleType("Commune");
		app.state.marks.select(MUENSTER);
		const view = viewNow(app);
		const other = opened();
		await other.state.graph.restore(view);
		selectAsIn(other, view);
		expect(viewNow(other)).toEqual(view);
		selectAsIn(other, { ...view, selection: { kind: "nodes", ids: [MUENSTER, "commune-not-there"] } });
		expect(viewNow(other).selection).toEqual({ kind: "nodes", ids: [MUENSTER] });
	});

	it("marks the paths that are marked: their nodes, and of the facts between only theirs", async () => {
		const app = opened();
		await app.state.graph.start();
		app.state.marks.selectPaths([GREVEN, REGION], [MEMBER]);
		const view = viewNow(app);
		expect(readSnapshot(JSON.parse(JSON.stringify(view)))).toEqual({ snapshot: view });
		const other = opened();
		await other.state.graph.restore(view);
		selectAsIn(other, view);
		expect(viewNow(other)).toEqual(view);
		other.state.graph.remove(MUENSTER);
		other.state.graph.undo();
		expect([...other.state.marks.facts.value]).toEqual([MEMBER]);
	});
});

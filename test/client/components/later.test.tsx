// @vitest-environment happy-dom
/** Parts that come one after the other while the page opens. */
import { cleanup, render, waitFor } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { AppContext, createApp } from "../../../client/components/context.ts";
import { Later } from "../../../client/components/later.tsx";
import { createState } from "../../../client/state/index.ts";
import { small } from "../render.tsx";

afterEach(cleanup);

it("come one after the other, those within another part last; all at once when the page is open", async () => {
	const order: (string | null)[] = [];
	/** Notes when it is rendered, and when what was rendered with it is done. */
	const Part = ({ name }: { name: string }) => {
		order.push(name);
		queueMicrotask(() => order.push(null));
		return <p>{name}</p>;
	};
	const api = small();
	const app = createApp(createState(api), api);
	const page = () => (
		<AppContext.Provider value={app}>
			<Later>
				<Part name="1" />
				<Later>
					<Part name="3" />
				</Later>
			</Later>
			<Later>
				<Part name="2" />
			</Later>
		</AppContext.Provider>
	);
	const { container } = render(page());
	expect(container.textContent).toBe("");
	await waitFor(() => expect(order).toEqual(["1", null, "2", null, "3", null]));
	expect(container.textContent).toBe("132");
	app.turns.end();
	cleanup();
	order.length = 0;
	expect(render(page()).container.textContent).toBe("132");
	expect(order).toEqual(["1", "3", "2"]);
});

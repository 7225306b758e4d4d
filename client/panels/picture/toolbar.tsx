/** What can be done with the picture. Undo and redo have the usual keys wherever no text is being written. */
import { useEffect } from "preact/hooks";
import { type App, useApp } from "../../components/context.ts";
import { Later } from "../../components/later.tsx";
import { MembershipSwitch } from "../../components/membership.tsx";
import { ToolButton } from "../../components/tool-button.tsx";
import { t } from "../../i18n/index.ts";
import { DayMenu } from "./day.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { FilterMenu } from "./filters.tsx";
import { LayoutMenu, LookMenu } from "./look-menu.tsx";
import { ViewsMenu } from "./views-menu.tsx";

export function Toolbar() {
	const app = useApp();
	const { graph, marks } = app.state;
	const sole = marks.sole.value;
	const words = t.value.toolbar;
	const marked = [...marks.nodes.value];
	useUndoKeys(app);
	return (
		<div class="toolbar" role="toolbar" aria-label={words.label}>
			<MembershipSwitch />
			<div class="tools">
				<ToolButton
					icon="undo"
					label={words.undo}
					shortcut="Control+Z"
					disabled={!graph.canUndo.value}
					act={() => travel(app, "undo")}
				/>
				<ToolButton
					icon="redo"
					label={words.redo}
					shortcut="Control+Shift+Z"
					disabled={!graph.canRedo.value}
					act={() => travel(app, "redo")}
				/>
				<ToolButton
					icon="expand"
					label={words.expand}
					disabled={sole === null}
					act={() => sole && void graph.expand(sole)}
				/>
				<ToolButton
					icon="remove"
					label={words.remove}
					disabled={marked.length === 0}
					act={() => graph.remove(...marked)}
				/>
			</div>
			<Later>
				<DayMenu />
				<LayoutMenu />
				<LookMenu />
			</Later>
			<Later>
				<FilterMenu />
				<ViewsMenu />
				<ExportMenu />
			</Later>
		</div>
	);
}

/** Takes the last step back, or takes it again, and says so. */
function travel({ state: { graph }, announcement }: App, way: "undo" | "redo"): void {
	const possible = way === "undo" ? graph.canUndo.peek() : graph.canRedo.peek();
	if (!possible) return;
	graph[way]();
	const { undone, redone, shows } = t.peek().net;
	announcement.value = `${way === "undo" ? undone : redone} ${shows(graph.visible.peek().nodes.size)}`;
}

function useUndoKeys(app: App): void {
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			const writing = isWriting(event.target);
			if (writing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
			event.preventDefault();
			travel(app, event.shiftKey ? "redo" : "undo");
		};
		document.addEventListener("keydown", onKey);
		return () => document.removeEventListener("keydown", onKey);
	}, [app]);
}

/** Where text is written, the keys take back what was written. */
const isWriting = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement &&
	(target.isContentEditable ||
		target instanceof HTMLTextAreaElement ||
		(target instanceof HTMLInputElement && target.type !== "checkbox"));

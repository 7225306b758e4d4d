/** The bar above the middle: a tab for each view, a second one beside the first, and what gives them more of the window. */
import { useEffect, useMemo } from "preact/hooks";
import { useApp } from "../../components/context.ts";
import { Tabs } from "../../components/tabs.tsx";
import { ToolButton } from "../../components/tool-button.tsx";
import { language, t } from "../../i18n/index.ts";
import type { Panes, ViewId } from "../../state/index.ts";
import { VIEWS } from "../../views/index.ts";
import { Menu } from "./menu.tsx";

export function ViewBar() {
	const { panes } = useApp().state;
	const words = t.value.views;
	const { views, full } = panes.division.value;
	const second = VIEWS.find(({ id }) => id === views[1]);
	const chosen = useMemo(() => firstView(panes), [panes]);
	useLeaveByEscape(panes);
	return (
		<div class="view-bar">
			<FoldSide panel="left" />
			<Tabs
				name="views"
				label={words.label}
				tabs={VIEWS.map(({ id, title }) => ({ id, label: title[language.value] }))}
				chosen={chosen}
			/>
			<div class="bar-tools">
				{second ? (
					<ToolButton icon="beside" label={words.alone(second.title[language.value])} act={panes.alone} />
				) : (
					<Beside />
				)}
				<ToolButton
					icon={full ? "leave" : "full"}
					label={full ? words.leaveFull : words.full}
					act={() => panes.fill(!full)}
				/>
				<FoldSide panel="right" />
			</div>
		</div>
	);
}

/** The view of the chosen tab, to be read and set. */
const firstView = ({ division, show }: Panes) => ({
	get value(): ViewId {
		return division.value.views[0];
	},
	set value(view: ViewId) {
		show(view);
	},
});

/** Folds a panel at the side, or brings it back. */
function FoldSide({ panel }: { panel: "left" | "right" }) {
	const { panes } = useApp().state;
	const folded = panes.division.value.folded.includes(panel);
	const words = t.value.panes;
	return (
		<span class="fold">
			<ToolButton
				icon={panel}
				label={folded ? words.unfold[panel] : words.fold[panel]}
				act={() => panes.fold(panel, !folded)}
			/>
		</span>
	);
}

/** What else could stand beside the open view. */
function Beside() {
	const { panes } = useApp().state;
	const words = t.value.views;
	const [open] = panes.division.value.views;
	return (
		<Menu icon="beside" text={words.beside} label={words.besideLabel} className="beside">
			{(close) => (
				<ul>
					{VIEWS.filter(({ id }) => id !== open).map(({ id, title }) => (
						<li key={id}>
							<button
								type="button"
								class="menu-item"
								data-view={id}
								onClick={() => {
									close();
									panes.beside(id);
								}}
							>
								{title[language.value]}
							</button>
						</li>
					))}
				</ul>
			)}
		</Menu>
	);
}

/** Escape leaves the whole window, unless it closes something that lies above the views. */
function useLeaveByEscape({ division, fill }: Panes): void {
	useEffect(() => {
		const leave = (event: KeyboardEvent) => {
			if (event.key !== "Escape" || !division.peek().full || document.querySelector("dialog[open], .menu[open]"))
				return;
			event.stopPropagation();
			fill(false);
		};
		document.addEventListener("keydown", leave, { capture: true });
		return () => document.removeEventListener("keydown", leave, { capture: true });
	}, [division, fill]);
}

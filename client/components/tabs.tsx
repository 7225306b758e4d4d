/** Tabs after the WAI-ARIA Authoring Practices: arrow keys move, the chosen tab is the one in the tab order. */

interface TabsProps<Id extends string> {
	/** Prefix of the ids: `<name>-<id>-tab` labels the panel `<name>-<id>-panel`. */
	name: string;
	label: string;
	tabs: readonly { id: Id; label: string }[];
	chosen: { value: Id };
}

export function Tabs<Id extends string>({ name, label, tabs, chosen }: TabsProps<Id>) {
	const choose = (id: Id) => {
		chosen.value = id;
		document.getElementById(`${name}-${id}-tab`)?.focus();
	};
	const onKeyDown = (event: KeyboardEvent) => {
		const at = tabs.findIndex((tab) => tab.id === chosen.value);
		const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
		const next = to === undefined ? undefined : tabs.at(to % tabs.length);
		if (!next) return;
		event.preventDefault();
		choose(next.id);
	};
	return (
		<div class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
			{tabs.map((tab) => (
				<button
					key={tab.id}
					id={`${name}-${tab.id}-tab`}
					type="button"
					role="tab"
					aria-selected={chosen.value === tab.id}
					aria-controls={chosen.value === tab.id ? `${name}-${tab.id}-panel` : undefined}
					tabIndex={chosen.value === tab.id ? 0 : -1}
					onClick={() => choose(tab.id)}
				>
					{tab.label}
				</button>
			))}
		</div>
	);
}

/** The page's own line icons on a 20 × 20 grid; decoration only, the label is beside or in `aria-label`. */
const PATHS = {
	search: "M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM13 13l4 4",
	question: "M7 7.5a3 3 0 1 1 4.4 2.6c-1 .6-1.4 1.1-1.4 2.4M10 15.8v.2M2.5 10a7.5 7.5 0 1 0 15 0 7.5 7.5 0 1 0-15 0Z",
	action: "M11 2.5 4.5 11.5H10L9 17.5l6.5-9H10Z",
	close: "M5 5l10 10M15 5 5 15",
	undo: "M7.5 4 3.5 8l4 4M3.5 8H12a4.5 4.5 0 0 1 0 9H8",
	redo: "M12.5 4l4 4-4 4M16.5 8H8a4.5 4.5 0 0 0 0 9h4",
	layout:
		"M3 5a2 2 0 1 0 4 0 2 2 0 1 0-4 0ZM13 7a2 2 0 1 0 4 0 2 2 0 1 0-4 0ZM6 15a2 2 0 1 0 4 0 2 2 0 1 0-4 0ZM6.9 5.4 13 6.6M5.7 6.9 7.3 13.1M13.7 8.5 9.3 13.5",
	fit: "M3.5 7V3.5H7M13 3.5h3.5V7M16.5 13v3.5H13M7 16.5H3.5V13",
	look: "M4 13a3 3 0 1 0 6 0 3 3 0 1 0-6 0ZM11 6.5a2 2 0 1 0 4 0 2 2 0 1 0-4 0ZM14 14a1 1 0 1 0 2 0 1 1 0 1 0-2 0Z",
	filter: "M3.5 4.5h13l-5 6V16l-3-1.5v-4Z",
	lasso: "M10 4c4 0 7 1.8 7 4.2s-3 4.3-7 4.3-7-1.9-7-4.3S6 4 10 4ZM6 12c-1.4.7-1.6 2.2-.4 2.7 1.2.4 2 .5 1.4 2.3",
	plus: "M10 4.5v11M4.5 10h11",
	minus: "M4.5 10h11",
	expand:
		"M7.8 10a2.2 2.2 0 1 0 4.4 0 2.2 2.2 0 1 0-4.4 0ZM8.6 3.2a1.4 1.4 0 1 0 2.8 0 1.4 1.4 0 1 0-2.8 0ZM14.6 14.5a1.4 1.4 0 1 0 2.8 0 1.4 1.4 0 1 0-2.8 0ZM2.6 14.5a1.4 1.4 0 1 0 2.8 0 1.4 1.4 0 1 0-2.8 0ZM10 7.8V4.6M12 11.2 14.8 13.5M8 11.2 5.2 13.5",
	remove: "M4 6h12M8 6V4h4v2M5.5 6l.7 10.5h7.6L14.5 6M8.5 9v4.5M11.5 9v4.5",
	export: "M10 3v9.5M6 9l4 4 4-4M3.5 14v2.5h13V14",
	calendar: "M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5",
	back: "M12 5l-5 5 5 5",
	forth: "M8 5l5 5-5 5",
	chevron: "M5.5 8l4.5 4.5L14.5 8",
	quote: "M4 13.5c2 0 3-1.5 3-4V6H3.5v4H6M12.5 13.5c2 0 3-1.5 3-4V6H12v4h2.5",
	beside: "M3.5 4.5H9v11H3.5zM11 4.5h5.5v11H11z",
	left: "M3.5 4.5h13v11h-13zM8 4.5v11",
	right: "M3.5 4.5h13v11h-13zM12 4.5v11",
	full: "M3.5 8V3.5H8M12 3.5h4.5V8M16.5 12v4.5H12M8 16.5H3.5V12M4 4l4 4M16 4l-4 4M16 16l-4-4M4 16l4-4",
	leave: "M8 3.5V8H3.5M12 3.5V8h4.5M12 16.5V12h4.5M8 16.5V12H3.5",
	views: "M5.5 3.5h9v13L10 13l-4.5 3.5Z",
	table: "M3.5 4.5h13v11h-13zM3.5 8.5h13M8 8.5v7",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
	return (
		<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
			<path d={PATHS[name]} />
		</svg>
	);
}

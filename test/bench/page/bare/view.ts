/** What the bare page is told: what our page shows, and from where it is looked at. */
export interface View {
	ids: string[];
	/** What is drawn of the facts between them; others are hulls, or of another day. */
	edges: string[];
	at: { x: number; y: number }[];
	zoom: number;
	pan: { x: number; y: number };
	/** Of the canvas in the window, as style. */
	box: { left: string; top: string; width: string; height: string };
}

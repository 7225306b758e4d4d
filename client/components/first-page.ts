/** What stands over the page until it has drawn its first picture: the same page, as the server has rendered it. */
import { inNextTask } from "./tasks.ts";

const firstPage = () => document.querySelector(".first-page");

/** Whether nothing of the page below is seen. */
export const isCovered = (): boolean => firstPage() !== null;

/**
 * Takes it away once the page below has been painted.
 * @param show makes seen what was not painted as long as it was covered; in a frame of its own, since painting takes long
 */
export function leaveFirstPage(show: () => void = () => {}): void {
	if (isCovered())
		afterFrame(() => {
			show();
			afterFrame(() => firstPage()?.remove());
		});
	else show();
}

const afterFrame = (act: () => void): void => void requestAnimationFrame(() => inNextTask(act));

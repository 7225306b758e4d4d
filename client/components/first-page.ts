/** What stands over the page until it has drawn its first picture: the same page, as the server has rendered it. */
import { inNextTask } from "./tasks.ts";

const firstPage = () => document.querySelector(".first-page");

/** Takes it away once the page below has been painted. */
export function leaveFirstPage(): void {
	if (firstPage()) requestAnimationFrame(() => inNextTask(() => firstPage()?.remove()));
}

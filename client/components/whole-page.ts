/** The same address, with its view, of the whole page; from the frame of another page it leads there. */
export function wholeAddress(): string {
	const url = new URL(location.href);
	url.searchParams.delete("embed");
	return url.href;
}

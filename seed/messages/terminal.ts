/** Where messages go. */
export interface Terminal {
	write(text: string): void;
	/** Whether lines may be overwritten. */
	isTTY: boolean;
}

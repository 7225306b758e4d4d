/** What we use of edtf, which ships no types. */
declare module "edtf" {
	/** Times in milliseconds since 1970, UTC, of the first and the last moment that the date may mean. */
	export default function edtf(text: string): { min: number; max: number };
	/** @throws SyntaxError when the text is no EDTF */
	export function parse(text: string): unknown;
}

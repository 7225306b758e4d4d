/** SVG as text. */

/** To hundredths. */
export const number = (value: number): number => Math.round(value * 100) / 100;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (one) => ENTITIES[one] ?? one);

/**
 * @param text as it is read, without markup
 * @param children elements within it
 */
export function element(
	name: string,
	attributes: Readonly<Record<string, string | number>>,
	text = "",
	children = "",
): string {
	const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
	return `<${name}${given.join("")}>${escaped(text)}${children}</${name}>`;
}

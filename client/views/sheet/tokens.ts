/** The stylesheet's tokens as the canvas needs them: colours as CSS texts, from the custom properties of the page. */
import { NODE_TYPES, type NodeType } from "../../../model/index.ts";
import { MAX_SETS, TINTS } from "../../state/index.ts";
import { colourToken } from "../../style/node-types.ts";

export interface Tokens {
	readonly ground: string;
	readonly surface: string;
	readonly ink: string;
	readonly inkMuted: string;
	readonly line: string;
	readonly lineStrong: string;
	readonly accent: string;
	readonly font: string;
	/** By colour index of the hull. */
	readonly hulls: readonly string[];
	/** By value of the attribute that colours show: some of their own, then what the rest share, then what is not known. */
	readonly tints: readonly string[];
	readonly nodes: Readonly<Record<NodeType, string>>;
}

export function readTokens(element: Element): Tokens {
	const style = getComputedStyle(element);
	return tokensFrom((name) => style.getPropertyValue(name).trim());
}

/** @param value of a custom property */
export function tokensFrom(value: (name: string) => string): Tokens {
	const token = (name: string) => value(`--${name}`);
	return {
		ground: token("ground"),
		surface: token("surface"),
		ink: token("ink"),
		inkMuted: token("ink-muted"),
		line: token("line"),
		lineStrong: token("line-strong"),
		accent: token("accent"),
		font: token("font"),
		hulls: Array.from({ length: MAX_SETS }, (_, n) => token(`hull-${n}`)),
		tints: Array.from({ length: TINTS + 2 }, (_, n) => token(`tint-${n}`)),
		nodes: Object.fromEntries(NODE_TYPES.map((type) => [type, value(colourToken(type))])) as Tokens["nodes"],
	};
}

/** Calls back when the page's theme changes, by its attribute or by the system. @returns the end of it */
export function onThemeChange(callback: () => void): () => void {
	const root = document.documentElement;
	const observer = new MutationObserver(callback);
	observer.observe(root, { attributes: true, attributeFilter: ["data-theme", "class", "style"] });
	const system = matchMedia("(prefers-color-scheme: dark)");
	system.addEventListener("change", callback);
	return () => {
		observer.disconnect();
		system.removeEventListener("change", callback);
	};
}

/** A colour of the tokens with an alpha from 0 to 1. */
export const fade = (colour: string, alpha: number) =>
	`color-mix(in srgb, ${colour} ${Math.round(alpha * 100)}%, transparent)`;

/**
 * A view of HTML and SVG as a drawing: a copy of its element, whole where the screen scrolls, in an SVG that has the page's styles in it.
 * The copy has `data-pictured`, by which a view's stylesheet unrolls what scrolls, and `--pictured-height`, its height on the screen.
 */
import { printed } from "../../components/printing.ts";
import type { Drawing } from "./sheet.ts";

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param selector of the element on the page
 * @param without selectors of what is only there to be clicked
 * @throws Error when it does not stand on the page
 */
export function standingDrawing(selector: string, without: string): Drawing {
	const original = document.querySelector<HTMLElement>(selector);
	if (!original) throw new Error("The view does not stand on the page.");
	const { clientWidth, clientHeight } = original;
	const copy = printed(() => copyOf(original, without));
	copy.style.setProperty("--pictured-height", `${clientHeight}px`);
	const frame = frameOf(original);
	frame.append(copy);
	const { width, height } = sizeOf(frame, clientWidth);
	const source = new XMLSerializer().serializeToString(svgOf(frame, width, height));
	return {
		...{ width, height, zoom: 1 },
		prepare: async () => {
			const image = new Image();
			// Browsers let a canvas with an image from a blob not be read, one from a data URL they do.
			image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
			await image.decode();
			return (ctx) => ctx.drawImage(image, 0, 0, width, height);
		},
	};
}

function copyOf(original: HTMLElement, without: string): HTMLElement {
	const copy = original.cloneNode(true) as HTMLElement;
	copy.dataset.pictured = "";
	// What is chosen is not in the copy of a field.
	const fields = original.querySelectorAll("select");
	copy.querySelectorAll("select").forEach((field, n) => {
		field.replaceWith(fields[n]?.selectedOptions[0]?.text ?? "");
	});
	for (const one of copy.querySelectorAll(without)) one.remove();
	return copy;
}

/** In place of all that the element stands in, with what it inherits. */
function frameOf(original: HTMLElement): HTMLElement {
	const frame = document.createElement("div");
	const { fontFamily, fontSize, lineHeight, color } = getComputedStyle(original);
	Object.assign(frame.style, { position: "relative", fontFamily, fontSize, lineHeight, color });
	frame.lang = original.closest<HTMLElement>("[lang]")?.lang ?? "";
	return frame;
}

/** How much room the frame takes at a width, or more where it does not break. */
function sizeOf(frame: HTMLElement, width: number): { width: number; height: number } {
	const place = document.createElement("div");
	Object.assign(place.style, { position: "absolute", inset: "0 auto auto 0", visibility: "hidden" });
	frame.style.inlineSize = `${width}px`;
	place.append(frame);
	document.body.append(place);
	const size = { width: Math.max(width, frame.scrollWidth), height: frame.scrollHeight };
	place.remove();
	frame.style.inlineSize = `${size.width}px`;
	return size;
}

function svgOf(frame: HTMLElement, width: number, height: number): SVGSVGElement {
	const root = document.documentElement;
	const svg = document.createElementNS(SVG, "svg");
	svg.setAttribute("width", String(width));
	svg.setAttribute("height", String(height));
	svg.style.fontSize = getComputedStyle(root).fontSize;
	Object.assign(svg.dataset, root.dataset);
	const style = document.createElementNS(SVG, "style");
	style.textContent = [...document.styleSheets].map(({ cssRules }) => rulesNow(cssRules)).join("\n");
	const content = document.createElementNS(SVG, "foreignObject");
	content.setAttribute("width", String(width));
	content.setAttribute("height", String(height));
	content.append(frame);
	svg.append(style, content);
	return svg;
}

/** Those of media that hold here; in the image they would ask for its size instead of the window's. */
const rulesNow = (rules: CSSRuleList): string =>
	[...rules]
		.map((rule) => {
			if (!(rule instanceof CSSMediaRule)) return rule.cssText;
			return matchMedia(rule.media.mediaText).matches ? rulesNow(rule.cssRules) : "";
		})
		.join("\n");

/** One product for all files of a run: built, loaded and started once; its address is in `inject("product")`. */
import type { TestProject } from "vitest/node";
import { quickChromiumPath } from "../provision/chromium.ts";
import { startProduct } from "./product.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** Absent where there is no Chromium to look at it. */
		product: string | undefined;
	}
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
	if (!quickChromiumPath()) {
		project.provide("product", undefined);
		return undefined;
	}
	const { address, stop } = await startProduct();
	project.provide("product", address);
	return stop;
}

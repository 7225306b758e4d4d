/** Names of the graph in the language of the page. */
import { nameIn } from "../../model/index.ts";
import { language } from "../i18n/index.ts";

/**
 * The answer, whose entities are called as in the language of the page from now on: `name` follows the language for what has an
 * English name too, so that whatever shows, sorts or draws a name needs to know nothing of it. What must not depend on the
 * language reads both in `names`, which no copy and no file has.
 */
export function named<T>(answer: T): T {
	follow(answer);
	return answer;
}

function follow(value: unknown): void {
	if (typeof value !== "object" || value === null) return;
	for (const part of Array.isArray(value) ? value : Object.values(value)) follow(part);
	const { name, nameEn } = value as { name?: unknown; nameEn?: unknown };
	if (typeof name !== "string" || typeof nameEn !== "string") return;
	Object.defineProperty(value, "name", { enumerable: true, get: () => nameIn({ name, nameEn }, language.value) });
	Object.defineProperty(value, "names", { value: [name, nameEn] });
}

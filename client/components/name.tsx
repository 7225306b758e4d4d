/** What an entity is called. On an English page a name that the data have in German only is marked as German. */
import { isForeign } from "../../model/index.ts";
import { language } from "../i18n/index.ts";

export function Name({ of }: { of: { readonly name: string; readonly nameEn?: unknown } }) {
	return isForeign(of, language.value) ? <span lang="de">{of.name}</span> : of.name;
}

import { t } from "../i18n/index.ts";

/** A link that leaves the page, in a window of its own. */
export function Outside({ href, text }: { href: string; text: string }) {
	return (
		<a href={href} target="_blank" rel="noopener noreferrer">
			{text} <span class="visually-hidden">{t.value.evidence.newTab}</span>
		</a>
	);
}

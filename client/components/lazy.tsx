/** A part of the page in a chunk of its own. */
import type { ComponentType } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import { t } from "../i18n/index.ts";
import { Skeleton } from "./failure.tsx";

/**
 * The part once its chunk has come; what stands there meanwhile, and when it does not come.
 * @param load stays the same function
 */
export function Lazy({ load }: { load(): Promise<{ default: ComponentType }> }) {
	const [Content, setContent] = useState<ComponentType | null>(null);
	const [failed, setFailed] = useState(false);
	const begin = useCallback(() => {
		setFailed(false);
		load().then(
			(module) => setContent(() => module.default),
			() => setFailed(true),
		);
	}, [load]);
	useEffect(begin, [begin]);
	if (Content) return <Content />;
	if (!failed) return <Skeleton lines={5} />;
	return (
		<div class="notice error" role="alert">
			<strong>{t.value.views.notLoaded}</strong>
			<p>{t.value.views.notLoadedRemedy}</p>
			<button type="button" class="button" onClick={begin}>
				{t.value.retry}
			</button>
		</div>
	);
}

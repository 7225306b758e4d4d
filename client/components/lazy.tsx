/** Parts of the page in chunks of their own. */
import type { ComponentType } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import { t } from "../i18n/index.ts";
import { Skeleton } from "./failure.tsx";

type Load<P> = () => Promise<{ default: ComponentType<P> }>;

/** What is wanted next, in the order in which it was named. */
const next: (() => Promise<unknown>)[] = [];

/**
 * Fetches all parts that are `lazy` one after the other, so that they are there when they are wanted.
 * @param turn waits for the turn of each
 */
export async function loadLazy(turn: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
	for (const load of next) {
		await turn();
		// What does not come now is asked for again when it is opened.
		await load().catch(() => undefined);
	}
}

/** A part that is not needed for the first picture, but soon after it: once its chunk has come, it is there at once. */
export function lazy<P extends object>(load: Load<P>): ComponentType<P> {
	let come: ComponentType<P> | undefined;
	const fetch: Load<P> = async () => {
		const module = await load();
		come = module.default;
		return module;
	};
	next.push(fetch);
	return function Part(props: P) {
		// As it was when this began: what a part remembers is lost when another component takes its place.
		const [Content] = useState(() => come);
		return Content ? <Content {...props} /> : <Lazy load={fetch} given={props} />;
	};
}

/**
 * The part once its chunk has come; what stands there meanwhile, and when it does not come.
 * @param load stays the same function
 * @param given to the part
 */
export function Lazy<P extends object>({ load, given }: { load: Load<P>; given: P }) {
	const [Content, setContent] = useState<ComponentType<P> | null>(null);
	const [failed, setFailed] = useState(false);
	const begin = useCallback(() => {
		setFailed(false);
		load().then(
			(module) => setContent(() => module.default),
			() => setFailed(true),
		);
	}, [load]);
	useEffect(begin, [begin]);
	if (Content) return <Content {...given} />;
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

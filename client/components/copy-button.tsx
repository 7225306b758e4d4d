/** Copies a text. Where the browser forbids that (pages without encryption), it shows the text to be copied by hand. */
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../i18n/index.ts";
import { useApp } from "./context.ts";

const CONFIRMED_MS = 2_000;

/** @param text made when it is wanted, where making it takes time */
export function CopyButton({ text, label }: { text: string | (() => string); label: string }) {
	const app = useApp();
	const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
	const field = useRef<HTMLInputElement>(null);
	useEffect(() => {
		if (state === "refused") field.current?.select();
		if (state !== "copied") return;
		const timer = setTimeout(() => setState("idle"), CONFIRMED_MS);
		return () => clearTimeout(timer);
	}, [state]);
	const copy = async () => {
		const done = await write(textOf(text));
		setState(done ? "copied" : "refused");
		if (done) app.announcement.value = t.peek().copy.done;
	};
	return (
		<>
			<button type="button" class="button small" onClick={() => void copy()}>
				{state === "copied" ? t.value.copy.done : label}
			</button>
			{state === "refused" && (
				<input ref={field} class="field small" readOnly value={textOf(text)} aria-label={label} />
			)}
		</>
	);
}

const textOf = (text: string | (() => string)) => (typeof text === "string" ? text : text());

async function write(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}

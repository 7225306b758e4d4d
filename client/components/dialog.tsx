/** Modal dialogs with a heading and a button that closes them. */
import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { t } from "../i18n/index.ts";
import { Icon } from "./icons.tsx";

interface DialogProperties {
	/** Further classes of the dialog. */
	class: string;
	heading: string;
	/** Called when it has been closed, by whatever means. */
	close(): void;
	children: ComponentChildren;
}

/** Open for as long as it is there. */
export function Dialog({ class: names, heading, close, children }: DialogProperties) {
	const dialog = useRef<HTMLDialogElement>(null);
	const id = useId();
	useEffect(() => {
		const shown = dialog.current;
		shown?.showModal();
		// Closing it, unlike taking it away, gives the focus back.
		return () => shown?.close();
	}, []);
	return (
		<dialog ref={dialog} class={`dialog ${names}`} onClose={close} aria-labelledby={id}>
			<DialogHeader of={dialog} id={id} heading={heading} />
			{children}
		</dialog>
	);
}

interface HeaderProperties {
	of: RefObject<HTMLDialogElement | null>;
	/** Of the heading, which names the dialog. */
	id: string;
	heading: string;
}

export function DialogHeader({ of, id, heading }: HeaderProperties) {
	return (
		<header>
			<h2 id={id}>{heading}</h2>
			<button
				type="button"
				class="button quiet icon-only"
				aria-label={t.value.footer.close}
				onClick={() => of.current?.close()}
			>
				<Icon name="close" />
			</button>
		</header>
	);
}

/** Says why a view of an address or of a file could not be opened, where the fault is, and what helps. */
import { useApp } from "../components/context.ts";
import { t } from "../i18n/index.ts";

export function UnreadableView() {
	const { saved } = useApp().state;
	const about = saved.unreadable.value;
	if (!about) return null;
	const words = t.value.saved.unreadable;
	const { file, reason, fault } = about;
	return (
		<div class="notice error view-notice" role="alert">
			<strong>{file === null ? words.address : words.file(file)}</strong>
			<p>
				{words[reason]} {fault && words.fault(fault.place, fault.value)}
			</p>
			<p>{file === null ? words.addressRemedy : words.fileRemedy}</p>
			<div class="notice-buttons">
				<button type="button" class="button quiet" onClick={() => saved.complain(null)}>
					{t.value.dismiss}
				</button>
			</div>
		</div>
	);
}

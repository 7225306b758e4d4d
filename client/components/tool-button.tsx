/** A button that shows an icon and says its name to pointer and screen reader. */
import { Icon, type IconName } from "./icons.tsx";

interface ToolButtonProps {
	icon: IconName;
	label: string;
	act(): void;
	disabled?: boolean;
	shortcut?: string;
	/** Of a button that switches something. */
	pressed?: boolean;
}

export function ToolButton({ icon, label, act, disabled = false, shortcut, pressed }: ToolButtonProps) {
	return (
		<button
			type="button"
			class="button icon-only"
			aria-label={label}
			aria-keyshortcuts={shortcut}
			aria-pressed={pressed}
			title={shortcut ? `${label} (${shortcut.replace("Control", "Ctrl")})` : label}
			disabled={disabled}
			onClick={act}
		>
			<Icon name={icon} />
		</button>
	);
}

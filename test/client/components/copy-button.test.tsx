// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CopyButton } from "../../../client/components/copy-button.tsx";
import { show } from "../render.tsx";

afterEach(() => {
	cleanup();
	vi.useRealTimers();
	vi.restoreAllMocks();
});

/** The browser's clipboard takes the text, or forbids it as on a page without encryption. */
function clipboard(allowed: boolean): string[] {
	const texts: string[] = [];
	vi.spyOn(navigator.clipboard, "writeText").mockImplementation(async (text) => {
		if (!allowed) throw new Error("not allowed");
		texts.push(text);
	});
	return texts;
}
const button = () => screen.getByRole("button");

describe("a text to be copied", () => {
	it.each([
		["de", "Kopiert"],
		["en", "Copied"],
	] as const)("is copied by a click, which is said and read out (%s)", async (speaking, done) => {
		const texts = clipboard(true);
		const app = await show(<CopyButton text="MATCH (n)" label="Kopieren" />, { speaking });
		fireEvent.click(button());
		await waitFor(() => expect(button().textContent).toBe(done));
		expect(texts).toEqual(["MATCH (n)"]);
		expect(app.announcement.value).toBe(done);
		expect(screen.queryByRole("textbox")).toBeNull();
	});

	it("can be copied again after two seconds", async () => {
		clipboard(true);
		vi.useFakeTimers();
		await show(<CopyButton text="x" label="Kopieren" />);
		fireEvent.click(button());
		await vi.advanceTimersByTimeAsync(1_000);
		expect(button().textContent).toBe("Kopiert");
		await vi.advanceTimersByTimeAsync(2_000);
		expect(button().textContent).toBe("Kopieren");
	});

	it("is shown and selected where the browser forbids copying", async () => {
		clipboard(false);
		const app = await show(<CopyButton text="https://example.org/frage" label="Link kopieren" />);
		fireEvent.click(button());
		const field = (await screen.findByRole("textbox", { name: "Link kopieren" })) as HTMLInputElement;
		expect(field.value).toBe("https://example.org/frage");
		expect(field.readOnly).toBe(true);
		await waitFor(() => expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]));
		expect(button().textContent).toBe("Link kopieren");
		expect(app.announcement.value).toBe("");
	});

	it("that could be copied after all takes the field away", async () => {
		clipboard(false);
		await show(<CopyButton text="x" label="Kopieren" />);
		fireEvent.click(button());
		await screen.findByRole("textbox");
		clipboard(true);
		fireEvent.click(button());
		await waitFor(() => expect(screen.queryByRole("textbox")).toBeNull());
	});
});

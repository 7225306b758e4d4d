/**
 * A view as the fragment of a URL: `1.` and base64url (RFC 4648) of the raw DEFLATE stream (RFC 1951) of its JSON. The number
 * is the version of this, which is all that a later one must be able to read.
 */

/** What a fragment says: a value yet to be checked, or why there is none. */
export type FragmentContent = { readonly value: unknown } | { readonly reason: "newer" | "damaged" };

export async function writeFragment(view: object): Promise<string> {
	const bytes = await through(new TextEncoder().encode(JSON.stringify(view)), new CompressionStream("deflate-raw"));
	let binary = "";
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return `1.${btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}

/** @param hash as in `location.hash`. @returns null for a fragment that is no view, such as the id of an element */
export async function readFragment(hash: string): Promise<FragmentContent | null> {
	const [, version, code = ""] = /^#(\d+)\.(.*)$/s.exec(hash) ?? [];
	if (version === undefined) return null;
	if (version !== "1") return { reason: "newer" };
	try {
		const binary = atob(code.replaceAll("-", "+").replaceAll("_", "/"));
		const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
		const text = await through(bytes, new DecompressionStream("deflate-raw"));
		return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(text)) };
	} catch {
		return { reason: "damaged" };
	}
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array> {
	const out = new Response(
		new Blob([bytes]).stream().pipeThrough(stream as ReadableWritablePair<Uint8Array, BufferSource>),
	);
	return new Uint8Array(await out.arrayBuffer());
}

/** A zip file made while it is read: no more of it is in memory than the piece that is on its way. */
import { strToU8, Zip, ZipDeflate } from "fflate";

export interface ZipEntry {
	name: string;
	parts: Iterable<string>;
}

/** @param modified the time that the entries carry */
export function* zip(entries: readonly ZipEntry[], modified: Date): Generator<Uint8Array> {
	let ready: Uint8Array[] = [];
	const archive = new Zip((error, chunk) => {
		if (error) throw error;
		ready.push(chunk);
	});
	const take = () => {
		const taken = ready;
		ready = [];
		return taken;
	};
	for (const { name, parts } of entries) {
		const entry = new ZipDeflate(name);
		entry.mtime = modified;
		archive.add(entry);
		for (const part of parts) {
			entry.push(strToU8(part));
			yield* take();
		}
		entry.push(new Uint8Array(), true);
		yield* take();
	}
	archive.end();
	yield* take();
}

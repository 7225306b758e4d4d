/** The embedded engine, open on an empty store of its own, behind the driver's interface. */
import type { Driver } from "neo4j-driver";
import { embeddedDriver } from "../../../server/graph/embedded/driver.ts";
import { type Database, openForWriting } from "../../../server/graph/embedded/engine.ts";
import { temporaryStore } from "../../provision/graph.ts";

export interface Embedded {
	db: Database;
	driver: Driver;
	/** How many hold the store. */
	holders(): number;
	/** Closes the store and removes it. */
	remove(): Promise<void>;
}

export async function openEmbedded(): Promise<Embedded> {
	const { config, remove } = await temporaryStore();
	const db = openForWriting(`${config.storeDir}/graph.grafeo`);
	let holders = 0;
	const hold = () => {
		holders++;
		let held = true;
		return () => {
			if (held) holders--;
			held = false;
		};
	};
	return {
		db,
		driver: embeddedDriver(async () => ({ db, hold }), config.storeDir),
		holders: () => holders,
		async remove() {
			db.close();
			await remove();
		},
	};
}

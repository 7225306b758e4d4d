/** Writes a synthetic region in the loader's own format, row by row, so that it may be of any size. */
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { membershipRows, networkRows, topicRows } from "./networks.ts";
import { holderRows, personRows, roleRows } from "./persons.ts";
import { communeRows, districtRows } from "./places.ts";
import { type RegionSize, TOPICS } from "./size.ts";

const TABLES: Record<string, (size: RegionSize) => Iterable<string>> = {
	"districts.csv": districtRows,
	"communes.csv": communeRows,
	"networks.csv": networkRows,
	"persons.csv": personRows,
	"roles.csv": roleRows,
	"memberships.csv": membershipRows,
	"holders.csv": holderRows,
	"network-topics.csv": topicRows,
	"dataset.yaml": datasetLines,
	"region.yaml": regionLines,
};

/** Writes all files of a region into a directory, which is made when it is not there. The same size gives the same files. */
export async function generate(directory: string, size: RegionSize): Promise<void> {
	await mkdir(directory, { recursive: true });
	for (const [file, lines] of Object.entries(TABLES)) {
		await pipeline(Readable.from(pieces(lines(size))), createWriteStream(join(directory, file)));
	}
}

const PIECE_LENGTH = 64 * 1024;

function* pieces(lines: Iterable<string>): Generator<string> {
	let piece = "";
	for (const line of lines) {
		piece += `${line}\n`;
		if (piece.length < PIECE_LENGTH) continue;
		yield piece;
		piece = "";
	}
	yield piece;
}

function* datasetLines({ communes, networks, persons, memberships, seed }: RegionSize): Generator<string> {
	yield `id: kunstland-${[communes, networks, persons, memberships, seed].join("-")}`;
	yield `title: Kunstland (erzeugt, ${communes} Gemeinden)`;
	yield "license: CC0-1.0";
	yield "attribution: [Erzeugte Daten ohne Bezug zu wirklichen Orten und Personen]";
}

function* regionLines(): Generator<string> {
	yield "# Erzeugt mit `npm run generate`; nichts davon gibt es wirklich.";
	yield "sources:";
	yield "  erzeugt: { title: Erzeugte Region, publisher: npm run generate, published: 2021-01-01, kind: dataset }";
	yield "evidence: { source: erzeugt, locator: Kunstland }";
	yield "regions: [{ name: Kunstland, kind: Land }]";
	yield "topics:";
	for (let topic = 1; topic <= TOPICS; topic++) yield `  - Kunstthema ${topic}`;
	yield "registers:";
	yield "  - { file: districts.csv, of: District }";
	yield "  - { file: communes.csv, of: Commune, set: { populationOn: 2022-12-31 } }";
	yield "  - { file: networks.csv, of: Network }";
	yield "  - { file: persons.csv, of: Person }";
	yield "  - { file: roles.csv, of: Role }";
	yield "tables:";
	yield "  - { file: memberships.csv, type: MEMBER_OF, start: member, end: network }";
	yield "  - { file: holders.csv, type: HOLDS, start: person, end: role }";
	yield "  - { file: network-topics.csv, type: WORKS_ON, start: network, end: topic }";
}

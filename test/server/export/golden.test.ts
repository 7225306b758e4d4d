import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { FORMATS } from "../../../server/export/formats.ts";
import { FIXTURE, written } from "./fixture.ts";

const golden = (name: string) => `../../golden/export/${name}`;
const ALL = [...FORMATS.values()];

test.each(ALL.filter(({ extension }) => extension !== "zip"))("the whole file: $name", async (format) => {
	await expect(written(format.write(FIXTURE))).toMatchFileSnapshot(golden(`${format.name}.${format.extension}`));
});

test.each(ALL.filter(({ extension }) => extension === "zip"))("the whole files: $name", async ({ name, write }) => {
	for (const [file, content] of unzip(write(FIXTURE)))
		await expect(content).toMatchFileSnapshot(golden(`${name}/${file}`));
});

test.each(ALL)("$name says where it is from, and under which license of which data set", ({ extension, write }) => {
	const pieces = write(FIXTURE);
	const content = extension === "zip" ? [...unzip(pieces).values()].join() : written(pieces);
	const { datasets, dataVersion, loadedAt } = FIXTURE.about;
	const imprints = datasets.flatMap(({ title, license, attribution }) => [title, license, ...attribution]);
	for (const part of [...imprints, dataVersion, loadedAt, "https://example.org/", "Stadt Münster"]) {
		expect(content.replaceAll("&amp;", "&")).toContain(part);
	}
});

function unzip(pieces: Iterable<string | Uint8Array>): Map<string, string> {
	const archive = unzipSync(Buffer.concat([...pieces].map((piece) => Buffer.from(piece))));
	return new Map(Object.entries(archive).map(([name, bytes]) => [name, Buffer.from(bytes).toString("utf8")]));
}

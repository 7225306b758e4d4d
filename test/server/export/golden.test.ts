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

test.each(ALL)("$name says where it is from and under which license", ({ extension, write }) => {
	const pieces = write(FIXTURE);
	const content = extension === "zip" ? [...unzip(pieces).values()].join() : written(pieces);
	const { license, attribution, dataVersion, loadedAt } = FIXTURE.about;
	for (const part of [license, ...attribution, dataVersion, loadedAt, "https://example.org/", "Stadt Münster"]) {
		expect(content).toContain(part);
	}
});

function unzip(pieces: Iterable<string | Uint8Array>): Map<string, string> {
	const archive = unzipSync(Buffer.concat([...pieces].map((piece) => Buffer.from(piece))));
	return new Map(Object.entries(archive).map(([name, bytes]) => [name, Buffer.from(bytes).toString("utf8")]));
}

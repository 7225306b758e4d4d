import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { FORMATS } from "../../../server/export/formats.ts";
import { FIXTURE, written } from "./fixture.ts";

const golden = (name: string) => `../../golden/export/${name}`;
const text = [...FORMATS.values()].filter(({ extension }) => extension !== "zip");

test.each(text)("the whole file: $name", async ({ extension, write }) => {
	await expect(written(write(FIXTURE))).toMatchFileSnapshot(golden(`fixture.${extension}`));
});

test("the whole files: csv", async () => {
	const files = unzip(FORMATS.get("csv")?.write(FIXTURE) ?? []);
	expect([...files.keys()]).toEqual(["README.txt", "nodes.csv", "edges.csv", "evidence.csv", "sources.csv"]);
	for (const [name, content] of files) await expect(content).toMatchFileSnapshot(golden(name));
});

test.each([...FORMATS.values()])("$name says where it is from and under which licence", ({ extension, write }) => {
	const pieces = write(FIXTURE);
	const content = extension === "zip" ? [...unzip(pieces).values()].join() : written(pieces);
	const { licence, attribution, dataVersion, loadedAt } = FIXTURE.about;
	for (const part of [licence, ...attribution, dataVersion, loadedAt, "https://example.org/", "Stadt Münster"]) {
		expect(content).toContain(part);
	}
});

function unzip(pieces: Iterable<string | Uint8Array>): Map<string, string> {
	const archive = unzipSync(Buffer.concat([...pieces].map((piece) => Buffer.from(piece))));
	return new Map(Object.entries(archive).map(([name, bytes]) => [name, Buffer.from(bytes).toString("utf8")]));
}

/** A file on its way: what a client gets, and what the server learns of a way that ends early. */
import { get as request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendFile } from "../../../server/export/send.ts";

type Pieces = Iterable<string | Uint8Array>;

let server: Server;
let pieces: Pieces;
/** How the last file went. */
let sent: Promise<unknown>;
/** Of the answer when the file failed. */
let begun: boolean;

beforeAll(async () => {
	const app = express().get("/", (_req, res) => {
		sent = sendFile(res, "a.txt", "text/plain", pieces).catch((error: unknown) => {
			begun = res.headersSent;
			if (!begun) res.status(500).end();
			return error;
		});
	});
	server = app.listen(0, "127.0.0.1");
	await new Promise((resolve) => server.once("listening", resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const ask = (file: Pieces) => {
	pieces = file;
	return fetch(url());
};
const PIECE = "x".repeat(100_000);

test("a file has its name, its type and all its pieces", async () => {
	const response = await ask(["ä", new Uint8Array([0x62]), PIECE, "c"]);
	expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
	expect(response.headers.get("content-disposition")).toBe('attachment; filename="a.txt"');
	expect(await response.text()).toBe(`äb${PIECE}c`);
	expect(await sent).toBeUndefined();
});

test("a file may be empty", async () => {
	const response = await ask([]);
	expect([response.status, await response.text(), await sent]).toEqual([200, "", undefined]);
});

test("what fails before the first piece can still be answered", async () => {
	const failure = new Error("no graph");
	const failing = (function* (): Generator<string> {
		yield "";
		throw failure;
	})();
	const response = await ask(failing);
	expect([response.status, response.headers.get("content-disposition")]).toEqual([500, null]);
	expect([await sent, begun]).toEqual([failure, false]);
});

test.each([
	["", new Error("broken")],
	[" with a code", Object.assign(new Error("broken"), { code: "EIO" })],
])("what fails on the way%s breaks the answer off, and the server hears of it", async (_, failure) => {
	const response = await ask(
		(function* () {
			yield PIECE;
			yield PIECE;
			throw failure;
		})(),
	);
	await expect(response.text()).rejects.toThrow();
	expect([await sent, begun]).toEqual([failure, true]);
});

test("a client that goes away is no failure", async () => {
	pieces = (function* () {
		for (;;) yield PIECE;
	})();
	await new Promise((resolve) => {
		request(url(), (response) => resolve(response.destroy()));
	});
	expect(await sent).toBeUndefined();
});

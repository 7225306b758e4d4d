/** `/healthz`: the process lives. `/readyz`: it can answer questions about a complete graph. */
import { z } from "zod";
import { shuttingDown } from "../http/errors.ts";
import type { Route } from "../http/route.ts";
import { readManifest, type Services } from "../services.ts";

const HEALTH = {
	path: "/healthz",
	params: z.object({}),
	tag: "Server",
	summary: "Whether the server lives",
	answer: z.object({ status: z.literal("ok") }),
	needs: "nothing",
	cacheable: false,
} as const;

const READY = {
	path: "/readyz",
	params: z.object({}),
	tag: "Server",
	summary: "Whether there is a complete graph to answer from",
	answer: z.object({ status: z.literal("ready"), dataVersion: z.string() }),
	needs: "graph",
	drains: true,
	cacheable: false,
} as const;

export const healthRoutes = ({ graph, stopping }: Pick<Services, "graph" | "stopping">): Route[] => [
	{
		...HEALTH,
		handle: (_req, res) => {
			res.set("Cache-Control", "no-store").json({ status: "ok" });
		},
	},
	{
		...READY,
		handle: async (_req, res) => {
			if (stopping.aborted) throw shuttingDown();
			const { dataVersion } = readManifest(await graph.status());
			res.set("Cache-Control", "no-store").json({ status: "ready", dataVersion });
		},
	},
];

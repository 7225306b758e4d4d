/** `/healthz`: the process lives. `/readyz`: it can answer questions about a complete graph. */
import { Router } from "express";
import { readManifest, type Services } from "../services.ts";
import { refuseMethod } from "./route.ts";

export function healthRoutes({ graph }: Services): Router {
	const router = Router();
	router
		.route("/healthz")
		.get((_req, res) => {
			res.set("Cache-Control", "no-store").json({ status: "ok" });
		})
		.all(refuseMethod("GET, HEAD"));
	router
		.route("/readyz")
		.get(async (_req, res) => {
			const { dataVersion } = readManifest(await graph.status());
			res.set("Cache-Control", "no-store").json({ status: "ready", dataVersion });
		})
		.all(refuseMethod("GET, HEAD"));
	return router;
}

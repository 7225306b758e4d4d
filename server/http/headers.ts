/** What every answer carries or is wrapped in. */
import compression from "compression";
import type { RequestHandler, Response } from "express";
import helmet from "helmet";

/**
 * Everything comes from this origin. The canvas sets styles of its own, scripts stand in files only. The headers are the
 * same for all answers, so helmet is asked for them once.
 */
export function securityHeaders(): RequestHandler {
	const ask = helmet({
		contentSecurityPolicy: {
			useDefaults: false,
			directives: {
				defaultSrc: ["'self'"],
				scriptSrc: ["'self'"],
				styleSrc: ["'self'", "'unsafe-inline'"],
				imgSrc: ["'self'", "data:", "blob:"],
				workerSrc: ["'self'"],
				connectSrc: ["'self'"],
				objectSrc: ["'none'"],
				baseUri: ["'self'"],
				formAction: ["'self'"],
				frameAncestors: ["'self'"],
			},
		},
		strictTransportSecurity: false,
	});
	const headers: [string, string][] = [];
	const setHeader = (name: string, value: string) => headers.push([name, value]);
	ask({} as never, { setHeader, removeHeader: () => {} } as unknown as Response, (error) => {
		if (error) throw error;
	});
	return (req, res, next) => {
		for (const [name, value] of headers) res.setHeader(name, value);
		if (req.query.embed === "1") allowFraming(res);
		next();
	};
}

/** Any page may show what is made for that: it changes nothing, and there is no session that it could be used for. */
function allowFraming(res: Response): void {
	const policy = String(res.getHeader("Content-Security-Policy"));
	res.setHeader("Content-Security-Policy", policy.replace("frame-ancestors 'self'", "frame-ancestors *"));
	res.removeHeader("X-Frame-Options");
}

/** Compresses for whoever can read it; nobody else pays for the look at every piece that is written. */
export function compress(): RequestHandler {
	const wrap = compression();
	return (req, res, next) => {
		if (req.headers["accept-encoding"]) return wrap(req, res, next);
		res.setHeader("Vary", "Accept-Encoding");
		next();
	};
}

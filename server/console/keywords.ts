/** The words of Cypher that the console knows: those that read, and why others are refused. */

/** What may begin a query, a part of a `UNION` or a subquery. */
export const BEGINS = new Set("MATCH OPTIONAL UNWIND WITH RETURN CALL".split(" "));

/** What stands behind something that is complete: a pattern, a value, a variable. */
const CLAUSES = "MATCH OPTIONAL WHERE WITH RETURN UNWIND ORDER SKIP LIMIT UNION CALL YIELD".split(" ");
const OPERATORS = "AND OR XOR IN IS STARTS ENDS CONTAINS AS WHEN THEN ELSE END".split(" ");
const DIRECTIONS = "ASC ASCENDING DESC DESCENDING".split(" ");
const VALUES = ["NULL", "TRUE", "FALSE"];

export const FOLLOWS = new Set([...CLAUSES, ...OPERATORS, ...DIRECTIONS]);
/** Where another word stands before them instead. */
export const FOLLOWS_WORD: Readonly<Record<string, readonly string[]>> = {
	MATCH: ["OPTIONAL"],
	CALL: ["OPTIONAL"],
	WITH: ["STARTS", "ENDS"],
	WHEN: ["CASE"],
};
/** Keywords, every one of which only reads. */
export const KEYWORDS = new Set([...FOLLOWS, ...VALUES, "NOT", "CASE", "DISTINCT", "BY"]);
/** Keywords behind which something is complete. */
export const COMPLETE = new Set([...DIRECTIONS, ...VALUES, "END"]);
/** With `{` behind them they hold a query of their own. */
export const SUBQUERIES = new Set(["EXISTS", "COUNT", "COLLECT"]);

export const PROCEDURES = ["db.labels", "db.relationshipTypes", "db.propertyKeys"];
/** What may stand before the dot of a function's name: Cypher's own, none of a plugin. */
export const NAMESPACES = new Set("date time localtime datetime localdatetime duration point".split(" "));

const WRITES = "changes the graph, and here it is only read; facts are changed in the data files and loaded from there";
const FILES = "would let the database fetch files and URLs; pass the values as a parameter and UNWIND it";
const PLANS = "is not answered here; run the query without it";
const SERVER = "is about the database server and not about the graph; for labels and counts see /api/schema";

const because = (reason: string, words: string) => words.split(" ").map((word) => [word, reason] as const);

/** Refused wherever they stand as a word; as the name of a label, a property or a key they are no harm. */
export const REFUSED: ReadonlyMap<string, string> = new Map([
	...because(WRITES, "CREATE MERGE INSERT SET DELETE DETACH NODETACH REMOVE FOREACH DROP ALTER"),
	...because(FILES, "LOAD"),
	...because(PLANS, "EXPLAIN PROFILE"),
	...because(SERVER, "SHOW TERMINATE GRANT DENY REVOKE RENAME"),
	...because("chooses another graph or session, and there is only one here; leave it away", "USE SESSION"),
	...because("sets options of the database's planner; begin with the query itself", "CYPHER"),
	...because("would run parts in transactions of their own; leave IN TRANSACTIONS away", "TRANSACTION TRANSACTIONS"),
]);

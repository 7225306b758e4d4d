/**
 * In which order the modules of the page are evaluated that take longest, with a pause after each, so that the browser is not kept
 * by all of them in one task. The worker comes first, since it loads meanwhile; Zod is told what it may do before any schema is made.
 */
import "./workers.ts";
import "./pause-1.ts";
import "../api/no-eval.ts";
import "../../model/fact.ts";
import "./pause-2.ts";
import "../../model/nodes.ts";
import "./pause-3.ts";
import "../../model/relationships/table.ts";
import "./pause-4.ts";
import "../../model/answers.ts";
import "./pause-5.ts";
import "../../model/index.ts";
import "./pause-6.ts";
import "../views/graph/index.ts";
import "./pause-7.ts";

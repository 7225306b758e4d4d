/** Answers are checked by code that is there: the page's policy forbids the faster one that Zod would make from text. Comes before all schemas. */
import { config } from "zod";

config({ jitless: true });

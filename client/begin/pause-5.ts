/** The modules after this one are evaluated in a task of their own. */
import { nextTask } from "../components/tasks.ts";

await nextTask();

/** What lays out the first picture loads while the page does. */
import { createRunner } from "../layout/runner.ts";

export const layoutRunner = createRunner();
layoutRunner.warm();

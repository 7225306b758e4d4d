import { z } from "zod";

/** An absolute URL that may become a link: http or https only, so that no `javascript:` reaches a page or a file. */
export const WebUrl = z.url({ protocol: /^https?$/ });

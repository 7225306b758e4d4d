/** What the page begins with, in tasks of their own: the model, the page, the canvas. All of it comes at once, since the HTML names it. */
import "./api/no-eval.ts";
import "../model/index.ts";
import "./style/index.css";

setTimeout(() => import("./begin.tsx"));

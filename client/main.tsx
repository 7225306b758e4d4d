/** Composes the page: server, state, panels. */
import { render } from "preact";
import { createApi } from "./api/index.ts";
import { createApp } from "./components/context.ts";
import { EmbeddedPage, isEmbedded } from "./page/embed.tsx";
import { followUrl } from "./page/navigation.ts";
import { Page } from "./page/page.tsx";
import { keepPanes } from "./page/panes.ts";
import { applyPreferences } from "./page/preferences.ts";
import { keepViews, openDroppedFiles } from "./page/saved.ts";
import { keepHistory } from "./panels/console/memory.ts";
import { createState } from "./state/index.ts";
import "./style/index.css";
import { colourRules } from "./style/node-types.ts";

const colours = new CSSStyleSheet();
colours.replaceSync(colourRules());
document.adoptedStyleSheets.push(colours);
const api = createApi();
const state = createState(api);
applyPreferences(state);
keepPanes(state);
keepHistory(state);
keepViews(state);
openDroppedFiles(state);
const root = document.getElementById("app");
const app = createApp(state, api);
if (root) render(isEmbedded() ? <EmbeddedPage app={app} /> : <Page app={app} />, root);
followUrl(app);

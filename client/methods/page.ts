/** What a page of methods has of its own: its style, in the theme that was chosen in the graph. */
import { followTheme, recallTheme } from "../page/theme.ts";
import "../style/tokens.css";
import "../style/base.css";
import "./page.css";

followTheme(recallTheme);

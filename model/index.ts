/** The vocabulary of the whole project. No I/O; everyone may import it, it imports nobody. */
export * from "./answers.ts";
export * from "./comparisons.ts";
export * from "./evidence.ts";
export * from "./fact.ts";
export * from "./files.ts";
export * from "./forms.ts";
export * from "./ids.ts";
export * from "./intersections.ts";
export * from "./manifest.ts";
export * from "./nodes.ts";
export * from "./org.ts";
export * from "./properties.ts";
export * from "./questions.ts";
export * from "./relationships/table.ts";
export * from "./subgraph.ts";
export * from "./text.ts";
export * from "./time.ts";

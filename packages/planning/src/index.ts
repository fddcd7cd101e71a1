export * from "./calendar";
export * from "./day";
export * from "./lamp";
export * from "./reporting";
export * from "./schedule";

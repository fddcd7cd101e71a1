export * from "./matrix";
export * from "./actor";
export * from "./values";
export * from "./indicator";

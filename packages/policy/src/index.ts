export * from "./matrix";
export * from "./titles";
export * from "./actor";
export * from "./values";
export * from "./indicator";

export * from "./organization";
export * from "./access";
export * from "./directive";
export * from "./learning";
export * from "./task";
export * from "./plan";
export * from "./report";
export { app } from "./columns";
export * from "./tally";

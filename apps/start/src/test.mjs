import { nodeIsNewEnough } from "./node-version.mjs";

if (nodeIsNewEnough()) import("./check.mjs").then(({ check }) => check("test", process.argv.slice(2)));

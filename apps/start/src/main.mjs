import { nodeIsNewEnough } from "./node-version.mjs";

// Everything else is loaded only on a Node that understands it.
if (nodeIsNewEnough()) import("./launch.mjs").then(({ launch }) => launch(process.argv.slice(2)));

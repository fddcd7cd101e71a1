import { writeFileSync } from "node:fs";
import { permissionsMarkdown } from "./markdown";

writeFileSync(new URL("../PERMISSIONS.md", import.meta.url), permissionsMarkdown());

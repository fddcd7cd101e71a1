const { join } = require("node:path");

/** What `@/…` means in the web application; dependency-cruiser takes aliases in this form only. */
module.exports = { resolve: { alias: { "@": join(process.cwd(), "apps", "web", "src") } } };

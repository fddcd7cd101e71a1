import ui from "./ui.json";

/** All areas of the Chinese texts; a new area is one import and one name here. */
const messages = { ui };
export default messages;

import errors from "./errors.json";
import values from "./values.json";
import lamp from "./lamp.json";
import ui from "./ui.json";

/** All areas of the Chinese texts; a new area is one import and one name here. */
const messages = { errors, values, lamp, ui };
export default messages;

import { getText } from "@taizhang/domain/directive/server";
import { cache } from "react";
import { call } from "./call";

/** The workbench of a text, asked for once, however often its page and its title need it. */
export const shownText = cache((id: string) => call(getText, { id }));

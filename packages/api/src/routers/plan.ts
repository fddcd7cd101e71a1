import { setPlan } from "@taizhang/domain/plan/server";
import { tell } from "../procedure";

export const planRouter = {
  set: tell(setPlan),
};

export { setPlan } from "./set-plan";

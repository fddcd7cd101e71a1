import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { localeCookie, localeOf } from "./locale";

/** Language and texts of one request: cookie `locale`, else Chinese. Times are shown in the county's time zone. */
export default getRequestConfig(async () => {
  const locale = localeOf((await cookies()).get(localeCookie)?.value);
  const loaded = locale === "en" ? await import("../messages/en") : await import("../messages/zh-CN");
  return { locale, messages: loaded.default, timeZone: "Asia/Shanghai" };
});

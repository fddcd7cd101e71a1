import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { localeCookie, localeOf, timeZone } from "./locale";

/** Language and texts of one request: cookie `locale`, else Chinese. */
export default getRequestConfig(async () => {
  const locale = localeOf((await cookies()).get(localeCookie)?.value);
  const loaded = locale === "en" ? await import("../messages/en") : await import("../messages/zh-CN");
  return { locale, messages: loaded.default, timeZone };
});

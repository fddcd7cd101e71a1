/** Languages of the interface; the first is the default. */
export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "zh-CN";
/** Days and times are shown in the county's time zone. */
export const timeZone = "Asia/Shanghai";
/** Name of the cookie that keeps the reader's choice of language. */
export const localeCookie = "locale";

/** The language a cookie value asks for; the default where it is missing or unknown. */
export function localeOf(value: string | undefined): Locale {
  return locales.find((locale) => locale === value) ?? defaultLocale;
}

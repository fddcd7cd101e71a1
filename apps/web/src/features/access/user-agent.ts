const browsers = [["Edg/", "Edge"], ["Qaxbrowser", "奇安信浏览器"], ["QIHU", "360"], ["MicroMessenger", "微信"], ["Firefox/", "Firefox"], ["Chrome/", "Chrome"], ["Safari/", "Safari"]] as const;
const systems = [["Windows", "Windows"], ["Android", "Android"], ["iPhone", "iOS"], ["iPad", "iPadOS"], ["Mac OS X", "macOS"], ["Kylin", "Kylin"], ["UOS", "UOS"], ["Linux", "Linux"]] as const;

/** Browser and system of a session in two words; null where the text says nothing known. */
export function deviceOf(userAgent: string | null): { browser: string; system: string } | null {
  const find = (known: readonly (readonly [string, string])[]) => known.find(([sign]) => userAgent?.includes(sign))?.[1];
  const [browser, system] = [find(browsers), find(systems)];
  return browser && system ? { browser, system } : null;
}

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const longest = 120;

/**
 * A download name that every system takes: Chinese stays, path and control characters, quotes and direction marks
 * become or vanish into spaces, no leading or trailing dots, at most 120 characters with the ending kept. Never empty.
 */
export function sanitizeFileName(name: string): string {
  const clean = name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\uFFFD]/gu, "")
    .replace(/[/\\:*?"<>|\s]+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const safe = reserved.test(clean) ? `_${clean}` : clean;
  return shortened(safe) || "document";
}

function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= longest) return name;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? "";
  return characters.slice(0, longest - ending.length).join("").trimEnd() + ending;
}

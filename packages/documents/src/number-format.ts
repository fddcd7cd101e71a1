const digits = [..."〇一二三四五六七八九"];
const counting = [..."零一二三四五六七八九"];
const legalDigits = [..."零壹贰叁肆伍陆柒捌玖"];
const stems = [..."甲乙丙丁戊己庚辛壬癸"];
const branches = [..."子丑寅卯辰巳午未申酉戌亥"];

/**
 * A number written in one of Word's number formats (ST_NumberFormat), such as 十二 for 12 in `chineseCounting`.
 * Formats not known, and numbers a format has no sign for, are written in Arabic digits.
 */
export function formatNumber(value: number, format: string): string {
  if (value < 1) return String(value);
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "koreanCounting":
      return inWords(value, counting, ["", "十", "百", "千"]).replace(/^一十/, "十");
    case "chineseLegalSimplified":
    case "japaneseLegal":
    case "ideographLegalTraditional":
      return inWords(value, legalDigits, ["", "拾", "佰", "仟"]);
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "taiwaneseDigital":
      return [...String(value)].map((digit) => digits[Number(digit)] ?? digit).join("");
    case "ideographTraditional":
      return stems[value - 1] ?? String(value);
    case "ideographZodiac":
      return branches[value - 1] ?? String(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return [...String(value)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join("");
    case "numberInDash":
      return `- ${value} -`;
    case "ideographEnclosedCircle":
      return sign(value, 10, 0x3280);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return sign(value, 20, 0x2460);
    case "decimalEnclosedParen":
      return sign(value, 20, 0x2474);
    case "decimalEnclosedFullstop":
      return sign(value, 20, 0x2488);
    case "upperLetter":
      return letters(value);
    case "lowerLetter":
      return letters(value).toLowerCase();
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "none":
      return "";
    default:
      return String(value);
  }
}

function sign(value: number, last: number, first: number): string {
  return value <= last ? String.fromCodePoint(first + value - 1) : String(value);
}

/** 12 → 十二 (or 一十二: the caller drops the 一), 105 → 一百零五; from 10,000 on in Arabic digits. */
function inWords(value: number, words: readonly string[], powers: readonly string[]): string {
  if (value >= 10_000) return String(value);
  const figures = [...String(value)].map(Number);
  let text = "";
  let gap = false;
  for (const [index, figure] of figures.entries()) {
    if (figure === 0) {
      gap = true;
      continue;
    }
    text += (gap ? (words[0] ?? "") : "") + (words[figure] ?? "") + (powers[figures.length - 1 - index] ?? "");
    gap = false;
  }
  return text;
}

/** Word's way: A … Z, AA, BB … ZZ, AAA. */
function letters(value: number): string {
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 30));
}

function roman(value: number): string {
  if (value >= 4000) return String(value);
  const steps: readonly (readonly [number, string])[] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let left = value;
  let text = "";
  for (const [size, letter] of steps) {
    while (left >= size) {
      text += letter;
      left -= size;
    }
  }
  return text;
}

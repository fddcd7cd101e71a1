const DIGITS: Record<string, number> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const STEPS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** Full-width digits, and the point between them, in their common width; lengths stay. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９]|(?<=[０-９])．(?=[０-９])/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/** Reads a Chinese numeral (二十五, 三百零二, 一万二千, 三亿五千万, 两万五, 三点五, 二〇二六); null where it is none. */
export function chineseNumber(text: string): number | null {
  const [, before, fraction] = /^(.+)点([〇零一二三四五六七八九]+)$/.exec(text) ?? [];
  if (before !== undefined && fraction !== undefined) {
    const whole = chineseNumber(before);
    return whole === null ? null : Number(`${whole}.${[...fraction].map((c) => DIGITS[c]).join("")}`);
  }
  if (text === "") return null;
  if ([...text].every((c) => c in DIGITS)) return text.length === 1 || !/[两]/.test(text) ? Number([...text].map((c) => DIGITS[c]).join("")) : null;
  let total = 0;
  let section = 0;
  let digit = 0;
  let afterStep = true;
  /** What a digit at the end counts: thousands in 两万五, ones in 一百零五. */
  let last = 1;
  for (const c of text) {
    const asDigit = DIGITS[c];
    const asStep = STEPS[c];
    const asMyriad = MYRIADS[c];
    if (asDigit !== undefined) {
      digit = asDigit;
      if (asDigit === 0) last = 1;
      afterStep = false;
    } else if (asStep !== undefined) {
      section += (afterStep && digit === 0 ? 1 : digit) * asStep;
      digit = 0;
      last = asStep / 10;
      afterStep = true;
    } else if (asMyriad !== undefined) {
      // 万 behind 亿 adds to it (三亿五千万); 亿 takes all before it times (一万二千亿).
      const own = section + digit;
      total = asMyriad > total || own === 0 ? (total + own) * asMyriad : total + own * asMyriad;
      section = 0;
      digit = 0;
      last = asMyriad / 10;
      afterStep = true;
    } else return null;
  }
  return total + section + digit * last;
}

/** Reads an Arabic number with separators (1,200.5, full-width digits too); null where it is none. */
export function arabicNumber(text: string): number | null {
  const plain = halfWidth(text).replace(/[,，]/g, "");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Either writing. */
export function readNumber(text: string): number | null {
  return arabicNumber(text) ?? chineseNumber(text);
}

/** A product or sum of decimal fractions without the noise of binary ones (2.3 × 10000 is 23000). */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

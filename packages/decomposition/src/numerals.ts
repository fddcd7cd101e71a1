const DIGITS: Record<string, number> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const STEPS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** Reads a whole Chinese numeral (二十五, 三百零二, 一万二千, 二〇二六); null where it is none. */
export function chineseNumber(text: string): number | null {
  if (text === "") return null;
  if ([...text].every((c) => c in DIGITS)) return text.length === 1 || !/[两]/.test(text) ? Number([...text].map((c) => DIGITS[c]).join("")) : null;
  let total = 0;
  let section = 0;
  let digit = 0;
  let afterStep = true;
  for (const c of text) {
    const asDigit = DIGITS[c];
    const asStep = STEPS[c];
    const asMyriad = MYRIADS[c];
    if (asDigit !== undefined) {
      digit = asDigit;
      afterStep = false;
    } else if (asStep !== undefined) {
      section += (afterStep && digit === 0 ? 1 : digit) * asStep;
      digit = 0;
      afterStep = true;
    } else if (asMyriad !== undefined) {
      total = (total + section + digit) * asMyriad;
      section = 0;
      digit = 0;
      afterStep = true;
    } else return null;
  }
  return total + section + digit;
}

/** Reads an Arabic number with separators (1,200.5, full-width digits too); null where it is none. */
export function arabicNumber(text: string): number | null {
  const plain = text.replace(/[０-９．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/[,，]/g, "");
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

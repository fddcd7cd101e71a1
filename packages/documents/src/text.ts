import iconv from "iconv-lite";
import { maxTextCharacters } from "./limits";
import { UnreadableDocument } from "./unreadable";

/** Of a hundred characters of a text, at most this many may be control characters other than white space. */
const controlsPerHundred = 1;

/**
 * Text of a plain text file: UTF-8, UTF-16 with a byte order mark, or else GB18030 (which includes GBK and GB2312),
 * whichever the bytes are valid in. Line ends become \n; every other character stays as it is.
 * Throws UnreadableDocument: empty, too_large, binary, damaged.
 */
export function readText(bytes: Uint8Array): string {
  // No character takes more than four bytes in any of the encodings.
  if (bytes.length > maxTextCharacters * 4 + 4) throw tooLong();
  const text = decode(bytes);
  if (text === undefined) throw new UnreadableDocument("binary", "The bytes are no text in UTF-8, UTF-16 or GB18030.");
  if (isBinary(text)) throw new UnreadableDocument("binary", "The file holds control characters, so it is no text.");
  return checked(text.replace(/\r\n?/g, "\n"));
}

/** The text itself, if it is within the limit and not blank. */
export function checked(text: string): string {
  if (text.length > maxTextCharacters) throw tooLong();
  if (text.trim() === "") throw new UnreadableDocument("empty", "The document holds no text.");
  return text;
}

function tooLong(): UnreadableDocument {
  return new UnreadableDocument("too_large", `The text is longer than ${maxTextCharacters} characters.`);
}

function decode(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return decodeStrictly(bytes, "utf-16le");
  if (startsWith(bytes, [0xfe, 0xff])) return decodeStrictly(bytes, "utf-16be");
  const text = decodeStrictly(bytes, "utf-8");
  if (text === undefined) refuseBrokenUtf8(bytes);
  return text ?? decodeGb18030(bytes);
}

/**
 * UTF-8 with a few broken bytes (a file cut off within a character) is often valid GB18030 and would come out as
 * nonsense. True GB18030 read as UTF-8 is broken at every second character.
 */
function refuseBrokenUtf8(bytes: Uint8Array): void {
  const lenient = new TextDecoder("utf-8").decode(bytes);
  const broken = lenient.match(/\uFFFD/g)?.length ?? 0;
  const foreign = lenient.match(/[^\0-\x7F]/gu)?.length ?? 0;
  if (foreign >= 20 && broken * 20 < foreign) {
    throw new UnreadableDocument("damaged", "The text is UTF-8 with broken bytes.");
  }
}

/** The text without its byte order mark, or undefined where a byte does not belong to this encoding. */
export function decodeStrictly(bytes: Uint8Array, encoding: "utf-8" | "utf-16le" | "utf-16be"): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeGb18030(bytes: Uint8Array): string | undefined {
  const text = iconv.decode(bytes, "gb18030");
  return text.includes("\uFFFD") ? undefined : text;
}

function isBinary(text: string): boolean {
  let controls = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0) return true;
    if ((code < 0x20 && (code < 0x09 || code > 0x0d)) || (code >= 0x7f && code < 0xa0)) controls += 1;
  }
  return controls * 100 > text.length * controlsPerHundred;
}

/** True where the bytes begin with these. */
export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

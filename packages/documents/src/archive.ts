import { Inflate } from "fflate";
import { maxArchiveEntries, maxSidePartBytes } from "./limits";
import { UnreadableDocument } from "./unreadable";

type Entry = {
  readonly compression: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly headerAt: number;
};

/** An opened zip archive; nothing is unpacked until it is asked for. */
export type Archive = {
  readonly has: (name: string) => boolean;
  readonly read: (name: string, maxBytes?: number) => Uint8Array | undefined;
};

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const headerMark = 0x04034b50;
const pieceBytes = 16 * 1024;

/**
 * Opens a zip archive by its directory. The sizes it claims are not believed: `read` unpacks piece by piece, stops at
 * `maxBytes`, and compares length and checksum. (fflate's own unzip allocates what the directory claims, drops
 * what is longer without a word, and has no checksum.)
 * Throws UnreadableDocument: damaged, encrypted, too_large.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const entries = directoryOf(bytes);
  return {
    has: (name) => entries.has(name),
    read: (name, maxBytes = maxSidePartBytes) => {
      const entry = entries.get(name);
      return entry && unpack(bytes, entry, maxBytes);
    },
  };
}

function damaged(detail: string): UnreadableDocument {
  return new UnreadableDocument("damaged", detail);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function directoryOf(bytes: Uint8Array): Map<string, Entry> {
  const view = viewOf(bytes);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > maxArchiveEntries) throw new UnreadableDocument("too_large", "The archive lists too many entries.");
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) throw damaged("The archive's directory is broken.");
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
    entries.set(name, {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      compression: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the end record lies: it is last but for a comment of up to 65,535 bytes. */
function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  throw damaged("The archive has no end: it was cut off.");
}

function unpack(bytes: Uint8Array, entry: Entry, maxBytes: number): Uint8Array {
  if (entry.encrypted) throw new UnreadableDocument("encrypted", "The archive is protected by a password.");
  if (entry.size > maxBytes) throw new UnreadableDocument("too_large", "A part of the document is too large.");
  const view = viewOf(bytes);
  if (entry.headerAt + 30 > bytes.length || view.getUint32(entry.headerAt, true) !== headerMark) {
    throw damaged("An entry of the archive is missing.");
  }
  const names = view.getUint16(entry.headerAt + 26, true) + view.getUint16(entry.headerAt + 28, true);
  const start = entry.headerAt + 30 + names;
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw damaged("An entry of the archive was cut off.");
  const content = entry.compression === 0 ? packed : inflate(packed, entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged("An entry's checksum is wrong.");
  return content;
}

function inflate(packed: Uint8Array, entry: Entry): Uint8Array {
  if (entry.compression !== 8) throw damaged("An entry is packed in an unknown way.");
  const content = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length > entry.size) throw damaged("An entry is longer than the directory says.");
    content.set(piece, length);
    length += piece.length;
  });
  try {
    // Small pieces: one piece unpacks to a thousandfold at most before the length is looked at.
    for (let at = 0; at < packed.length; at += pieceBytes) {
      stream.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length);
    }
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : damaged("An entry cannot be unpacked.");
  }
  return content.subarray(0, length);
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}

import { Unzlib } from "fflate";
import { maxPdfUnpackedBytes } from "./limits";
import { UnreadableDocument } from "./unreadable";

const pieceBytes = 16 * 1024;
const opening = [..."stream"].map((letter) => letter.charCodeAt(0));
/** A stream in a stream in a stream: further layers have no use but to hide their size. */
const deepest = 3;

/**
 * Refuses a .pdf whose packed streams would fill the memory. The reading library unpacks a whole stream before it looks
 * at it, so their true sizes are summed up first, piece by piece, whatever the file says about them.
 * Throws UnreadableDocument: too_large.
 */
export function refusePdfBombs(bytes: Uint8Array): void {
  let left = maxPdfUnpackedBytes;
  for (let at = nextStream(bytes, 0); at >= 0; at = nextStream(bytes, at)) {
    left -= unpackedSize(bytes.subarray(at), left);
    if (left <= 0) throw new UnreadableDocument("too_large", `The document unpacks to more than ${maxPdfUnpackedBytes} bytes.`);
  }
}

/** Where the next stream's data begins; -1 after the last. */
function nextStream(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x73, from); at >= 0; at = bytes.indexOf(0x73, at + 1)) {
    if (!opening.every((byte, index) => bytes[at + index] === byte)) continue;
    // "endstream" is the other place where the word stands.
    if (bytes[at - 1] === 0x64) continue;
    const begins = at + opening.length;
    return bytes[begins] === 0x0d ? begins + (bytes[begins + 1] === 0x0a ? 2 : 1) : begins + (bytes[begins] === 0x0a ? 1 : 0);
  }
  return -1;
}

/** How much the zlib data at the start of `packed` unpacks to, with what is packed in it again, counted up to `most`; 0 where there is none. */
function unpackedSize(packed: Uint8Array, most: number): number {
  const total = { bytes: 0 };
  const count = counter(total, deepest);
  for (let at = 0; at < packed.length && total.bytes < most; at += pieceBytes) {
    if (!count(packed.subarray(at, at + pieceBytes))) break;
  }
  return total.bytes;
}

/** Counts what the pieces given to it unpack to, layer by layer; answers false after their end. */
function counter(total: { bytes: number }, depth: number): (piece: Uint8Array) => boolean {
  let stream: Unzlib | undefined;
  let open = depth > 0;
  return (piece) => {
    if (open && !stream) {
      open = isPacked(piece);
      const inner = counter(total, depth - 1);
      stream = new Unzlib((unpacked, last) => {
        total.bytes += unpacked.length;
        inner(unpacked);
        if (last) open = false;
      });
    }
    try {
      if (open) stream?.push(piece);
    } catch {
      // Broken data, or what follows the end of it: the reader's to refuse.
      open = false;
    }
    return open;
  };
}

const isPacked = ([first = 0, second = 0]: Uint8Array): boolean => first % 16 === 8 && (first * 256 + second) % 31 === 0;

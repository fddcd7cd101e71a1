import { hash, verify } from "@node-rs/argon2";
import { randomInt } from "node:crypto";

/** argon2id with the library's parameters (19 MiB, two passes), as OWASP recommends. */
export const hashPassword = (password: string): Promise<string> => hash(password);

/** Hashes that are made at once: as many threads as Node has for such work; each takes 19 MiB. */
const hashedAtOnce = 4;

/** Hashes of many passwords, in their order, a few at a time. */
export async function hashAll(passwords: readonly string[]): Promise<string[]> {
  const hashes: string[] = [];
  const rest = passwords.entries();
  const work = async (): Promise<void> => {
    for (const [index, password] of rest) hashes[index] = await hashPassword(password);
  };
  await Promise.all(Array.from({ length: hashedAtOnce }, work));
  return hashes;
}

export const isPassword = (stored: string, password: string): Promise<boolean> => verify(stored, password);

let decoy: Promise<string> | undefined;

/** Takes as long as a real check, for a name that nobody has: time tells nothing. */
export async function checkNobody(password: string): Promise<false> {
  decoy ??= hash("nobody has this password");
  await verify(await decoy, password);
  return false;
}

// Without letters and digits that are easily mistaken for each other on paper.
const kinds = ["abcdefghjkmnpqrstuvwxyz", "ABCDEFGHJKMNPQRSTUVWXYZ", "23456789"];
const pick = (characters: string) => characters.charAt(randomInt(characters.length));

/** A password to be handed over once and changed at the first sign-in: 14 characters, about 80 bits. */
export function oneTimePassword(): string {
  const rest = Array.from({ length: 11 }, () => pick(kinds.join("")));
  const characters = [...kinds.map(pick), ...rest];
  for (let index = characters.length - 1; index > 0; index -= 1) {
    const other = randomInt(index + 1);
    [characters[index], characters[other]] = [characters[other] ?? "", characters[index] ?? ""];
  }
  return characters.join("");
}

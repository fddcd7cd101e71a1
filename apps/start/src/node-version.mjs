/** Oldest Node the product is tested on. */
const OLDEST = [20, 19];

/** Says so and sets the exit code where this Node is too old. Must itself run on much older ones. */
export function nodeIsNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [needMajor = 0, needMinor = 0] = OLDEST;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return true;
  const need = OLDEST.join(".");
  console.error(`Node.js 版本过低：现在是 ${process.versions.node}，需要 ${need} 或更新的版本。`);
  console.error(`Node.js is too old: this is ${process.versions.node}, ${need} or newer is needed.`);
  process.exitCode = 1;
  return false;
}

import { expect, test } from "vitest";
import { missingBuilds, readLock } from "./lock-file.mjs";

test("the lock file names every system's builds, so that npm ci works with every registry (else: npm run lock:complete)", () => {
  expect(Object.keys(missingBuilds(readLock().packages))).toEqual([]);
});

test("a missing build is added with the system it is for", () => {
  const owner = { version: "2.0.0", dev: true, optionalDependencies: { "@a/b-linux-arm64-musl": "2.0.0", "a-win32-x64-msvc": "2.0.0" } };
  expect(missingBuilds({ "node_modules/a": owner })).toEqual({
    "node_modules/@a/b-linux-arm64-musl": { version: "2.0.0", dev: true, optional: true, os: ["linux"], cpu: ["arm64"], libc: ["musl"] },
    "node_modules/a-win32-x64-msvc": { version: "2.0.0", dev: true, optional: true, os: ["win32"], cpu: ["x64"] },
  });
});

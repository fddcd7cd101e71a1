import type { UseCase } from "./kernel/use-case";

/** Every use case by domain; the command line, the tests and the API read it. */
const domains = {};

/** Use cases by name (`task.signIn`). */
export const catalogue: ReadonlyMap<string, UseCase> = new Map(
  Object.values<Record<string, UseCase>>(domains).flatMap((door) => Object.values(door)).map((useCase) => [useCase.name, useCase]),
);

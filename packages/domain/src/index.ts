import * as access from "./access/server";
import * as audit from "./audit/server";
import * as calendar from "./calendar/server";
import * as desk from "./desk/server";
import * as directive from "./directive/server";
import * as draft from "./draft/server";
import * as file from "./file/server";
import * as indicator from "./indicator/server";
import type { UseCase } from "./kernel/use-case";
import * as lamp from "./lamp/server";
import * as learning from "./learning/server";
import * as ledger from "./ledger/server";
import * as organization from "./organization/server";
import * as overview from "./overview/server";
import * as plan from "./plan/server";
import * as report from "./report/server";
import * as suggestion from "./suggestion/server";
import * as task from "./task/server";

const doors = [access, audit, calendar, desk, directive, draft, file, lamp, learning, ledger, organization, overview, plan, report, suggestion, task, indicator];

const isUseCase = (value: unknown): value is UseCase => typeof value === "object" && value !== null && "run" in value && "permission" in value;

/** Every use case by name (`task.signIn`); the command line, the tests and the API read it. */
export const catalogue: ReadonlyMap<string, UseCase> = new Map(
  doors.flatMap((door) => Object.values<unknown>(door)).filter(isUseCase).map((useCase) => [useCase.name, useCase]),
);

import { taskColumns } from "@taizhang/domain/directive";
import { useTranslations } from "next-intl";

const settable = ["title", "content", "leadUnitId", "cooperating", "groupId", "leaderPostId", "dueOn", "closingStandard", "taskClass"] as const;

/** The name of the field of a row that was refused, by its path (`cells.target`, `source.3`, `leadUnitId`). */
export function useFieldName() {
  const role = useTranslations("table.role");
  const field = useTranslations("directive.bench.field");
  return (path: string, header: readonly string[]): string => {
    const [first = "", second = ""] = path.split(".");
    if (first === "source") return header[Number(second)]?.replace(/\s+/g, "") || `${Number(second) + 1}`;
    if (first === "outline") return role("category");
    const column = taskColumns.find((one) => first === "cells" && one === second);
    if (column) return role(column);
    const own = settable.find((one) => one === (first === "set" ? second : first));
    return own ? field(own) : path;
  };
}

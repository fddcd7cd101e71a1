"use client";
import { Button } from "@taizhang/ui/button";
import { Checkbox } from "@taizhang/ui/checkbox";
import { Dialog } from "@taizhang/ui/dialog";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { formatDay } from "@/components/format";
import type { Tighten } from "./use-actions";
import { useAmount } from "./use-amount";
import type { Likeness } from "./workbench-state";

type Props = { readonly likeness: Likeness; readonly onAttach: (tighten: Tighten | undefined) => void; readonly onClose: () => void };

/** A further deployment of an item: its meetings so far, and what this one asks more, to be taken over or not (S 0.12). */
export function AttachDialog({ likeness, onAttach, onClose }: Props) {
  const t = useTranslations("directive.bench");
  const amount = useAmount();
  const { title, number, deployment, meetings, stricter, taskVersion } = likeness;
  const [fields, setFields] = useState<Tighten["fields"]>(() => [...(stricter.dueOn ? ["dueOn" as const] : []), ...(stricter.targetValue ? ["targetValue" as const] : [])]);
  const tick = (field: Tighten["fields"][number]) => (on: boolean) => setFields(on ? [...fields, field] : fields.filter((one) => one !== field));
  const none = t("notSet");
  return (
    <Dialog
      open initialFocus="content" onOpenChange={(open) => { if (!open) onClose(); }} size="small" title={t("attachTitle", { n: deployment ?? 1 })} description={`${number ?? ""} ${title}`}
      footer={<><Button onClick={onClose}>{t("cancel")}</Button><Button variant="primary" onClick={() => onAttach(fields.length > 0 && taskVersion !== null ? { fields, version: taskVersion } : undefined)}>{t("attach")}</Button></>}
    >
      <p className="m-0 text-ink-2">{t("attachMeetings")}</p>
      <ul className="m-0 mt-1 pl-5">{meetings.map(({ id, title: meeting, heldOn }) => <li key={id}>{meeting} {formatDay(heldOn)}</li>)}</ul>
      {(stricter.dueOn ?? stricter.targetValue) ? (
        <fieldset className="m-0 mt-3 border-0 p-0">
          <legend className="p-0 font-medium">{t("attachStricter")}</legend>
          {stricter.dueOn && <Checkbox checked={fields.includes("dueOn")} onChange={tick("dueOn")}>{t("attachDay", { from: stricter.dueOn.from ?? none, to: stricter.dueOn.to })}</Checkbox>}
          {stricter.targetValue && <Checkbox checked={fields.includes("targetValue")} onChange={tick("targetValue")}>{t("attachTarget", { from: stricter.targetValue.from === null ? none : amount(stricter.targetValue.from, stricter.targetValue.unit), to: amount(stricter.targetValue.to, stricter.targetValue.unit) })}</Checkbox>}
          <p className="m-0 mt-1 text-small text-ink-3">{t("attachHistory")}</p>
        </fieldset>
      ) : <p className="m-0 mt-3 text-ink-2">{t("attachSame")}</p>}
    </Dialog>
  );
}

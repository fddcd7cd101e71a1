import type { BoardRow } from "@taizhang/domain/indicator";
import { Lamp } from "@taizhang/ui/lamp";
import { useTranslations } from "next-intl";
import { plainTexts, reasonText } from "./indicator-text";

/** The lamp of an indicator in the county's word, with its sentence. */
export function IndicatorLamp({ row, look = "tag" }: { readonly row: Pick<BoardRow, "lamp" | "figures" | "decimals" | "unit" | "aggregation" | "frequency">; readonly look?: "tag" | "plain" }) {
  const words = useTranslations("values.lamp");
  const t = plainTexts(useTranslations("indicator"));
  // An indicator is not closed as a task is, and its values come from a data unit.
  const word = row.lamp === "blue" || row.lamp === "unreported" ? t(`lampWord.${row.lamp}`) : words(row.lamp);
  return <Lamp lamp={row.lamp} word={word} look={look} reason={reasonText(row, row.figures, t)} />;
}

/** Names of units as a cell holds them, by what they are to do. */
export type CellUnits = { readonly lead: readonly string[]; readonly cooperating: readonly string[] };

const leads = /(?:共同|分别)?(?:牵头(?:负责|落实|组织实施)?|主办|主责|负责(?:落实)?|总牵头)$/;
const helps = /(?:等)?(?:配合|协助|协办|参与|参加|按职责分工(?:负责|落实|配合)?)$/;
const leadLabel = /^(?:牵头|责任|主责|主办|主要责任)(?:单位|部门)?[:：]/;
const helpLabel = /^(?:配合|协办|参与|协同|协助|成员)(?:单位|部门)?[:：]/;
const helpOpening = /^(?:会同|联合|商|配合)(?=[\u4e00-\u9fff])/;
/** 县发改局（牵头）, 县财政局(配合). */
const inBrackets = /[（(](牵头|主办|主责|配合|协办|参与)(?:单位)?[）)]/;

/**
 * The units of one cell: 、 , ； and line breaks set them apart, 「A牵头，B、C配合」 and 「牵头单位：A」 say who leads, else the
 * first one does. 等 and 负责 are no part of a name.
 */
export function unitsOfCell(cell: string): CellUnits {
  const lead: string[] = [];
  const cooperating: string[] = [];
  const plain: string[] = [];
  let label: string[] | null = null;
  for (const clause of cell.split(/[；;。\n]|，|,/).map((part) => part.trim()).filter(Boolean)) {
    label = leadLabel.test(clause) ? lead : helpLabel.test(clause) ? cooperating : label;
    const words = clause.replace(leadLabel, "").replace(helpLabel, "");
    const target = leads.test(words) ? lead : helps.test(words) || helpOpening.test(words) ? cooperating : label;
    for (const written of namesOf(words)) {
      const bracket = inBrackets.exec(written)?.[1];
      const name = written.replace(inBrackets, "").trim();
      const place = bracket === undefined ? (target ?? plain) : /牵头|主/.test(bracket) ? lead : cooperating;
      if (name !== "") place.push(name);
    }
  }
  if (lead.length === 0) lead.push(...plain.splice(0, 1));
  const [first, ...others] = unique(lead);
  return { lead: first === undefined ? [] : [first], cooperating: unique([...others, ...plain, ...cooperating]).filter((name) => name !== first) };
}

/** Names of a clause without what stands around them. */
function namesOf(clause: string): string[] {
  const list = clause.replace(/^由/, "").replace(leads, "").replace(helps, "").replace(helpOpening, "");
  return list.split(/[、/／|]|(?<=[\u4e00-\u9fff）)])\s+(?=[\u4e00-\u9fff])|以及|会同/).map((name) => name.replace(/等(?:有关|相关)?(?:单位|部门)?$/, "").replace(/^(?:和|及|与)|\s/g, "")).filter(Boolean);
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];

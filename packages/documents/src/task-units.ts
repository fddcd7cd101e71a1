/** Names of units as a cell holds them, by what they are to do; `shares` says what a unit does, where the cell says it. */
export type CellUnits = { readonly lead: readonly string[]; readonly cooperating: readonly string[]; readonly shares?: Readonly<Record<string, string>> };

/** Each does its own part, nobody leads. */
const jointly = /(?:等)?(?:按照?|依据|根据)?(?:各自)?(?:职责分工|职能分工|职责|职能|分工)(?:各自)?(?:分别)?(?:负责|落实|抓好落实|配合)?$/;
const leads = /(?:共同|分别)?(?:(?:为|是|作为|总)?牵头(?:单位|部门)|(?:为|是|作为)(?:主办|主责|责任)(?:单位|部门)|牵头(?:负责|落实|组织实施)?|主办|主责|负责(?:落实)?|总牵头)$/;
const helps = /(?:等)?(?:(?:为|是|作为)?(?:配合|协办|协助|参与|成员)(?:单位|部门)|配合|协助|协办|参与|参加)$/;
const leadLabel = /^(?:主要责任|牵头|责任|主责|主办|承办)(?:(?:单位|部门)?[:：]|(?:单位|部门)为)/;
const helpLabel = /^(?:配合|协办|参与|协同|协助|成员)(?:(?:单位|部门)?[:：]|(?:单位|部门)为)/;
/** A label within a line begins a clause: 主办：甲局 协办：乙局. */
const labelWithin = /\s*((?:主要责任|牵头|责任|主责|主办|承办|配合|协办|参与|协同|协助|成员)(?:单位|部门)?[:：])/g;
/** 1.甲局 2.乙局, （1）甲局, ①甲局, 一、甲局. */
const numbering = /(?<!\d)[（(]?\d{1,2}\s*[.．、)）]\s*(?=[\u4e00-\u9fff])|[①-⑳]\s*|(?<![\u4e00-\u9fff])[一二三四五六七八九十]{1,2}、(?=[\u4e00-\u9fff])/g;
const helpOpening = /^(?:会同|联合(?!会)|商(?!务)|配合)(?=[\u4e00-\u9fff])/;
/** 县发改局（牵头）, 县财政局(配合). */
const inBrackets = /[（(](牵头|主办|主责|配合|协办|参与)(?:单位)?[）)]/;
/** 住建局：供热. Names of bodies only: 县级部门：水务局 says whose units follow. */
const shared = /^([^：:]{1,40}(?:局|委|办|部|院|校|镇|乡|街道|中心|公司|站|所|队|会|行|社|办公室|指挥部)(?:[（(][^）)]*[）)])?)[:：](.+)$/;

/**
 * The units of one cell: 、 , ； and line breaks set them apart, 「A牵头，B、C配合」 and 「牵头单位：A」 say who leads, else the
 * first one does; where all work by their own duties (按职责分工负责) nobody leads. 等 and 负责 are no part of a name.
 */
export function unitsOfCell(cell: string): CellUnits {
  const lead: string[] = [];
  const cooperating: string[] = [];
  const plain: string[] = [];
  const shares = new Map<string, string>();
  let label: string[] | null = null;
  let isJoint = false;
  for (const { names, share } of clausesOf(cell)) {
    label = leadLabel.test(names) ? lead : helpLabel.test(names) ? cooperating : label;
    const words = names.replace(leadLabel, "").replace(helpLabel, "").replace(/^[^：:]{1,12}[:：]/, "");
    isJoint ||= jointly.test(words);
    const target = jointly.test(words) ? cooperating : leads.test(words) ? lead : helps.test(words) || helpOpening.test(words) ? cooperating : label;
    for (const written of namesOf(words)) {
      const bracket = inBrackets.exec(written)?.[1];
      const name = written.replace(inBrackets, "").trim();
      const place = bracket === undefined ? (target ?? plain) : /牵头|主/.test(bracket) ? lead : cooperating;
      if (name !== "") place.push(name);
      if (share !== null) shares.set(name, share);
    }
  }
  if (lead.length === 0 && !isJoint) lead.push(...plain.splice(0, 1));
  const [first, ...others] = unique(lead);
  return {
    lead: first === undefined ? [] : [first], cooperating: unique([...others, ...plain, ...cooperating]).filter((name) => name !== first),
    ...(shares.size > 0 ? { shares: Object.fromEntries(shares) } : {}),
  };
}

type Clause = { readonly names: string; readonly share: string | null };

/** The clauses of a cell; a list that a line break cuts (甲局、⏎乙局) is one. */
function clausesOf(cell: string): Clause[] {
  const whole = cell.replace(/([、和])\s*\n\s*|\s*\n\s*(?=、)/g, "$1").replace(numbering, "\n").replace(labelWithin, "\n$1");
  return whole.split(/[；;。\n]/).map((part) => part.trim()).filter(Boolean).flatMap((part): Clause[] => {
    const [, names, share] = shared.exec(part) ?? [];
    if (names !== undefined && share !== undefined && !leadLabel.test(part) && !helpLabel.test(part)) return [{ names, share: share.replace(/^负责/, "").trim() }];
    return part.split(/[，,]/).map((clause) => clause.trim()).filter(Boolean).map((clause) => ({ names: clause, share: null }));
  });
}

/** Names of a clause without what stands around them. */
function namesOf(clause: string): string[] {
  const list = clause.replace(/^由/, "").replace(jointly, "").replace(leads, "").replace(helps, "").replace(helpOpening, "");
  return list.split(/[、/／|]|(?<=[\u4e00-\u9fff）)])\s+(?=[\u4e00-\u9fff])|以及|会同/).map((name) => name.replace(/等(?:有关|相关)?(?:单位|部门)?$/, "").replace(/^(?:和|及|与)|\s/g, "")).filter(Boolean);
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];

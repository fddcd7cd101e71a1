import { describe, expect, it, test } from "vitest";
import { docx, numbered, numberingPart, paragraph, table } from "../testing/docx";
import { formatNumber } from "./number-format";
import { readDocument } from "./index";

const read = async (body: string, parts: Record<string, string> = {}) =>
  (await readDocument(docx(body, parts), "部署.docx")).text;
const run = (content: string) => `<w:p><w:r>${content}</w:r></w:p>`;

describe("Word documents", () => {
  it("have a line per paragraph, blank ones too, with tabs and breaks", async () => {
    const body = `${paragraph("标题")}<w:p/>${run("<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t>")}<w:sectPr/>`;
    expect(await read(body)).toBe("标题\n\n甲\t乙\n丙");
  });

  it("have a line per table row, cells set apart by tabs, cell paragraphs by spaces", async () => {
    const body =
      paragraph("任务分解表") +
      table([
        [paragraph("事项"), paragraph("牵头单位"), paragraph("时限")],
        [paragraph("建成污水处理厂"), paragraph("住建局") + paragraph("水利局"), "<w:p/>"],
        ["<w:p/>", "<w:p/>", "<w:p/>"],
      ]) +
      paragraph("说明");
    expect(await read(body)).toBe("任务分解表\n事项\t牵头单位\t时限\n建成污水处理厂\t住建局 水利局\t\n说明");
  });

  it("read as their final view: insertions in, deletions out, a deleted mark joins paragraphs", async () => {
    const body =
      "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr><w:r><w:t>年底前</w:t></w:r>" +
      "<w:del><w:r><w:delText>力争</w:delText></w:r></w:del><w:ins><w:r><w:t>确保</w:t></w:r></w:ins></w:p>" +
      "<w:p><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>完工</w:t></w:r></w:moveTo></w:p>";
    expect(await read(body)).toBe("年底前确保完工");
    const beforeTable = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>表：</w:t></w:r></w:p>";
    expect(await read(beforeTable + table([[paragraph("甲"), paragraph("乙")]]))).toBe("表：甲\t乙");
  });

  it("give text of links, fields and content controls, not codes, hidden text, readings or footnote marks", async () => {
    const body =
      '<w:p><w:hyperlink><w:r><w:t>见附件</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r>' +
      "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>显</w:t></w:r>" +
      "<w:r><w:ruby><w:rt><w:r><w:t>yún</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>云</w:t></w:r></w:rubyBase></w:ruby></w:r>" +
      "<w:r><w:footnoteReference w:id='2'/></w:r></w:p>" +
      `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph("控件")}</w:sdtContent></w:sdt>`;
    expect(await read(body)).toBe("见附件显云\n控件");
  });

  it("keep footnotes and endnotes as marked lines after the line they belong to, not in the sentence", async () => {
    const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const part = (kind: string, texts: readonly string[]) =>
      `<w:${kind}s><w:${kind} w:id="0" w:type="separator">${paragraph("——")}</w:${kind}>` +
      texts.map((text, at) => `<w:${kind} w:id="${at + 1}"><w:p><w:r><w:${kind}Ref/></w:r><w:r><w:t>${text}</w:t></w:r></w:p></w:${kind}>`).join("") + `</w:${kind}s>`;
    const cell = `<w:p><w:r><w:t>清淤</w:t></w:r>${reference("footnote", 2)}</w:p>`;
    const body =
      `<w:p><w:r><w:t>年底前建成</w:t></w:r>${reference("footnote", 1)}<w:r><w:t>10个示范村</w:t></w:r>${reference("endnote", 1)}<w:r><w:t>。</w:t></w:r></w:p>` +
      table([[cell, paragraph("水务局")]]) + `<w:p>${reference("footnote", 9)}<w:r><w:t>完</w:t></w:r></w:p>`;
    const parts = { "word/footnotes.xml": part("footnote", ["指省级标准。", "五处坑塘。"]), "word/endnotes.xml": part("endnote", ["见附件。"]) };
    expect(await read(body, parts)).toBe("年底前建成10个示范村。\n［脚注1］指省级标准。\n［尾注1］见附件。\n清淤\t水务局\n［脚注2］五处坑塘。\n完");
  });

  it("read a text box once, after its paragraph", async () => {
    const box = `<w:txbxContent>${paragraph("框内")}</w:txbxContent>`;
    const body = run(
      `<w:t>正文</w:t><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`,
    );
    expect(await read(body)).toBe("正文\n框内");
  });

  it("may keep their main part under another name", async () => {
    const relations =
      '<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>';
    const main = `<x:document xmlns:x="w"><x:body><x:p><x:r><x:t>另一个名字</x:t></x:r></x:p></x:body></x:document>`;
    expect(await read("", { "_rels/.rels": relations, "word/document2.xml": main })).toBe("另一个名字");
  });
});

describe("automatic numbers", () => {
  const outline = numberingPart([
    [
      ["chineseCounting", "%1、"],
      ["chineseCounting", "（%2）"],
      ["decimal", "%3."],
    ],
  ]);

  it("are written as Word prints them and start anew under a new heading", async () => {
    const body =
      numbered("工业经济", 1, 0) +
      numbered("技改", 1, 1) +
      numbered("新建", 1, 2) +
      numbered("扩建", 1, 2) +
      numbered("招商", 1, 1) +
      paragraph("各部门抓好落实。") +
      numbered("城乡建设", 1, 0) +
      numbered("道路", 1, 1);
    expect(await read(body, { "word/numbering.xml": outline })).toBe(
      "一、工业经济\n（一）技改\n1. 新建\n2. 扩建\n（二）招商\n各部门抓好落实。\n二、城乡建设\n（一）道路",
    );
  });

  it("join the levels above, in Arabic digits where the level says so", async () => {
    const part = numberingPart([
      [
        ["chineseCounting", "第%1章", '<w:suff w:val="space"/>'],
        ["decimal", "%1.%2", '<w:isLgl/><w:suff w:val="nothing"/>'],
      ],
    ]);
    const body = numbered("总则", 1, 0) + numbered("目的", 1, 1) + numbered("分则", 1, 0) + numbered("职责", 1, 1);
    expect(await read(body, { "word/numbering.xml": part })).toBe("第一章 总则\n1.1目的\n第二章 分则\n2.1职责");
  });

  it("restart where a list says so, and go on where lists share their definition", async () => {
    const more =
      '<w:num w:numId="7"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>' +
      '<w:num w:numId="8"><w:abstractNumId w:val="0"/></w:num>';
    const part = numberingPart([[["decimal", "%1．"]]], more);
    const body = [1, 1, 7, 7, 8].map((list) => numbered("x", list, 0)).join("");
    expect(await read(body, { "word/numbering.xml": part })).toBe("1．x\n2．x\n1．x\n2．x\n3．x");
  });

  it("go on over a heading where the level says after which one it restarts", async () => {
    const part = numberingPart([[["decimal", "%1."], ["decimal", "%2)"], ["decimal", "第%3条", '<w:lvlRestart w:val="1"/>']]]);
    const body = [0, 1, 2, 1, 2, 0, 2].map((level) => numbered("x", 1, level)).join("");
    expect(await read(body, { "word/numbering.xml": part })).toBe("1. x\n1) x\n第1条 x\n2) x\n第2条 x\n2. x\n第1条 x");
  });

  it("come from styles too, and list 0 takes them away", async () => {
    const styles =
      '<w:styles><w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>';
    const body =
      paragraph("甲", '<w:pStyle w:val="b"/>') +
      paragraph("乙", '<w:pStyle w:val="a"/>') +
      paragraph("丙", '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await read(body, { "word/numbering.xml": outline, "word/styles.xml": styles })).toBe("一、甲\n二、乙\n丙");
  });

  it("count in tables, and mark bullets", async () => {
    const part = numberingPart([[["decimal", "%1"]], [["bullet", "\uf06c"]]]);
    const rows = table([1, 2].map((n) => [numbered("", 1, 0), numbered(`事项${n}`, 1, 0)]));
    expect(await read(rows + numbered("要点", 2, 0), { "word/numbering.xml": part })).toBe(
      "\t2 事项1\n\t4 事项2\n• 要点",
    );
  });

  test.each([
    [10, "chineseCounting", "十"],
    [12, "chineseCounting", "十二"],
    [20, "chineseCountingThousand", "二十"],
    [105, "chineseCounting", "一百零五"],
    [110, "chineseCounting", "一百一十"],
    [12, "chineseLegalSimplified", "壹拾贰"],
    [20, "ideographDigital", "二〇"],
    [3, "ideographTraditional", "丙"],
    [1, "ideographZodiac", "子"],
    [3, "decimalEnclosedCircle", "③"],
    [21, "decimalEnclosedCircle", "21"],
    [2, "decimalEnclosedParen", "⑵"],
    [7, "decimalZero", "07"],
    [10, "decimalFullWidth", "１０"],
    [27, "lowerLetter", "aa"],
    [1999, "upperRoman", "MCMXCIX"],
    [3, "ideographEnclosedCircle", "㊂"],
    [5, "unknownFormat", "5"],
  ])("%i as %s is %s", (value, format, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });
});

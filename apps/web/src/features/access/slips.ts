export type Opened = { readonly unit: string; readonly name: string; readonly username: string; readonly password: string };

/** A cell as .csv has it; what a spreadsheet would take for a formula is kept as words. */
const cell = (text: string) => `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The passwords as a table for a spreadsheet, with the mark by which Excel knows UTF-8. */
export const slipsCsv = (head: readonly string[], opened: readonly Opened[]): string =>
  `\uFEFF${[head, ...opened.map(({ unit, name, username, password }) => [unit, name, username, password])].map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;

/** Hands a text to the person as a file; nothing of it stays in the browser. */
export function saveAs(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/**
 * Prints one slip per person, to be cut apart and handed over; the page itself is not printed with them.
 * @param labels words before unit and name, account, password, and the line below
 */
export function printSlips(opened: readonly Opened[], labels: { readonly username: string; readonly password: string; readonly below: string }): void {
  const frame = document.createElement("iframe");
  frame.setAttribute("aria-hidden", "true");
  frame.style.cssText = "position:fixed;width:0;height:0;border:0";
  document.body.append(frame);
  const page = frame.contentDocument;
  if (!page) return;
  for (const { unit, name, username, password } of opened) {
    const slip = page.createElement("div");
    slip.style.cssText = "break-inside:avoid;border-bottom:1px dashed #666;padding:10mm 0;font:14px/1.8 'Noto Sans CJK SC','Microsoft YaHei',sans-serif";
    for (const line of [`${unit}　${name}`, `${labels.username}：${username}`, `${labels.password}：${password}`, labels.below]) {
      const words = page.createElement("div");
      words.textContent = line;
      slip.append(words);
    }
    page.body.append(slip);
  }
  frame.contentWindow?.addEventListener("afterprint", () => frame.remove());
  frame.contentWindow?.print();
}

/** Names the reader across the page, on screen and on paper; it lets every click through. */
export function Watermark({ text }: { readonly text: string }) {
  const escaped = text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 32};`);
  const tile =
    `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200">` +
    `<text x="20" y="120" transform="rotate(-22 160 100)" font-size="15" font-family="sans-serif" fill="#667085" fill-opacity="0.13">${escaped}</text></svg>`;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none fixed inset-0 z-30 [print-color-adjust:exact]"
      style={{ backgroundImage: `url("data:image/svg+xml,${encodeURIComponent(tile)}")` }}
    />
  );
}

"use client";
import en from "../messages/en/frame.json";
import zh from "../messages/zh-CN/frame.json";

/** The document itself failed, so there is no language to ask for: both are shown. */
export default function GlobalError({ reset }: { readonly reset: () => void }) {
  return (
    <html lang="zh-CN">
      <body style={{ fontFamily: "sans-serif", display: "grid", placeItems: "center", minHeight: "100vh", margin: 0 }}>
        <main role="alert" style={{ textAlign: "center", padding: 16 }}>
          <h1 style={{ fontSize: 20 }}>{zh.error.title}</h1>
          <p>{zh.error.hint}</p>
          <p lang="en">{en.error.title}. {en.error.hint}</p>
          <button type="button" onClick={reset}>{zh.retry} · {en.retry}</button>
        </main>
      </body>
    </html>
  );
}

import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./src/i18n/request.ts");

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "geolocation=(), microphone=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

const config: NextConfig = {
  // Several development servers of one checkout need a build directory each.
  distDir: process.env.TAIZHANG_DIST ?? ".next",
  // `npm run verify` checks the types; doing it again doubles the time of a build.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: { authInterrupts: true },
  transpilePackages: [
    "@taizhang/api",
    "@taizhang/auth",
    "@taizhang/db",
    "@taizhang/decomposition",
    "@taizhang/documents",
    "@taizhang/domain",
    "@taizhang/planning",
    "@taizhang/policy",
    "@taizhang/ui",
  ],
  serverExternalPackages: ["pg", "@node-rs/argon2", "@node-rs/jieba", "pino", "@protobi/exceljs", "pdfjs-dist"],
  // Pages get their content policy, with a nonce, from the proxy; answers of the API show nothing and run nothing.
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    { source: "/api/:path*", headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }] },
    // Of headers with one name the last is sent, and none of a handler's own.
    { source: "/api/files/:path*", headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'; sandbox" }] },
  ],
};

export default withNextIntl(config);

import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./src/i18n/request.ts");
const developing = process.env.NODE_ENV === "development";

/** Inline scripts are Next's own stream of page data; nothing is loaded from, or sent to, another host. */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${developing ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  `connect-src 'self'${developing ? " ws:" : ""}`,
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const securityHeaders = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy },
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
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default withNextIntl(config);

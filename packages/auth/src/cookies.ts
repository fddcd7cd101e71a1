/** Names of the session cookie, over https and over plain http. */
export const sessionCookies = ["__Secure-authjs.session-token", "authjs.session-token"] as const;

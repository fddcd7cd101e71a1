/** Questions that one request may carry: the browser sends no more, the server takes no more. */
export const mostCalls = 20;

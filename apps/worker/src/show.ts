import type { Verdict } from "@taizhang/domain/audit";

const faults = { missing: "缺少 · missing", changed: "被改动 · changed", out_of_order: "次序不对 · out of order" } as const;

function showVerdict({ sealed, tail, head, broken }: Verdict): number {
  if (!broken) {
    console.log(`${sealed} 条已封存、未断裂，末尾 ${tail} 条待封存\n${sealed} events sealed and unbroken, tail of ${tail} unsealed\n${head}`);
    return 0;
  }
  const event = broken.eventId === null ? "" : `（#${broken.eventId}）`;
  console.error(`链在第 ${broken.position} 条${event}断裂：${faults[broken.why]}；此前 ${sealed} 条完好`);
  console.error(`the chain is broken at position ${broken.position}; the ${sealed} events before it are sound`);
  return 1;
}

/** Prints the result of a use case; returns the exit code, which is 1 where a check found a fault. */
export function show(name: string, result: unknown): number {
  if (name === "audit.verify") return showVerdict(result as Verdict);
  console.log(JSON.stringify(result ?? null));
  return 0;
}

import type { Fault, Verdict } from "@taizhang/domain/audit";

const faults: Record<Fault, string> = {
  missing: "缺少 · missing", changed: "被改动 · changed",
  unsealed: "有记录早该封存而没有封存（后插入，或封存没有运行） · an event ought to be sealed and is not (written in, or sealing stands still)",
  cut: "比抄记的短，末尾被截 · shorter than what was written down",
  other_head: "与抄记的指纹不符 · another fingerprint than was written down",
};

function showVerdict({ sealed, tail, head, broken, backdated }: Verdict): number {
  if (backdated) {
    console.error(`有 ${backdated.count} 条的时间早于它前面的封存，第一条在第 ${backdated.position} 条：后补的记录，或时钟回拨过，请核对`);
    console.error(`${backdated.count} events are dated before the seal in front of them, the first at position ${backdated.position}: written in later, or a clock was set back`);
  }
  if (!broken) {
    console.log(`${sealed} 条已封存、未断裂，末尾 ${tail} 条待封存\n${sealed} events sealed and unbroken, tail of ${tail} unsealed\n${sealed} ${head}`);
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

import { indicatorCauses, indicatorReturns } from "@taizhang/db";
import { indicatorPeriod } from "@taizhang/planning";
import { placeIndicator } from "@taizhang/policy";
import { AppError, conflict, invalid } from "../kernel/model";
import { command } from "../kernel/use-case";
import { ExplainIndicator, ReturnVouchers } from "./model";
import { indicatorById } from "./rows";

/** The lead unit says why it stands so: objective or subjective, with a text (S25, S36). Earlier words stay. */
export const explainIndicator = command({
  name: "indicator.explain", permission: "indicator.explain", input: ExplainIndicator,
  async run({ tx, actor, now, audit, require }, { indicatorId, period, kind, text }) {
    const indicator = await indicatorById(tx, indicatorId);
    require(placeIndicator(indicator, "indicator.explain"));
    if (!indicatorPeriod(period, indicator.frequency)) throw invalid("period", "indicator.no_period");
    await tx.insert(indicatorCauses).values({ indicatorId, period, kind, text, unitId: actor.unitId ?? "", authorId: actor.userId, authorName: actor.name, at: now });
    audit({ subject: { type: "indicator", id: indicatorId }, after: { period, cause: kind, text } });
    return { indicatorId };
  },
});

/** A reporting unit hands in its vouchers of a period (S46); handing in again replaces what was said before. */
export const returnVouchers = command({
  name: "indicator.return", permission: "indicator.return", input: ReturnVouchers,
  async run({ tx, actor, now, audit, require }, { indicatorId, period, vouchers, note }) {
    const indicator = await indicatorById(tx, indicatorId);
    require(placeIndicator(indicator, "indicator.return"));
    if (!actor.unitId || !indicator.reportingUnitIds.includes(actor.unitId)) throw new AppError("FORBIDDEN", "indicator.not_reporting");
    if (!indicatorPeriod(period, indicator.frequency)) throw invalid("period", "indicator.no_period");
    if (vouchers.some((voucher) => !indicator.vouchers.includes(voucher))) throw conflict("indicator.unknown_voucher");
    const said = { vouchers, note: note || null, authorId: actor.userId, at: now };
    await tx.insert(indicatorReturns).values({ indicatorId, period, unitId: actor.unitId, ...said })
      .onConflictDoUpdate({ target: [indicatorReturns.indicatorId, indicatorReturns.period, indicatorReturns.unitId], set: said });
    audit({ subject: { type: "indicator", id: indicatorId }, after: { period, unit: actor.unitId, vouchers } });
    return { indicatorId };
  },
});

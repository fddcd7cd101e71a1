import { quantile } from "./indicator-forecast";

/** The six pollutants of the composite air index (环境空气质量综合指数) with the yearly limits they are divided by. */
export const pollutants = ["so2", "no2", "pm10", "pm25", "co", "o3"] as const;
export type Pollutant = (typeof pollutants)[number];

/** Limits of the second class (GB 3095-2012): µg/m³, carbon monoxide in mg/m³; carbon monoxide and ozone by their daily limits. */
export const pollutantLimits: Readonly<Record<Pollutant, number>> = { so2: 60, no2: 40, pm10: 70, pm25: 35, co: 4, o3: 160 };

/** Which figure of a period enters the index: the mean, or a percentile of the days (HJ 663). */
export const pollutantFigure: Readonly<Record<Pollutant, "mean" | 0.95 | 0.9>> = { so2: "mean", no2: "mean", pm10: "mean", pm25: "mean", co: 0.95, o3: 0.9 };

/**
 * The composite index of a period from daily values: Σ figure ÷ limit, with SO₂, NO₂, PM₁₀ and PM₂.₅ as period means,
 * carbon monoxide as the 95th and ozone as the 90th percentile of its days (domain 6.2 no. 2).
 * A mean of monthly indices is only an approximation of it, because a percentile of the year is not the mean of the
 * months' percentiles; wherever an index is averaged, the screen says so.
 * @returns null where one of the six has no value
 */
export function compositeIndex(days: Readonly<Record<Pollutant, readonly number[]>>): number | null {
  let index = 0;
  for (const pollutant of pollutants) {
    const values = days[pollutant];
    if (values.length === 0) return null;
    const figure = pollutantFigure[pollutant];
    const value = figure === "mean" ? values.reduce((sum, one) => sum + one, 0) / values.length : quantile(values, figure);
    index += value / pollutantLimits[pollutant];
  }
  return index;
}

/**
 * From a score to a probability: `1 / (1 + exp(-(slope × score + intercept)))`.
 * Fitted by `npm run eval:calibrate` on the graded links of one audit report
 * and one plan; the version is printed wherever a confidence is.
 */
export interface Calibration {
  readonly version: string
  /** A person would say that the measure meets the finding, wholly or in part. */
  readonly any: { readonly slope: number; readonly intercept: number }
  /** A person would say that it aims at the same deficiency. */
  readonly direct: { readonly slope: number; readonly intercept: number }
}

export const CALIBRATION: Calibration = {
  version: '2026-11-22',
  any: { slope: 12, intercept: -5 },
  direct: { slope: 12, intercept: -7.5 },
}

export function probability(
  score: number,
  { slope, intercept }: { slope: number; intercept: number },
): number {
  return Math.round(1e4 / (1 + Math.exp(-(slope * score + intercept)))) / 1e4
}

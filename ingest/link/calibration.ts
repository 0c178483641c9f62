/**
 * From a score to a probability: `1 / (1 + exp(-(slope × score + intercept)))`.
 * Fitted by `npm run eval:calibrate`, which prints this file's numbers, on the
 * graded links of one audit report and one plan. The version is printed
 * wherever a confidence is.
 */
export interface Calibration {
  readonly version: string
  /** A person would say that the measure meets the finding, wholly or in part. */
  readonly any: Curve
  /** A person would say that it aims at the same deficiency. */
  readonly direct: Curve
}

export interface Curve {
  readonly slope: number
  readonly intercept: number
}

export const CALIBRATION: Calibration = {
  version: '2026-11-22-0be4',
  any: { slope: 8.229, intercept: -4.932 },
  direct: { slope: 8.398, intercept: -11.599 },
}

/** From here on a link is called likely, and counts when it is told what is followed up; below it is unsure. */
export const LIKELY_FROM = 0.4
/** From here on a likely link is said to aim at the same deficiency. */
export const DIRECT_FROM = 0.45

export function probability(score: number, { slope, intercept }: Curve): number {
  return Math.round(1e4 / (1 + Math.exp(-(slope * score + intercept)))) / 1e4
}

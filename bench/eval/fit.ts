export interface Sample {
  readonly score: number
  readonly right: boolean
}

export interface Curve {
  readonly slope: number
  readonly intercept: number
}

const STEPS = 60
/** Keeps the slope finite where the scores part right from wrong without a fault. */
const RIDGE = 0.01

/** Slope and intercept of the logistic curve that makes the samples most likely: Newton's method, two parameters. */
export function fitCurve(samples: readonly Sample[]): Curve {
  let slope = 0
  let intercept = 0
  for (let step = 0; step < STEPS; step += 1) {
    let [gradientS, gradientI, ss, si, ii] = [-RIDGE * slope, 0, RIDGE, 0, 1e-9]
    for (const { score, right } of samples) {
      const p = 1 / (1 + Math.exp(-(slope * score + intercept)))
      const w = Math.max(p * (1 - p), 1e-9)
      gradientS += (Number(right) - p) * score
      gradientI += Number(right) - p
      ss += w * score * score
      si += w * score
      ii += w
    }
    const determinant = ss * ii - si * si
    slope += (ii * gradientS - si * gradientI) / determinant
    intercept += (ss * gradientI - si * gradientS) / determinant
  }
  return { slope, intercept }
}

export function chance({ slope, intercept }: Curve, score: number): number {
  return 1 / (1 + Math.exp(-(slope * score + intercept)))
}

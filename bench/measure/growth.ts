/** How cost grows between two sizes: 1 is linear, 2 quadratic. The slope of the line between them on logarithmic scales. */
export function growth(from: { size: number; cost: number }, to: { size: number; cost: number }): number {
  return Math.log(to.cost / from.cost) / Math.log(to.size / from.size)
}

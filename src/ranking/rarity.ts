/** How much it says that one of `all` holds what `frequency` of them hold: the idf of BM25. */
export function rarity(frequency: number, all: number): number {
  return Math.log(1 + (all - frequency + 0.5) / (frequency + 0.5))
}

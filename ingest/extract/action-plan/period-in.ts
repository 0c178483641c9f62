const HOLDS =
  /(?<!\p{L})(?:(?:handlings|tiltaks|tema|del)?planen|strategien|planperioden?|perioden)\s*:?\s*(?:\p{L}+\s+){0,4}?(?:fra|frå)?\s*(20\d{2})\s*(?:til(?:\s+og\s+med)?|[-–—−])\s*(20\d{2})/iu

/** `2026–2035` where a text says how long its plan holds. */
export function periodIn(text: string): string | undefined {
  const match = HOLDS.exec(text)
  return match ? `${match[1]}–${match[2]}` : undefined
}

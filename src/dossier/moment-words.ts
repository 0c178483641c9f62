/**
 * `22.11.2026 kl. 17.35 UTC`. Not by the machine's own tables of dates: they
 * change from one version to the next, and the bytes would with them.
 */
export function momentWords(iso: string): string {
  const [, year, month, day, hour, minute] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(iso) ?? []
  return year ? `${day}.${month}.${year} kl. ${hour}.${minute} UTC` : iso
}

/** Present tense of verbs that do not end in -er, and nouns and adjectives that do stay out by their place. */
const SHORT_PRESENT = new Set(
  'ser gir får går gjør har står blir slår tar lar når spør vet vil skal må bør kan er rår lær bidrar foretar ivaretar deltar setter'.split(
    ' ',
  ),
)
const SHORT_INFINITIVE = new Set(
  'være gi få gå gjøre ha stå bli slå ta la nå se si bo be spørre rå tilby'.split(' '),
)
/** Nouns in the plural and adjectives look like verbs too. */
const NO_PRESENT =
  /(?:ninger|heter|sjoner|ører|ister|tører|iteter|itter|menter|logier|kter|rier|sier|eller|under|etter|over|ssurser|sesser|ekter|enter|tjenester|rutiner|planer|aktører|brukere|kommuner|data|modeller|verktøyer|nivåer|områder|er\.)$/u
const NO_INFINITIVE = /(?:ige|iske|ale|ende|bare|løse|somme|elle|ære|ene|ere|tte|nde|dde|este|ste|ive)$/u

/** First word of an item that begins with a verb in the present tense. */
export function beginsWithPresent(text: string): boolean {
  const word = /^\p{Ll}+/u.exec(text)?.[0]
  if (!word) return false
  return (
    SHORT_PRESENT.has(word) ||
    (/(?:er|rer|gjør|går|gir|tar|ser|står|drar|mmer)$/u.test(word) && !NO_PRESENT.test(word))
  )
}

export function beginsWithInfinitive(text: string): boolean {
  const word = /^\p{Ll}+/u.exec(text)?.[0]
  if (!word) return false
  return (
    SHORT_INFINITIVE.has(word) ||
    (/[^e]e$/u.test(word) &&
      (!NO_INFINITIVE.test(word) ||
        /(?:isere|dere|tere|lere|sere|vere|nere|føre|gjøre|høre|kere|yrke|øtte|flytte|sette|benytte|inkludere|skrive|drive|give|trive)$/u.test(
          word,
        )))
  )
}

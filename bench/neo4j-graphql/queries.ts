const FINDING = 'dok-3-12-2023-2024/funn/1.3'
const WORDS = 'kompetanse i kommunene'

/** The same questions in both schemas. */
export const QUERIES = [
  {
    name: 'measures with findings and quotes',
    ours: `{ measures(first: 200) { nodes { key text followsUp { nodes {
      origin strength confidence other { key name } evidence { quote documentTitle } } } } } }`,
    theirs: `{ benchMeasures { key text followsUpConnection { edges {
      properties { origin strength confidence quotes documents } node { key name } } } } }`,
  },
  {
    name: 'findings, their measures, their goals',
    ours: `{ findings(first: 200) { nodes { key text followedUpBy { nodes { source { key name
      ... on Measure { realises { nodes { target { key name } } } } } } } } } }`,
    theirs: `{ benchFindings { key text followedUpBy { key name realises { key name } } } }`,
  },
  {
    name: 'the chain of one finding',
    ours: `{ node(key: "${FINDING}") { key ... on Finding { text followedUpBy { nodes { source { key name
      ... on Measure { realises { nodes { target { key name } } } } } } } } } }`,
    theirs: `{ benchFindings(where: { key: { eq: "${FINDING}" } }) {
      key text followedUpBy { key name realises { key name } } } }`,
  },
  {
    // Ours also finds words that look like these, other names for them, and says what matched.
    name: 'full text in measures',
    ours: `{ search(text: "${WORDS}", labels: [Measure], first: 10) { hits { score node { key name } } } }`,
    theirs: `{ benchMeasuresByText(phrase: "${WORDS}", first: 10) { edges { score node { key name } } } }`,
  },
] as const

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
] as const

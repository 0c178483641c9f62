/**
 * Refusals that belong to the way of asking, with the way out of each. Those of
 * the question itself are in `src/app/app-error.ts`, those of the store in
 * `graph/errors`. All of them are documented in docs/graphql.md; a test compares.
 */
export const API_ERRORS = {
  GRAPHQL_PARSE_FAILED: 'Mend the query where the place says; /graphql in a browser marks it while you type.',
  GRAPHQL_VALIDATION_FAILED: 'Look up the field in schema.graphql, or in /graphql in a browser.',
  BAD_USER_INPUT:
    'Give variables of the types that the query declares; where it holds several operations, name one as operationName.',
  BAD_REQUEST: 'Send {"query": "…", "variables": {…}} as application/json with POST.',
  OPERATION_REFUSED:
    'There are only queries here, and over GET too. Decisions need a server with a file of reviewers; documents are ingested on the command line.',
  QUERY_TOO_DEEP: 'Ask for less within less, or in two queries.',
  QUERY_COST_EXCEEDED: 'Ask for smaller pages (first), or for fewer lists within lists.',
  QUERY_TOO_MANY_ALIASES: 'Ask with nodes(keys: […]) or with variables, not with many aliases.',
  QUERY_TOO_MANY_DIRECTIVES: 'Leave out directives.',
  QUERY_TOO_LONG: 'Use fragments and variables, or ask in two queries.',
  BODY_TOO_LARGE: 'Send a shorter query; put lists of keys into several requests.',
  MEDIA_TYPE_REFUSED: 'Send the query as application/json.',
  CSRF_REFUSED:
    'Send POST with content-type application/json, or add the header x-sporbar-csrf with any value.',
  METHOD_REFUSED: 'Use POST, or GET for a query.',
  INTERNAL: 'Try again. If it stays, the log of the server tells what happened.',
} as const

export type ApiErrorCode = keyof typeof API_ERRORS

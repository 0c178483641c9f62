/**
 * Names what texts are cut into. Raise the number with every change of what
 * `tokenize` or a filter yields: what was saved under another name is made again.
 */
export const ANALYZER = 'norsk-3'

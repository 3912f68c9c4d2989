/**
 * How deep a document may be nested. What reads them calls itself for each level, so that a hostile
 * file could use up the stack, which ends the whole process where it happens within a regular expression.
 */

/** Levels. Nobody nests what describes a post by more than a handful. */
export const DEEPEST = 100

export const TOO_DEEP = `It is nested more than ${DEEPEST} deep`

/** The first bracket of JSON, with or without comments, that is nested too deeply; -1 for none. */
export function tooDeepInJson(json: string): number {
  // A string ends with its line at the latest, as the parser has it.
  const piece = /"(?:[^"\\\n\r]|\\[\s\S])*"?|\/\/.*|\/\*[\s\S]*?\*\/|[[\]{}]/g
  const open: string[] = []
  for (const { 0: written, index } of json.matchAll(piece)) {
    // A bracket of the other kind closes nothing, here as in the parser.
    if (written === open.at(-1)) open.pop()
    else if (written === '[' || written === '{') {
      if (open.push(written === '[' ? ']' : '}') > DEEPEST) return index
    }
  }
  return -1
}

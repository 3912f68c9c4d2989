/** How deep YAML is nested. */
import { Lexer, Parser } from 'yaml'
import { DEEPEST } from './depth.ts'

/** What opens a level: a bracket, or what stands before the words of a line. */
const OPENING = /[[{]|^[ \t?:-]+/gm

/** The first place in YAML that is nested too deeply; -1 for none. Asks the parser only where that is possible. */
export function tooDeepInYaml(yaml: string): number {
  let brackets = 0
  let widest = 0
  for (const { 0: written } of yaml.matchAll(OPENING)) {
    if (written === '[' || written === '{') brackets++
    else widest = Math.max(widest, written.length)
  }
  // A list may stand as far in as the map that it is in.
  if (brackets + 2 * widest < DEEPEST) return -1
  // The parser of tokens keeps a stack of its own; what follows it calls itself.
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(yaml)) {
    for (const _ of parser.next(lexeme)) {
      // A document that is done.
    }
    // Above the levels stand the document and a scalar.
    if (parser.stack.length > DEEPEST + 2) return Math.min(parser.offset, yaml.length)
  }
  return -1
}

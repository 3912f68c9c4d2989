/**
 * What the wording model sees of a post: its words and pairs of words, where sentences begin, and
 * its shape. The fitting script and the linter cut posts with this one function.
 */
import type { Sentence } from '../analyse/sentences.ts'
import type { Token } from '../analyse/tokens.ts'

/** One thing seen, with the tokens it covers; shape covers none. */
export interface Gram {
  readonly name: string
  /** Index of the first token; −1 for shape. */
  readonly first: number
  readonly last: number
}

/** Calls back for everything the model may have a weight for, repeats included. */
export function eachGram(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  see: (name: string, first: number, last: number) => void,
): void {
  const counts = new Map<string, number>()
  for (const sentence of sentences) {
    let previous = '^'
    for (let at = sentence.first; at <= sentence.last; at++) {
      const token = tokens[at] as Token
      const name = nameOf(token)
      see(name, at, at)
      see(`${previous} ${name}`, previous === '^' ? at : at - 1, at)
      previous = name
      if (token.kind !== 'word') counts.set(token.kind, (counts.get(token.kind) ?? 0) + 1)
      else if (token.isAllCaps) counts.set('caps', (counts.get('caps') ?? 0) + 1)
    }
    if (sentence.mark !== '')
      see(`${previous} ${sentence.mark.charAt(0)}`, sentence.last, sentence.last)
    const mark = sentence.mark.slice(0, 2)
    if (mark !== '') counts.set(mark, (counts.get(mark) ?? 0) + 1)
  }
  for (const [what, count] of counts) see(`${what}*${bucket(count)}`, -1, -1)
  see(`length*${bucket(tokens.length)}`, -1, -1)
}

/** Words as they are; what differs from post to post (numbers, links, names) by its kind. */
function nameOf(token: Token): string {
  if (token.kind === 'word' || token.kind === 'emoji') return token.norm
  return token.kind === 'hashtag' ? `#${token.norm}` : `<${token.kind}>`
}

/** 1, 2, 4, 8 …: the power of two not above the count. */
function bucket(count: number): number {
  return 2 ** Math.floor(Math.log2(Math.max(1, count)))
}

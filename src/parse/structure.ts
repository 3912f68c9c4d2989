import type { Markup, Post, Zone } from '../model.ts'
import { markdownZones } from './markdown.ts'
import { blankDelimiters, splitThread } from './thread.ts'

/** What a text is made of: zones that no reader reads as words, and the parts of a thread. */
export function structureOf(
  text: string,
  markup: Markup,
  threadDelimiter: string,
): Partial<Pick<Post, 'parts' | 'zones'>> {
  if (markup === 'plain') return {}
  const zones =
    markup === 'tweet'
      ? directiveLines(text)
      : markdownZones(blankDelimiters(text, threadDelimiter), markup === 'mdx')
  return splitThread(text, threadDelimiter, zones)
}

/** A `.tweet` file is plain text but for comments to postlint that have a line to themselves. */
function directiveLines(text: string): readonly Zone[] {
  if (!text.includes('<!--')) return []
  return [...text.matchAll(/^[ \t]*(<!--[ \t]*postlint-.*-->)[ \t]*$/gm)].map(
    ({ 0: line, 1: comment = '', index }) => {
      const start = index + line.indexOf(comment)
      return { kind: 'markup', start, end: start + comment.length }
    },
  )
}

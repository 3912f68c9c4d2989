import type { Markup, Post } from '../model.ts'
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
      ? []
      : markdownZones(blankDelimiters(text, threadDelimiter), markup === 'mdx')
  return splitThread(text, threadDelimiter, zones)
}

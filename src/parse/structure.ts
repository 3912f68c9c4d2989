import type { Markup, Post, Zone } from '../model.ts'
import { markdownZones } from './markdown.ts'
import { numberingOf } from './numbering.ts'
import {
  blankDelimiters,
  delimiterOf,
  inOrder,
  splitThread,
  type Thread,
  withoutCuts,
} from './thread.ts'
import { partMatter, pollOf } from './tweet.ts'

/** What a text is made of: zones that no reader reads as words, and the parts of a thread. */
export function structureOf(
  text: string,
  markup: Markup,
  threadDelimiter: string,
): Partial<Pick<Post, 'parts' | 'zones'>> {
  if (markup === 'plain') return {}
  const isDelimiter = delimiterOf(text, threadDelimiter)
  if (markup === 'tweet') return numbered(text, tweetOf(text, threadDelimiter))
  const zones = markdownZones(blankDelimiters(text, isDelimiter), markup === 'mdx')
  return numbered(text, splitThread(text, isDelimiter, zones))
}

function tweetOf(text: string, threadDelimiter: string): Thread {
  const matters = partMatter(text, threadDelimiter)
  // Without its front matter a text has only the lines that part it.
  let words = text
  for (const { start, end } of matters) {
    const blank = text.slice(start, end).replace(/./g, ' ')
    words = words.slice(0, start) + blank + words.slice(end)
  }
  const { zones } = splitThread(words, delimiterOf(words, threadDelimiter), directiveLines(words))
  const cuts = inOrder([...zones, ...matters.map((cut): Zone => ({ kind: 'markup', ...cut }))])
  const thread = withoutCuts(text, cuts, [])
  const polls: Zone[] = []
  const parts = thread.parts.map((part) => {
    const poll = pollOf(text, part)
    if (poll === undefined) return part
    polls.push({ kind: 'markup', ...poll })
    const asked = text.slice(part.start, poll.start).trimEnd()
    return { start: part.start, end: part.start + asked.length }
  })
  return { parts, zones: polls.length === 0 ? thread.zones : inOrder([...thread.zones, ...polls]) }
}

/** The same with what counts the parts. */
function numbered(text: string, thread: Thread): Thread {
  const counts = numberingOf(text, thread.parts).filter((count) =>
    thread.zones.every(
      (zone) => zone.kind === 'quote' || zone.end <= count.start || zone.start >= count.end,
    ),
  )
  if (counts.length === 0) return thread
  return { ...thread, zones: inOrder([...thread.zones, ...counts]) }
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

/** Finds the title of a submission in its text, where it is not declared beside it. */
import type { Range } from '../model.ts'

const LABELS = {
  title: /^[*_]{0,2}title[*_]{0,2}:[*_]{0,2}[ \t]*(\S.*)/im,
  tagline: /^[*_]{0,2}tagline[*_]{0,2}:[*_]{0,2}[ \t]*(\S.*)/im,
}
const HEADING = /^#{1,2}[ \t]+(\S.*)/
/** What Hacker News calls its sorts of posts stands in titles only. */
const HACKER_NEWS = /^((?:show|ask|tell|launch) hn\b.*)/i

/** The words of a labelled line, of a heading at the top, or of a line that can only be a title. */
export function titleIn(text: string, which: 'title' | 'tagline'): Range | undefined {
  const patterns = which === 'title' ? [LABELS.title, HEADING, HACKER_NEWS] : [LABELS.tagline]
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match === null) continue
    const words = (match[1] as string).replace(/[\s*_]+$/, '')
    const start = match.index + match[0].indexOf(match[1] as string)
    return { start, end: start + words.length }
  }
  return undefined
}

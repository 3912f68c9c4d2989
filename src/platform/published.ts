/** A post's text as it will stand on a platform: without the marks that only the draft has. */
import type { Post, Range, Zone } from '../model.ts'
import type { PlatformLimits } from './limits.ts'

export interface Published {
  /** With LF for line breaks, without blanks around it. */
  readonly text: string
  /** Turns an offset into this text into one into the post's. */
  readonly toPost: (offset: number) => number
}

/**
 * What is published of a part of a post. Emphasis marks, headings' signs, tags and comments stay in
 * the draft, where the platform reads no Markdown; a link's target, and the mark of a list item, which
 * people do publish, stay in. Images are attached, and not part of the text anywhere.
 */
export function published(
  { text, zones }: Pick<Post, 'text' | 'zones'>,
  part: Range,
  { readsMarkdown = false }: Pick<PlatformLimits, 'readsMarkdown'>,
): Published {
  const gone = zones.filter(
    (zone) =>
      zone.kind === 'markup' &&
      zone.start >= part.start &&
      zone.end <= part.end &&
      isDraftOnly(text, zone, readsMarkdown),
  )
  const isWhole = gone.length === 0 && !text.includes('\r')
  if (isWhole) {
    const words = text.slice(part.start, part.end)
    const start = part.start + words.length - words.trimStart().length
    return { text: words.trim(), toPost: (offset) => start + offset }
  }
  let out = ''
  const offsets: number[] = []
  let zone = 0
  for (let at = part.start; at < part.end; at++) {
    const here = gone[zone]
    if (here !== undefined && at === here.start) {
      zone++
      at = here.end - 1
      // A line that held nothing else goes with it; words on both sides of a link stay apart.
      if (isAlone(text, here) && /^\r?\n/.test(text.slice(here.end, here.end + 2))) {
        at += text.charAt(here.end) === '\r' ? 2 : 1
      } else if (text.startsWith('](', here.start)) {
        out += ' '
        offsets.push(here.start)
      }
      continue
    }
    if (text.charAt(at) === '\r' && text.charAt(at + 1) === '\n') continue
    out += text.charAt(at) === '\r' ? '\n' : text.charAt(at)
    offsets.push(at)
  }
  const lead = out.length - out.trimStart().length
  return {
    text: out.trim(),
    toPost: (offset) => offsets[lead + offset] ?? part.end,
  }
}

function isDraftOnly(text: string, { start, end }: Zone, readsMarkdown: boolean): boolean {
  const mark = text.slice(start, end)
  if (mark.startsWith('<!--') || mark.startsWith('![')) return true
  return !readsMarkdown && !isListMark(text, mark, start, end)
}

function isListMark(text: string, mark: string, start: number, end: number): boolean {
  if (!/^(?:[-+*]|\d+[.)])$/.test(mark)) return false
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return /^[\s>]*$/.test(before) && /^(?:\s|$)/.test(text.charAt(end))
}

/** Whether nothing but blanks shares the zone's line. */
function isAlone(text: string, { start, end }: Range): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return before.trim() === '' && /^[ \t]*\r?(?:\n|$)/.test(text.slice(end, end + 80))
}

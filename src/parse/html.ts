/** Post bodies that an editor of the web has written as HTML, as the words that a reader sees. */
import type { Edit } from '../model.ts'
import type { Spelling } from './tree.ts'

const TAG = /<(?:!--[\s\S]*?--|\/?([a-z][a-z0-9]*)\b(?:[^<>"']|"[^"]*"|'[^']*')*)>/gi
/** From the first block to the end of the last: what nobody writes in a plain post. */
const DOCUMENT =
  /^\s*<(p|div|h[1-6]|ul|ol|blockquote)\b[^<>]*>[\s\S]*<\/(?:p|div|h[1-6]|ul|ol|blockquote)>\s*$/i
/** Their ends part paragraphs; the ends of others part lines. */
const PARAGRAPHS = /^(?:p|h[1-6]|ul|ol|blockquote)$/i
const LINES = /^(?:div|li|br)$/i
/** What the editors write; anything else is left as it stands. */
const ENTITY = /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

export interface HtmlText {
  readonly text: string
  /** From the text to the HTML. An edit that reaches over a tag has no spelling. */
  readonly spelling: Spelling
}

export function isHtml(text: string): boolean {
  return DOCUMENT.test(text)
}

/** The words of a body, tags taken out, with their places in it. */
export function htmlText(html: string): HtmlText {
  let text = ''
  /** Where each unit of the text begins and ends in the HTML. */
  const starts: number[] = []
  const ends: number[] = []
  const put = (units: string, start: number, end: number): void => {
    for (let unit = 0; unit < units.length; unit++) {
      starts.push(unit === 0 ? start : end)
      ends.push(end)
    }
    text += units
  }
  const words = (from: number, to: number): void => {
    let at = from
    ENTITY.lastIndex = 0
    for (const { 0: entity, 1: name, 2: decimal, 3: hex, index } of html
      .slice(from, to)
      .matchAll(ENTITY)) {
      const start = from + index
      for (; at < start; at++) put(html.charAt(at), at, at + 1)
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '0', 16)
      const character = name
        ? NAMED[name.toLowerCase()]
        : code > 0 && code <= 0x10ffff
          ? String.fromCodePoint(code)
          : entity
      at = start + entity.length
      put(character ?? entity, start, at)
    }
    for (; at < to; at++) put(html.charAt(at), at, at + 1)
  }

  let at = 0
  let pending = ''
  let pendingStart = 0
  for (const tag of html.matchAll(TAG)) {
    pass(at, tag.index)
    at = tag.index + tag[0].length
    const name = tag[1] ?? ''
    const breaks = PARAGRAPHS.test(name) ? '\n\n' : LINES.test(name) ? '\n' : ''
    if (breaks === '') continue
    if (pending === '') pendingStart = tag.index
    const isBreak = name.toLowerCase() === 'br'
    if (isBreak) pending += pending.length < 2 ? '\n' : ''
    else if (breaks.length > pending.length) pending = breaks
  }
  pass(at, html.length)

  return { text, spelling: { toSource, toSourceEdit } }

  /** Words between two tags. Breaks at either end of a body, and blanks between blocks, are nothing. */
  function pass(from: number, to: number): void {
    if (html.slice(from, to).trim() === '' && (pending !== '' || text === '')) return
    if (from === to) return
    if (pending !== '' && text !== '') put(pending, pendingStart, from)
    pending = ''
    words(from, to)
  }

  function toSource(offset: number): number {
    const before = ends[offset - 1]
    const next = starts[offset]
    if (before === undefined) return next ?? 0
    // A closing tag stands behind the word it closes, an opening one before the word it opens.
    return next === undefined || html.startsWith('</', before) ? before : next
  }

  function toSourceEdit({ start, end, text: written }: Edit): Edit | undefined {
    const from = end > start ? starts[start] : toSource(start)
    const to = end > start ? ends[end - 1] : from
    if (from === undefined || to === undefined) return undefined
    if (isInside(start) || isInside(end)) return undefined
    const isOverTag = html.slice(from, to).includes('<') || /[\r\n]/.test(written)
    if (isOverTag) return undefined
    const spelt = written.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    return { start: from, end: to, text: spelt }
  }

  /** Between the two line breaks of one tag, say, where the HTML has no place. */
  function isInside(offset: number): boolean {
    return offset < text.length && starts[offset] === ends[offset]
  }
}

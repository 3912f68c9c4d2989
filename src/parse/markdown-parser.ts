/** The Markdown parser, as posts need it. */
import { type InlineContext, type MarkdownConfig, parser, Strikethrough } from '@lezer/markdown'

const BARE_URL = /(?:https?:\/\/|www\.)[^\s<>"“”[\]`\\]+/iy
const TRAILING = '*_~.,;:!?\'")…'
const NAME = /[@#][\p{L}\p{N}_.-]*[\p{L}\p{N}]/uy
/**
 * What no parser of inline markup has any use for. The parser asks each of them about each character,
 * which is most of what it does with a post.
 */
const PLAIN = /(?:[^\\&`<_*[\]!~@#{hw]|h(?!ttps?:\/\/)|w(?!ww\.))+/iy

/**
 * Marks in one paragraph, or other block, beyond which the rest of it is read as plain text. Nobody
 * writes that many, and the parser's time grows with the square of those that nothing closes.
 */
const MOST_MARKS = 500
const marksSeen = new WeakMap<InlineContext, number>()

function isCrowded(cx: InlineContext): boolean {
  const seen = (marksSeen.get(cx) ?? 0) + 1
  marksSeen.set(cx, seen)
  return seen > MOST_MARKS
}

/**
 * Bare links, handles and hashtags are read as they stand: the underscores of `@_jo_` and of
 * `https://example.com/_a_` emphasise nothing, although CommonMark says so.
 */
const Verbatim: MarkdownConfig = {
  parseInline: [
    {
      name: 'Verbatim',
      before: 'Escape',
      parse(cx, next, at) {
        if (next === 64 || next === 35) return stickyEnd(NAME, cx.text, at - cx.offset, cx.offset)
        const plain = stickyEnd(PLAIN, cx.text, at - cx.offset, cx.offset)
        if (plain >= 0) return plain
        const letter = next | 32
        if (letter !== 104 && letter !== 119) return isCrowded(cx) ? cx.end : -1
        const end = stickyEnd(BARE_URL, cx.text, at - cx.offset, cx.offset)
        // Marks that close an emphasis around the link are not part of it.
        let last = end
        while (last > at && TRAILING.includes(cx.text.charAt(last - 1 - cx.offset))) last--
        return end < 0 ? -1 : last
      },
    },
  ],
}

/**
 * Quotations and lists within each other, beyond which a line is read as plain text. Nobody nests that
 * deep, and the parser goes through all of them for each line and each mark.
 */
const MOST_NESTED = 60

const Shallow: MarkdownConfig = {
  parseBlock: [
    {
      name: 'Shallow',
      before: 'LinkReference',
      parse(cx, line) {
        if (cx.depth <= MOST_NESTED) return false
        const from = cx.lineStart + line.pos
        const to = cx.lineStart + line.text.length
        cx.nextLine()
        cx.addElement(cx.elt('Paragraph', from, to))
        return true
      },
    },
  ],
}

/** MDX: JavaScript in braces, tags with braces in them, and modules; no HTML blocks, no indented code. */
const Mdx: MarkdownConfig = {
  remove: ['HTMLBlock', 'IndentedCode'],
  defineNodes: ['Expression', { name: 'Module', block: true }],
  parseInline: [
    {
      name: 'Expression',
      before: 'Escape',
      parse(cx, next, at) {
        if (next !== 123) return -1
        const end = braceEnd(cx.text, at - cx.offset)
        return end < 0 ? -1 : cx.addElement(cx.elt('Expression', at, end + cx.offset))
      },
    },
    {
      name: 'Jsx',
      before: 'HTMLTag',
      parse(cx, next, at) {
        if (next !== 60) return -1
        const end = tagEnd(cx.text, at - cx.offset)
        return end < 0 ? -1 : cx.addElement(cx.elt('HTMLTag', at, end + cx.offset))
      },
    },
  ],
  parseBlock: [
    {
      name: 'Module',
      before: 'FencedCode',
      parse(cx, line) {
        if (cx.depth > 1 || !MODULE.test(line.text)) return false
        const from = cx.lineStart
        let to = from + line.text.length
        while (cx.nextLine() && line.text.trim() !== '') to = cx.lineStart + line.text.length
        cx.addElement(cx.elt('Module', from, to))
        return true
      },
    },
  ],
}

// Not any line that begins with the word: "import duties are up" is prose.
const MODULE =
  /^(?:import\s+(?:["'{*]|[\w$]+(?:\s*,\s*[{*][\s\S]*)?\s+from\s)|export\s+(?:[{*]|(?:default|const|let|var|function|class|async)\b))/

/** Markdown as most tools read it. */
export const markdown = parser.configure([Strikethrough, Verbatim, Shallow])
/** The same with JavaScript in it. */
export const mdx = markdown.configure(Mdx)

/** End of a match that begins at `at`, plus `offset`; -1 where there is none. */
function stickyEnd(pattern: RegExp, text: string, at: number, offset: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex + offset : -1
}

/** Bounds beyond which braces are no expression in prose; without them a run of braces costs the square of its length. */
const EXPRESSION = { characters: 2000, depth: 20 }

/** The place behind the brace that closes the one at `at`; -1 where none does. */
function braceEnd(text: string, at: number): number {
  const piece =
    /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`|\/\*[\s\S]*?\*\/|[{}]/g
  let depth = 0
  for (const { 0: found, index } of text.slice(at, at + EXPRESSION.characters).matchAll(piece)) {
    if (found === '{' && ++depth > EXPRESSION.depth) return -1
    if (found === '}' && --depth === 0) return at + index + 1
  }
  return -1
}

/** The place behind a JSX tag that begins at `at`; -1 where it is none. */
function tagEnd(text: string, at: number): number {
  const piece = /<\/?(?:[a-z](?!\w*:\/\/)[\w.:-]*|(?=>))|[^<>{"']+|"[^"]*"|'[^']*'/iy
  piece.lastIndex = at
  while (piece.test(text)) {
    let end = piece.lastIndex
    while (text.charAt(end) === '{') {
      end = braceEnd(text, end)
      if (end < 0) return -1
    }
    if (text.charAt(end) === '>') return end + 1
    if (text.charAt(end) === '<') return -1
    piece.lastIndex = end
  }
  return -1
}

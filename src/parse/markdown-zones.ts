/**
 * Finds what a reader of Markdown does not read as words. With
 * `layout.ts` the only door to the Markdown parser, which the command line loads when the first markup comes along: everything exported here is a
 * function.
 */
import type { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common'
import type { Range, Zone, ZoneKind } from '../model.ts'
import { markdown, mdx } from './markdown-parser.ts'

// In the same chunk, as both need the parser.
export { cutLayout } from './layout.ts'

/** Zones of a Markdown text, sorted by start, those of kind `quote` before what they hold. */
export function parseZones(text: string, isMdx: boolean): Zone[] {
  // The parser knows LF only: a CR would end no line, and be a blank where a line should be empty.
  const source = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  const tree = (isMdx ? mdx : markdown).parse(source)
  const labels = definedLabels(tree, source)
  const zones: Zone[] = []
  const add = (kind: ZoneKind, start: number, end: number) => {
    if (end > start) zones.push({ kind, start, end })
  }
  let quoteEnd = 0

  tree.iterate({
    enter(node) {
      const { from, to } = node
      switch (node.name) {
        case 'Blockquote':
          if (from >= quoteEnd) add('quote', from, to)
          quoteEnd = Math.max(quoteEnd, to)
          return true
        case 'EmphasisMark':
        case 'StrikethroughMark':
        case 'HeaderMark':
        case 'ListMark':
        case 'QuoteMark':
        case 'HorizontalRule':
        case 'HTMLTag':
        case 'Comment':
        case 'ProcessingInstruction':
        case 'ProcessingInstructionBlock':
        case 'Expression':
        case 'Module':
          add('markup', from, to)
          return false
        case 'Escape':
          add('markup', from, from + 1)
          return false
        case 'HardBreak':
          if (source.charAt(from) === '\\') add('markup', from, from + 1)
          return false
        case 'CodeBlock':
          // The parser takes blanks behind a quotation's mark for code.
          if (source.slice(from, to).trim() !== '') add('code', from, to)
          return false
        case 'InlineCode':
        case 'FencedCode':
          add('code', from, to)
          return false
        case 'HTMLBlock':
        case 'CommentBlock':
          for (const tag of tagsIn(source.slice(from, to))) {
            add('markup', from + tag.start, from + tag.end)
          }
          return false
        case 'Image':
          // In words that are no image, such as “![wow]”, emphasis still counts.
          if (!leadsSomewhere(node, source, labels)) return true
          add('markup', from, to)
          return false
        case 'Link':
          if (leadsSomewhere(node, source, labels)) {
            const { opening, closing } = bracketsOf(node)
            add('markup', opening.from, opening.to)
            addTarget(node, closing.from)
          }
          return true
        case 'Autolink':
        case 'LinkReference':
          addTarget(node, from)
          return false
      }
      return true
    },
  })
  const found = withoutOverlaps(zones)
  return source.length === text.length ? found : withCarriageReturns(found, text)

  /** A link's target with all that stands around it, from `start` to the end of the node. */
  function addTarget(node: SyntaxNodeRef, start: number): void {
    const target = node.node.getChild('URL')
    if (target === null) return add('markup', start, node.to)
    const isBracketed = source.charAt(target.from) === '<'
    const from = isBracketed ? target.from + 1 : target.from
    const to = isBracketed ? target.to - 1 : target.to
    add('markup', start, from)
    add('url', from, to)
    add('markup', to, node.to)
  }
}

/** Labels of `[label]: https://…`, without which `[label]` is plain words. */
function definedLabels(tree: Tree, source: string): ReadonlySet<string> {
  const labels = new Set<string>()
  if (!source.includes(']:')) return labels
  tree.iterate({
    enter(node) {
      if (node.name !== 'LinkReference') return true
      const label = node.node.getChild('LinkLabel')
      if (label !== null) labels.add(normaliseLabel(source.slice(label.from, label.to)))
      return false
    },
  })
  return labels
}

/** The parser takes every pair of brackets for a link; this tells `[LINK]` from one. */
function leadsSomewhere(node: SyntaxNodeRef, source: string, labels: ReadonlySet<string>): boolean {
  if (node.node.getChildren('LinkMark').length > 2) return true
  if (labels.size === 0) return false
  const label = node.node.getChild('LinkLabel')
  const isCollapsed = label === null || label.to - label.from === 2
  const { opening, closing } = bracketsOf(node)
  const written = isCollapsed
    ? source.slice(opening.to - 1, closing.to)
    : source.slice(label.from, label.to)
  return labels.has(normaliseLabel(written))
}

/** The marks around the words of a link or an image. */
function bracketsOf(node: SyntaxNodeRef): { opening: SyntaxNode; closing: SyntaxNode } {
  const [opening, closing] = node.node.getChildren('LinkMark')
  return { opening: opening as SyntaxNode, closing: closing as SyntaxNode }
}

function normaliseLabel(label: string): string {
  return label.slice(1, -1).trim().replace(/\s+/g, ' ').toLowerCase()
}

/**
 * Tags, comments, scripts and styles of an HTML block; what stands between them is read. A tag has
 * bounds, because the next may begin in what looked like a value of one that nothing closes.
 */
function tagsIn(html: string): Range[] {
  const tags =
    /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<!\[CDATA\[|\]\]>|<[/!?]?[a-z](?:[^<>"']|"[^"]{0,2000}"|'[^']{0,2000}'){0,300}>/gi
  return [...html.matchAll(tags)].map(({ 0: tag, index }) => ({
    start: index,
    end: index + tag.length,
  }))
}

/** Marks of a quote can stand inside code or a link that runs over several lines. */
function withoutOverlaps(zones: Zone[]): Zone[] {
  zones.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return zones.filter((zone) => {
    if (zone.kind === 'quote') return true
    if (zone.start < end) return false
    end = zone.end
    return true
  })
}

/** Zones of a text with LF only as zones of the text with CRLF. */
function withCarriageReturns(zones: Zone[], text: string): Zone[] {
  const offsets: number[] = []
  for (let at = 0; at <= text.length; at++) {
    offsets.push(at)
    if (text.startsWith('\r\n', at)) at++
  }
  return zones.map(({ kind, start, end }) => ({
    kind,
    start: offsets[start] as number,
    end: offsets[end] as number,
  }))
}

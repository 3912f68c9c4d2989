/**
 * Tells the posts in a Markdown file from the notes around them. The layouts are those that teams keep
 * in their repositories; docs/drafts.md shows them. A file is cut only where its own labels say so: a
 * post that is cut by mistake is worse than a note that is judged.
 */
import type { SyntaxNode } from '@lezer/common'
import type { Platform, Range } from '../model.ts'
import { isPublishedStatus } from './declared.ts'
import type { PostPlace } from './inputs.ts'
import {
  type Field,
  fieldCalled,
  platformsIn,
  type Role,
  readField,
  readLabel,
  readPriority,
} from './labels.ts'
import { markdown, mdx } from './markdown-parser.ts'

/** A post in a body. All offsets are into the body. */
export interface Cut {
  /** Stretches of the body that make the text one after the other. */
  readonly pieces: readonly Range[]
  /** What stands before each line of the text, such as `> `. */
  readonly prefix: string
  /** In a code fence nothing is markup. */
  readonly isPlain: boolean
  readonly platforms: readonly Platform[]
  readonly isPublished: boolean
}

/** A stretch of a body, in whole lines. */
interface Unit extends Range {
  /** Place among the units of the file. */
  readonly index: number
  readonly kind:
    | 'heading'
    | 'variant'
    | 'quote'
    | 'fence'
    | 'field'
    | 'rule'
    | 'blank'
    | 'note'
    | 'text'
  /** Of a heading 1 to 6; a line in bold is a 7. */
  readonly level: number
  readonly role: Role
  readonly platforms: readonly Platform[]
  readonly words: string
  readonly field: Field | undefined
  readonly node: SyntaxNode | undefined
}

/** A label with the units under it. */
interface Section {
  readonly opener: Unit
  readonly units: readonly Unit[]
  readonly platforms: readonly Platform[]
  readonly isPublished: boolean
}

/**
 * The posts of a body, in order; empty where it is one post as it stands.
 *
 * @param hasPlatform whether the file declares one: then headings with the names of others are its matter.
 * @param place what the configuration says; undefined to go by the labels.
 */
export function cutLayout(
  text: string,
  isMdx: boolean,
  hasPlatform: boolean,
  place: PostPlace | undefined,
): Cut[] {
  const isCarried = text.includes('\r')
  const body = isCarried ? text.replace(/\r\n?/g, '\n') : text
  const units = readUnits(body, isMdx, place?.field)
  const cuts =
    place === undefined ? byLabels(units, body, hasPlatform) : byPlace(units, body, place)
  return isCarried ? withCarriageReturns(cuts, text) : cuts
}

// ── units ───────────────────────────────────────────────────────────────────

const RULE = /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/
const BOLD_LINE = /^[ \t]*(\*\*|__)(?!\s)((?:(?!\1).)+)\1:?[ \t]*$/
/** A line in italics, a row of a table, a task, an image. */
const NOTE_LINE =
  /^[ \t]*(?:\*(?![*\s])[^*\n]+\*|_(?![_\s])[^_\n]+_|\|.*|[-*+][ \t]+\[[ xX]\](?:[ \t].*)?|!\[[^\]]*\]\([^)]*\))[ \t]*$/
const COMMENT = /^[ \t]*<!--[ \t]*(.*?)[ \t]*-->[ \t]*$/

function readUnits(body: string, isMdx: boolean, fieldName: string | undefined): Unit[] {
  // A rule below a line would make a heading of it.
  const blanked = body.replace(/^---[ \t]*$/gm, (line) => ' '.repeat(line.length))
  const tree = (isMdx ? mdx : markdown).parse(blanked)
  const units: Unit[] = []
  const add = (kind: Unit['kind'], start: number, end: number, more: Partial<Unit> = {}) => {
    units.push({
      index: units.length,
      kind,
      start,
      end,
      level: 0,
      role: 'other',
      platforms: [],
      words: body.slice(start, end),
      field: undefined,
      node: undefined,
      ...more,
    })
  }
  let at = 0
  /** Lines up to a place, each for itself. */
  const addLines = (to: number) => {
    while (at < to) {
      const newline = body.indexOf('\n', at)
      const end = newline === -1 || newline >= to ? to : newline
      addLine(at, end)
      at = Math.min(end + 1, Math.max(to, end))
    }
  }
  const addLine = (start: number, end: number) => {
    const line = body.slice(start, end)
    if (line.trim() === '') return add('blank', start, end)
    if (RULE.test(line)) return add('rule', start, end)
    const field = fieldIn(line, fieldName)
    if (field !== undefined) return add('field', start, end, { field })
    const bold = BOLD_LINE.exec(line)?.[2]
    if (bold !== undefined) {
      const label = readPriority(bold) ?? readLabel(bold)
      if (label.role !== 'other')
        return add('heading', start, end, { level: BOLD, words: bold, ...label })
    }
    if (NOTE_LINE.test(line)) return add('note', start, end)
    return add('text', start, end)
  }
  for (let node = tree.topNode.firstChild; node !== null; node = node.nextSibling) {
    const { name, from, to } = node
    const level = /^ATXHeading(\d)$/.exec(name)?.[1]
    const isBlock =
      level !== undefined ||
      name === 'Blockquote' ||
      name === 'FencedCode' ||
      name === 'CommentBlock'
    if (!isBlock) continue
    const start = body.lastIndexOf('\n', from - 1) + 1
    addLines(Math.max(at, start))
    if (level !== undefined) {
      const words = body.slice(from, to).replace(/^#+[ \t]*|[ \t]+#+[ \t]*$/g, '')
      add('heading', start, to, { level: Number(level), words, ...readLabel(words) })
    } else if (name === 'Blockquote') add('quote', start, to, { node })
    else if (name === 'FencedCode') add('fence', start, to, { node })
    else {
      const platforms = platformsIn(COMMENT.exec(body.slice(from, to))?.[1] ?? '')
      if (platforms.length > 0) add('variant', start, to, { platforms })
      else add('note', start, to)
    }
    at = Math.max(at, to)
    // A line's own end is no empty line.
    if (body.charAt(at) === '\n') at++
  }
  addLines(body.length)
  return units
}

const BOLD = 7

/** Where the configuration names the field that holds posts, no other does. */
function fieldIn(line: string, fieldName: string | undefined): Field | undefined {
  const field = readField(line)
  if (fieldName === undefined) return field
  return (
    fieldCalled(line, fieldName) ?? (field?.name === 'text' ? { ...field, name: 'note' } : field)
  )
}

// ── by the labels ───────────────────────────────────────────────────────────

function byLabels(units: readonly Unit[], body: string, hasPlatform: boolean): Cut[] {
  const variants = units.filter(({ kind }) => kind === 'variant')
  if (variants.length > 0) return byVariants(units, body)
  const openers = openersOf(units, hasPlatform)
  if (openers.size === 0) return []
  const sections = sectionsOf(units, openers)
  return cutsOf(sections, body)
}

/** `<!-- linkedin -->`: each goes on to the next one, or to the notes at the end. */
function byVariants(units: readonly Unit[], body: string): Cut[] {
  const cuts: Cut[] = []
  const first = units.findIndex(({ kind }) => kind === 'variant')
  const before = units.slice(0, first)
  const shared = factsIn(before)
  if (before.some(({ kind }) => kind === 'text')) {
    const opener = before[0] as Unit
    cuts.push(...postsIn({ opener, units: withoutTitle(before), ...shared }, body))
  }
  for (let at = first; at < units.length; ) {
    const opener = units[at] as Unit
    let end = at + 1
    while (end < units.length && !endsVariant(units[end] as Unit)) end++
    const inner = units.slice(at + 1, end)
    const isPublished = shared.isPublished || factsIn(inner).isPublished
    cuts.push(...postsIn({ opener, units: inner, platforms: opener.platforms, isPublished }, body))
    while (end < units.length && (units[end] as Unit).kind !== 'variant') end++
    at = end
  }
  return cuts
}

function endsVariant({ kind, role }: Unit): boolean {
  return kind === 'variant' || (kind === 'heading' && role === 'note')
}

function withoutTitle(units: readonly Unit[]): readonly Unit[] {
  const first = units.findIndex(({ kind }) => kind !== 'blank')
  return units[first]?.kind === 'heading' ? units.slice(first + 1) : units
}

/** The labels under which posts stand; empty where the file has none that can be trusted. */
function openersOf(units: readonly Unit[], hasPlatform: boolean): Set<Unit> {
  const headings = units.filter(({ kind }) => kind === 'heading')
  const bold = headings.filter(({ level, role }) => level === BOLD && role !== 'note')
  // Once is a quotation; a file of posts has them all in the same shape.
  const trusted = headings.filter((unit) => isTrusted(unit, units, bold.length > 1))
  const strong = trusted.filter(({ role }) => role === 'post' || role === 'part')
  const platform = trusted.filter(({ role }) => role === 'platform')
  const names = hasPlatform ? [] : trusted.filter(({ role }) => role === 'name')
  const contents = trusted.filter(({ role }) => role === 'content')
  const notes = headings.filter(({ role }) => role === 'note')

  const noteLevels = new Set(notes.map(({ level }) => level))
  const hasNotes = ({ level }: Unit) => noteLevels.has(level)
  const holdsPost = ({ index, level: own }: Unit) => {
    for (let at = index + 1; at < units.length; at++) {
      const { kind, field, level } = units[at] as Unit
      if (kind === 'heading' && level <= own) return false
      if (kind === 'fence' || kind === 'quote' || field?.name === 'text') return true
    }
    return false
  }
  const isLayout =
    strong.length > 0 ||
    (platform.length > 0 && platform.length + names.length > 1) ||
    platform.some((unit) => hasNotes(unit) || holdsPost(unit)) ||
    contents.some(hasNotes) ||
    areVariants(names, units)
  if (!isLayout) return new Set()
  return new Set([...strong, ...platform, ...names, ...contents])
}

/** Bold lines are often just bold: one is a label only above something that can only be a post. */
function isTrusted({ level, role, words, index }: Unit, units: readonly Unit[], isMany: boolean) {
  if (level !== BOLD) return true
  if (role === 'part' || (role === 'post' && readPriority(words) === undefined)) return true
  let at = index + 1
  while (at < units.length && isAside((units[at] as Unit).kind)) at++
  const next = units[at]?.kind
  return isMany && (next === 'quote' || next === 'fence')
}

function isAside(kind: Unit['kind']): boolean {
  return kind === 'blank' || kind === 'note' || kind === 'field' || kind === 'rule'
}

/**
 * Headings that name two platforms or more, all on one level, with nothing but notes before and
 * between them: the versions of one post. A text about platforms has an introduction, or other headings.
 */
function areVariants(names: readonly Unit[], units: readonly Unit[]): boolean {
  const [first] = names
  if (first === undefined) return false
  const named = new Set(names.flatMap(({ platforms }) => platforms))
  if (named.size < 2) return false
  if (first.level === BOLD) return true
  const siblings = units.filter(({ kind, level }) => kind === 'heading' && level === first.level)
  if (!siblings.every(({ role }) => role === 'name' || role === 'note')) return false
  const before = units.slice(0, first.index)
  return before.every(
    ({ kind, level }) =>
      isAside(kind) || kind === 'quote' || (kind === 'heading' && level < first.level),
  )
}

function sectionsOf(units: readonly Unit[], openers: ReadonlySet<Unit>): Section[] {
  const sections: Section[] = []
  const first = units.findIndex((unit) => openers.has(unit))
  if (first === -1) return []
  const file = factsIn(units.slice(0, first).concat(notesOf(units)))
  /** Openers that the current place is under, the outermost first. */
  const above: { level: number; platforms: readonly Platform[]; isPublished: boolean }[] = []
  for (let at = first; at < units.length; at++) {
    const unit = units[at] as Unit
    if (unit.kind !== 'heading') continue
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= unit.level) above.pop()
    if (!openers.has(unit)) continue
    let end = at + 1
    while (end < units.length && !endsSection(units[end] as Unit, unit, openers)) end++
    const inner = units.slice(at + 1, end)
    const own = factsIn(inner)
    const outer = above.at(-1) ?? file
    const platforms =
      [unit.platforms, own.platforms, outer.platforms].find((list) => list.length > 0) ?? []
    const isPublished = own.isPublished || outer.isPublished
    const sub = subHeadings(unit, inner)
    above.push({ level: unit.level, platforms, isPublished })
    if (sub.length === 0) {
      sections.push({ opener: unit, units: inner, platforms, isPublished })
      continue
    }
    // A shelf of posts: what stands before the first heading introduces them.
    for (const [index, opener] of sub.entries()) {
      const from = inner.indexOf(opener) + 1
      const next = sub[index + 1]
      const to = next === undefined ? inner.length : inner.indexOf(next)
      const held = inner.slice(from, to)
      const facts = factsIn(held)
      sections.push({
        opener,
        units: held,
        platforms: facts.platforms.length > 0 ? facts.platforms : platforms,
        isPublished: isPublished || facts.isPublished,
      })
    }
  }
  return sections
}

/** Where a section ends: a note, another post, or a heading that is not below its own. */
function endsSection(unit: Unit, opener: Unit, openers: ReadonlySet<Unit>): boolean {
  if (unit.kind !== 'heading') return false
  if (openers.has(unit) || unit.role === 'note') return true
  return unit.level <= opener.level && unit.level !== BOLD
}

/** The headings of single posts under “Twitter/X Posts”; empty where what is below is one post. */
function subHeadings(opener: Unit, inner: readonly Unit[]): Unit[] {
  if (opener.role !== 'platform' && opener.role !== 'name') return []
  const headings = inner.filter(({ kind, level }) => kind === 'heading' && level !== BOLD)
  const [first] = headings
  if (first === undefined) return []
  const before = inner.slice(0, inner.indexOf(first))
  const isShelf =
    /s[ \t]*(?:\([^()]*\))?[ \t]*:?$/i.test(opener.words) && opener.role === 'platform'
  if (!isShelf && !before.every(({ kind }) => isAside(kind))) return []
  const level = Math.min(...headings.map((heading) => heading.level))
  return headings.filter((heading) => heading.level === level)
}

/** What stands under headings such as “Platform” and “Status”, for the whole file. */
function notesOf(units: readonly Unit[]): Unit[] {
  const found: Unit[] = []
  units.forEach((unit, at) => {
    const name = unit.kind === 'heading' && unit.role === 'note' ? unit.words.toLowerCase() : ''
    const key = /^platforms?\b/.test(name)
      ? 'platform'
      : /^status\b/.test(name)
        ? 'status'
        : undefined
    let next = at + 1
    while (units[next]?.kind === 'blank') next++
    const value = units[next]
    if (key === undefined || value?.kind !== 'text') return
    found.push({
      ...value,
      kind: 'field',
      field: { name: key, valueStart: 0, value: value.words.trim() },
    })
  })
  return found
}

/** What fields say of the posts they stand with. */
function factsIn(units: readonly Unit[]): Pick<Section, 'platforms' | 'isPublished'> {
  const fields = units.flatMap(({ kind, words, field }) =>
    kind === 'quote' ? metaLines(words) : field === undefined ? [] : [field],
  )
  const platform = fields.find(({ name }) => name === 'platform')
  const bare = (value: string) =>
    value
      .replace(/[*_`[\]]/g, '')
      .replace(/^[^\p{L}]+/u, '')
      .trim()
  return {
    platforms: platform === undefined ? [] : platformsIn(bare(platform.value)),
    isPublished: fields.some(
      ({ name, value }) => name === 'status' && isPublishedStatus(bare(value)),
    ),
  }
}

/** The fields of a quotation that holds nothing else, such as `> **Platform**: X`. */
function metaLines(quote: string): Field[] {
  const lines = quote
    .split('\n')
    .map((line) => line.replace(/^[ \t]*>[ \t]?/, ''))
    .filter((line) => line.trim() !== '')
  const fields = lines.map(readField)
  return fields.every((field) => field !== undefined) ? fields : []
}

// ── by the configuration ────────────────────────────────────────────────────

function byPlace(units: readonly Unit[], body: string, place: PostPlace): Cut[] {
  const { heading, fence, field } = place
  const openers = new Set(
    units.filter(
      ({ kind, words }) =>
        kind === 'heading' && (heading === undefined ? false : beginsWith(words, heading)),
    ),
  )
  const isWanted = (unit: Unit) =>
    fence === undefined
      ? field === undefined || unit.field?.name === 'text'
      : unit.kind === 'fence' && infoOf(unit, body) === fence
  const sections: Section[] =
    heading === undefined ? everySection(units) : sectionsOf(units, openers)
  return sections.flatMap((section) => {
    if (fence !== undefined) {
      return section.units.filter(isWanted).flatMap((unit) => fenceCut(unit, body, section))
    }
    if (field !== undefined) return fieldCuts(section, body)
    return postsIn(section, body)
  })
}

/** Where no heading is named, each is as good as another. */
function everySection(units: readonly Unit[]): Section[] {
  const file = factsIn(units)
  const sections: Section[] = []
  let platforms: readonly Platform[] = []
  let start = 0
  const close = (end: number) => {
    const inner = units.slice(start, end)
    const [opener] = inner
    if (opener === undefined) return
    const own = factsIn(inner)
    const named = [own.platforms, platforms].find((list) => list.length > 0) ?? []
    sections.push({ opener, units: inner, platforms: named, isPublished: own.isPublished })
  }
  units.forEach((unit, at) => {
    if (unit.kind !== 'heading' && unit.kind !== 'variant') return
    close(at)
    start = at + 1
    if (unit.platforms.length > 0 || unit.level < BOLD)
      platforms = unit.platforms.length > 0 ? unit.platforms : platforms
  })
  close(units.length)
  return sections.map((section) => ({
    ...section,
    isPublished: section.isPublished || (file.isPublished && sections.length === 1),
  }))
}

function beginsWith(words: string, name: string): boolean {
  const bare = words.replace(/[*_`]/g, '').trim().toLowerCase()
  const wanted = name.trim().toLowerCase()
  return bare.startsWith(wanted) && !/^[\p{L}\p{N}]/u.test(bare.slice(wanted.length))
}

// ── posts ───────────────────────────────────────────────────────────────────

/** The posts of sections; those of a thread are one. */
function cutsOf(sections: readonly Section[], body: string): Cut[] {
  const cuts: Cut[] = []
  let thread: { cut: Cut; number: number; end: number } | undefined
  for (const section of sections) {
    const found = postsIn(section, body)
    const number =
      section.opener.role === 'part' ? Number(/\d+/.exec(section.opener.words)?.[0]) : undefined
    const [only] = found
    if (number === undefined || only === undefined || found.length > 1) {
      thread = undefined
      cuts.push(...found)
      continue
    }
    if (thread !== undefined && number === thread.number + 1) {
      const last = thread.cut.pieces.at(-1) as Range
      const { opener } = section
      // The label stays in the text, as what parts it.
      const between: Range[] =
        body
          .slice(last.end, opener.start)
          .replace(/^[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*$/gm, '')
          .trim() === ''
          ? [{ start: last.end, end: opener.end }]
          : [{ start: opener.start - 1, end: opener.end }]
      const head = only.pieces[0] as Range
      if (only.prefix === '' && body.slice(opener.end, head.start).trim() === '') {
        between.push({ start: opener.end, end: head.start })
      } else between.push({ start: opener.end, end: opener.end + 1 })
      const cut = {
        ...thread.cut,
        pieces: joined([...thread.cut.pieces, ...between, ...only.pieces]),
      }
      cuts[cuts.length - 1] = cut
      thread = { cut, number, end: section.opener.end }
    } else {
      cuts.push(only)
      thread = { cut: only, number, end: section.opener.end }
    }
  }
  return cuts
}

/** Neighbouring pieces as one. */
function joined(pieces: readonly Range[]): Range[] {
  const result: Range[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last !== undefined && last.end === piece.start)
      result[result.length - 1] = { start: last.start, end: piece.end }
    else if (piece.end > piece.start) result.push(piece)
  }
  return result
}

/** The posts in a section: in its text field, its fences, its quotations, or all of it but the notes. */
function postsIn(section: Section, body: string): Cut[] {
  const fields = fieldCuts(section, body)
  if (fields.length > 0) return fields
  const { units, opener } = section
  const first = units.find(({ kind }) => !isAside(kind))
  // A bold line is a label only for the quotation or the fence below it; words behind are notes.
  const isBare =
    !units.some(({ kind }) => kind === 'text') || (opener.level === BOLD && first?.kind !== 'text')
  if (isBare) {
    const fences = units.filter((unit) => unit.kind === 'fence' && isTextFence(unit, body))
    if (fences.length > 0) return fences.flatMap((unit) => fenceCut(unit, body, section))
    const quotes = quoteCuts(section, body)
    if (quotes.length > 0) return quotes
  }
  return textCut(units, body, section)
}

function textCut(units: readonly Unit[], body: string, section: Section): Cut[] {
  const isWord = ({ kind, words }: Unit) =>
    kind === 'text' ||
    kind === 'fence' ||
    kind === 'heading' ||
    (kind === 'quote' && metaLines(words).length === 0)
  const first = units.findIndex(isWord)
  const last = units.findLastIndex(isWord)
  if (first === -1) return []
  const { start } = units[first] as Unit
  return cutOf([{ start, end: (units[last] as Unit).end }], '', false, section, body)
}

function cutOf(
  pieces: readonly Range[],
  prefix: string,
  isPlain: boolean,
  section: Section,
  body: string,
): Cut[] {
  if (pieces.every(({ start, end }) => body.slice(start, end).trim() === '')) return []
  const { platforms, isPublished } = section
  return [{ pieces, prefix, isPlain, platforms, isPublished }]
}

/** `**Text:**` and what follows, with the `**Title:**` above it. */
function fieldCuts(section: Section, body: string): Cut[] {
  const { units } = section
  const cuts: Cut[] = []
  units.forEach((unit, at) => {
    if (unit.field?.name !== 'text') return
    let end = at + 1
    while (end < units.length && !endsField(units[end] as Unit)) end++
    const inner = units.slice(at + 1, end)
    const start = unit.start + unit.field.valueStart
    if (unit.field.value === '') {
      cuts.push(...titled(postsIn({ ...section, units: inner }, body), units, at, body))
      return
    }
    const last = inner.findLast(({ kind }) => kind !== 'blank' && kind !== 'note')
    const isListed = /^[ \t]*[-*+][ \t]/.test(unit.words)
    const range = { start, end: isListed || last === undefined ? unit.end : last.end }
    cuts.push(...titled(cutOf([unquoted(range, body)], '', false, section, body), units, at, body))
  })
  return cuts
}

function endsField({ kind, level }: Unit): boolean {
  return kind === 'field' || kind === 'rule' || (kind === 'heading' && level !== BOLD)
}

/** A title is the first line of what is published. */
function titled(cuts: readonly Cut[], units: readonly Unit[], at: number, body: string): Cut[] {
  let before = at - 1
  while (units[before]?.kind === 'blank') before--
  const title = units[before]
  const [cut] = cuts
  if (title?.field?.name !== 'title' || title.field.value === '' || cut === undefined)
    return [...cuts]
  const start = title.start + title.field.valueStart
  // With the end of its line, and of the empty one that must be there.
  const gap = body.startsWith('\n\n', title.end) ? 2 : 1
  return cuts.length > 1
    ? [...cuts]
    : [{ ...cut, pieces: joined([{ start, end: title.end + gap }, ...cut.pieces]) }]
}

/** Without the quotation marks around it. */
function unquoted({ start, end }: Range, body: string): Range {
  const words = body.slice(start, end).trimEnd()
  const isQuoted = words.length > 2 && /^"[^"]*"$|^“[^“”]*”$/.test(words)
  return isQuoted
    ? { start: start + 1, end: start + words.length - 1 }
    : { start, end: start + words.length }
}

function infoOf({ node }: Unit, body: string): string {
  const info = node?.getChild('CodeInfo')
  return info === null || info === undefined ? '' : body.slice(info.from, info.to).trim()
}

/** Not code: a fence without a language, or with one that stands for prose. */
function isTextFence(unit: Unit, body: string): boolean {
  return /^(?:|te?xt|plain|plaintext|md|markdown|post|tweet|copy)$/i.test(infoOf(unit, body))
}

function fenceCut({ start, end, words }: Unit, body: string, section: Section): Cut[] {
  const lines = linesOf(start, end, body)
  const opening = /^ {0,3}/.exec(words)?.[0].length ?? 0
  const isClosed =
    /^[ \t]*(?:`{3,}|~{3,})[ \t]*$/.test(body.slice(lines.at(-1)?.start, end)) && lines.length > 1
  const inner = lines.slice(1, isClosed ? -1 : undefined)
  return linesCut(
    inner,
    (line) => Math.min(opening, /^ */.exec(line)?.[0].length ?? 0),
    ' '.repeat(opening),
    true,
    section,
    body,
  )
}

function quoteCuts(section: Section, body: string): Cut[] {
  const cuts: Cut[] = []
  let run: Range[] = []
  const close = () => {
    const prefixOf = (line: string) => /^ {0,3}>[ ]?/.exec(line)?.[0].length ?? 0
    const first = run[0]
    const prefix =
      first === undefined
        ? ''
        : (/^ {0,3}> ?/.exec(body.slice(first.start, first.end))?.[0] ?? '> ')
    cuts.push(
      ...linesCut(
        run,
        prefixOf,
        prefix.endsWith(' ') ? prefix : `${prefix} `,
        false,
        section,
        body,
      ),
    )
    run = []
  }
  for (const unit of section.units) {
    if (unit.kind === 'quote' && metaLines(unit.words).length === 0) {
      // Quotations with an empty line between them are paragraphs of one post.
      const last = run.at(-1)
      if (last !== undefined) run.push(...linesOf(last.end + 1, unit.start - 1, body))
      run.push(...linesOf(unit.start, unit.end, body))
    } else if (unit.kind !== 'blank') close()
  }
  close()
  return cuts
}

/** A post in lines that each begin with something that is not its own. */
function linesCut(
  lines: readonly Range[],
  widthOf: (line: string) => number,
  prefix: string,
  isPlain: boolean,
  section: Section,
  body: string,
): Cut[] {
  const isBlank = ({ start, end }: Range) => {
    const line = body.slice(start, end)
    return line.slice(widthOf(line)).trim() === ''
  }
  const first = lines.findIndex((line) => !isBlank(line))
  const last = lines.findLastIndex((line) => !isBlank(line))
  if (first === -1) return []
  const pieces = lines.slice(first, last + 1).map(({ start, end }, index, all) => ({
    start: start + widthOf(body.slice(start, end)),
    end: index === all.length - 1 ? end : end + 1,
  }))
  return cutOf(joined(pieces), prefix, isPlain, section, body)
}

function linesOf(start: number, end: number, body: string): Range[] {
  const lines: Range[] = []
  for (let at = start; at <= end; ) {
    const newline = body.indexOf('\n', at)
    const to = newline === -1 || newline > end ? end : newline
    lines.push({ start: at, end: to })
    at = to + 1
  }
  return lines
}

/** Cuts of a body with LF only as cuts of the body with CRLF. */
function withCarriageReturns(cuts: readonly Cut[], text: string): Cut[] {
  const offsets: number[] = []
  for (let at = 0; at <= text.length; at++) {
    offsets.push(at)
    if (text.startsWith('\r\n', at)) at++
  }
  const place = (offset: number) => offsets[offset] as number
  return cuts.map((cut) => ({
    ...cut,
    pieces: cut.pieces.map(({ start, end }) => ({ start: place(start), end: place(end) })),
  }))
}

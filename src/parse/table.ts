/**
 * Posts in CSV and TSV. The only door to papaparse, which says what a record holds and where it ends;
 * where each cell of it stands is found by walking along its values, so that the quoting is judged
 * in one place. The command line loads this when the first table comes along: everything exported
 * here is a function.
 *
 * papaparse and not another because it can be asked, without a stream, where the last whole record of
 * a piece of text ends, and forgives what spreadsheets write; it is also the fastest that says where
 * its records are.
 */
import Papa from 'papaparse'
import type {
  Edit,
  FieldMap,
  FieldName,
  InputFormat,
  InputProblem,
  Platform,
  Post,
  Range,
  Source,
} from '../model.ts'
import { nearest } from '../nearest.ts'
import { calendarDate, type DateOrder, orderOf } from './dates.ts'
import type { Declared, Member } from './declared.ts'
import {
  FIELD_NAMES,
  mappedName,
  namesOf,
  plainName,
  platformOfAccount,
  platformOfColumn,
  readFields,
  SURE_TEXT_NAMES,
} from './fields.ts'
import { createPost } from './post.ts'

/** A table on its way through the linter: in one piece, or in blocks of whole records from its start. */
export interface Table {
  /**
   * Length of the whole records that a text begins with. What follows them is a record that may go
   * on in what has not been read yet.
   */
  wholeRecords(text: string): number
  /** The posts of the next block. Offsets are into the block, rows and indices are of the table. */
  read(block: Source): Post[]
}

/** Opens a table whose first block has yet to come. */
export function openTable(format: InputFormat, fields: FieldMap): Table {
  let layout: Layout | undefined
  let isUnusable = false
  let rows = 0
  let posts = 0

  const read = ({ text, file }: Source): Post[] => {
    if (isUnusable) return []
    const made: Post[] = []
    const start = layout === undefined ? startOf(text) : 0
    const separator = layout?.separator ?? separatorOf(text, format, fields)
    for (const record of recordsOf(text, start, separator)) {
      rows++
      if (layout === undefined) {
        if (isBlank(record)) continue
        const samples = () =>
          recordsOf(text.slice(0, SAMPLED + 1), record.start, separator).filter(
            ({ end }) => end <= SAMPLED,
          )
        const found = layoutOf(record, separator, fields, samples)
        if ('refusal' in found) {
          isUnusable = true
          return [unusable(found.refusal, { file, range: record })]
        }
        layout = found
        if (layout.hasHeader) continue
      }
      const context = { file, row: rows, index: posts, layout, text }
      for (const post of postsOf(record, context)) {
        // What is wrong with the header is said once, at the first post.
        const isFirst = posts === 0 && layout.problems.length > 0
        made.push(isFirst ? { ...post, problems: [...layout.problems, ...post.problems] } : post)
        posts++
      }
    }
    return made
  }
  const wholeRecords = (text: string): number => {
    const start = layout === undefined ? startOf(text) : 0
    const separator = layout?.separator ?? separatorOf(text, format, fields)
    const parser = new Papa.Parser({
      delimiter: separator,
      newline: newlineOf(text),
      fastMode: false,
    })
    const { meta } = parser.parse(text.slice(start), 0, true) as Papa.ParseResult<string[]>
    return meta.cursor === 0 ? 0 : start + meta.cursor
  }
  return { wholeRecords, read }
}

// ── records ─────────────────────────────────────────────────────────────────

interface RecordCell extends Range {
  /** As a spreadsheet shows it. */
  readonly value: string
  readonly isQuoted: boolean
  /** Its quotation marks can be read, but not safely written again. */
  readonly isFaulty: boolean
}

interface TableRecord extends Range {
  readonly cells: readonly RecordCell[]
  /** What is wrong with its quotation marks: where, and what. */
  readonly faults: readonly (Range & { readonly message: string })[]
}

const SEPARATORS = [',', ';', '\t', '|']
/** So many characters are looked at to see how dates are written: what any first block holds. */
const SAMPLED = 16_000
/** So many cells may be left open before the rest of a table is given up; each costs a look at all of it. */
const MOST_OPEN = 20

/** Spreadsheets end rows in LF or CRLF; CR alone is that of old ones. */
function newlineOf(text: string): '\n' | '\r' {
  return text.includes('\r') && !text.includes('\n') ? '\r' : '\n'
}

/** Behind a byte order mark and the line `sep=;` that Excel understands. */
function startOf(text: string): number {
  return /^\uFEFF?(?:sep=[^\r\n](?:\r\n|[\r\n]))?/i.exec(text)?.[0].length ?? 0
}

/** The one that yields a column of texts, or else the most cells, in the first record. */
function separatorOf(text: string, format: InputFormat, fields: FieldMap): string {
  if (format === 'tsv') return '\t'
  const declared = /^\uFEFF?sep=([^\r\n"])(?=[\r\n])/i.exec(text)?.[1]
  if (declared !== undefined) return declared
  const from = startOf(text)
  let best = ','
  let most = 0
  for (const separator of SEPARATORS) {
    const first = recordsOf(text, from, separator, 8).find((record) => !isBlank(record))
    if (first === undefined) continue
    const names = first.cells.map(({ value }) => value)
    const isKnown = isHootsuite(names) || textColumns(names, fields).length > 0
    const worth = names.length === 1 ? 0 : names.length + (isKnown ? 1000 : 0)
    if (worth > most) {
      best = separator
      most = worth
    }
  }
  return best
}

/**
 * Records from a place on. A cell that is opened and never closed costs its own line only: the next
 * line is taken for a new record.
 *
 * @param most so many, and no more.
 */
function recordsOf(text: string, from: number, separator: string, most = -1): TableRecord[] {
  const records: TableRecord[] = []
  const newline = newlineOf(text)
  let start = from
  for (let open = 0; start < text.length; open++) {
    const base = start
    let unclosed: number | undefined
    const parser = new Papa.Parser({
      delimiter: separator,
      newline,
      // Without it, text that has no quotation mark is split by another way, with other offsets.
      fastMode: false,
      step: ({ data, errors, meta }) => {
        const end = base + meta.cursor
        unclosed = errors.find(({ code }) => code === 'MissingQuotes')?.index
        // Behind the last line ending comes a record of nothing.
        if (unclosed !== undefined || start === text.length) return
        const record = { start, end }
        const faulty = new Set(errors.map(({ index = 0 }) => base + index))
        const cells = cellsOf(data[0] as unknown as string[], text, record, separator, faulty)
        const faults = cells.filter(({ isFaulty }) => isFaulty)
        const greedy = faults.find((cell) =>
          opensAnother(text.slice(cell.start, cell.end), separator),
        )
        if (greedy !== undefined) {
          unclosed = greedy.start - base
          return parser.abort()
        }
        records.push({
          ...record,
          cells,
          faults: faults.map((cell) => ({ ...placeOf(cell), message: MISQUOTED })),
        })
        start = end
        if (records.length === most) parser.abort()
      },
    })
    parser.parse(text.slice(base), 0, false)
    if (unclosed === undefined) break
    const opening = base + unclosed - 1
    const lineEnd = text.indexOf(newline, opening)
    const isLast = lineEnd === -1 || open === MOST_OPEN
    const place = { start: opening, end: lineEnd === -1 ? text.length : lineEnd }
    records.push({ start, end: place.end, cells: [], faults: [{ ...place, message: UNCLOSED }] })
    if (isLast) break
    start = lineEnd + 1
  }
  return records
}

const MISQUOTED =
  'A quotation mark stands inside of a quoted cell; there it must be written twice, ""'
const UNCLOSED = 'A quotation mark opens a cell here, and none closes it'

/** Whether a cell with a stray quotation mark is one that was left open, and runs on into the next row's. */
function opensAnother(raw: string, separator: string): boolean {
  const lines = raw.split('\n')
  return (
    lines.length > 1 &&
    lines.some((line, at) => (at > 0 && line.startsWith('"')) || line.includes(`${separator}"`))
  )
}

function placeOf({ start, end }: Range): Range {
  return { start, end }
}

/**
 * Where the values of a record stand in it.
 *
 * @param faulty where cells begin whose quotation marks are wrong.
 */
function cellsOf(
  values: readonly string[],
  text: string,
  { start, end }: Range,
  separator: string,
  faulty: ReadonlySet<number>,
): RecordCell[] {
  const cells: RecordCell[] = []
  let at = start
  values.forEach((value, index) => {
    const isQuoted = text.charAt(at) === '"'
    if (isQuoted) {
      const from = at + 1
      at = from + value.length
      if (value.includes('"')) at = quotedEnd(value, text, from)
      cells.push({ start: from, end: at, value, isQuoted, isFaulty: faulty.has(from) })
      at++
      while (at < end && !text.startsWith(separator, at)) at++
    } else {
      // Of a row that ends in CRLF where others end in LF.
      const isLast = index === values.length - 1
      const shown = isLast && value.endsWith('\r') ? value.slice(0, -1) : value
      cells.push({ start: at, end: at + shown.length, value: shown, isQuoted, isFaulty: false })
      at += value.length
    }
    at += separator.length
  })
  return cells
}

/** Where a quoted value ends, walking along it: a mark in it is two in the source, or one where it was not doubled. */
function quotedEnd(value: string, text: string, from: number): number {
  let at = from
  for (const unit of value.split('')) at += widthAt(unit, text, at)
  return at
}

function widthAt(unit: string, text: string, at: number): number {
  return unit === '"' && text.charAt(at + 1) === '"' ? 2 : 1
}

function isBlank({ cells, faults }: TableRecord): boolean {
  return faults.length === 0 && cells.every(({ value }) => value.trim() === '')
}

// ── layout ──────────────────────────────────────────────────────────────────

interface TextColumn {
  readonly column: number
  /** By its name, such as `LinkedIn Post`. */
  readonly platform: Platform | undefined
}

/** What is where in a table. Columns are counted from 0. */
interface Layout {
  readonly separator: string
  readonly hasHeader: boolean
  readonly names: readonly string[]
  readonly texts: readonly TextColumn[]
  readonly comments: readonly number[]
  /** Those that hold what may be declared, the best first. */
  columnsOf(field: string): readonly number[]
  /** Publer parts the versions of a caption by `||`. */
  readonly hasVariants: boolean
  readonly order: DateOrder | undefined
  readonly problems: readonly InputProblem[]
}

/** Hootsuite wants three columns and no header. */
const HOOTSUITE = ['date', 'message', 'link']

function isHootsuite([date, message]: readonly string[]): boolean {
  return message !== undefined && calendarDate(date ?? '', 'month first') !== undefined
}

function layoutOf(
  first: TableRecord,
  separator: string,
  fields: FieldMap,
  samples: () => readonly TableRecord[],
): Layout | { readonly refusal: InputProblem['data'] } {
  const head = first.cells.map(({ value }) => value.trim())
  const isByNumber = /^\d+$/.test(fields.text ?? '') && !head.includes(fields.text as string)
  const isHeadless = isByNumber || isHootsuite(head)
  const names = isHeadless
    ? head.map((_, at) => (isByNumber ? `column ${at + 1}` : (HOOTSUITE[at] ?? `column ${at + 1}`)))
    : head
  // A number that a user gives is looked up under the name that a column without one goes by.
  const named = isByNumber ? byNumber(fields) : fields
  const texts = textColumns(names, named)
  if (texts.length === 0) {
    const columns = names.map((name) => `“${name}”`).join(', ')
    const near = named.text && nearest(named.text, names)
    const wanted = named.text && { wanted: named.text }
    return { refusal: { columns, ...wanted, ...(near && { nearest: near }) } }
  }
  const known = new Map<string, readonly number[]>()
  const columnsOf = (field: string) => {
    const columns = known.get(field) ?? columnsNamed(field, names, named)
    known.set(field, columns)
    return columns
  }
  const isPubler = ['label', 'labels'].some((name) => has(names, name)) && has(names, 'mediaurl')
  const comments = isPubler ? indicesOf(names, ['comment', 'comments']) : []
  const sampled = () =>
    samples().flatMap(({ cells }) => columnsOf('date').map((at) => cells[at]?.value ?? ''))
  return {
    separator,
    hasHeader: !isHeadless,
    names,
    texts,
    comments: [...columnsOf('comment'), ...comments],
    columnsOf,
    hasVariants: isPubler,
    order: orderOf(sampled()) ?? (isHeadless && !isByNumber ? 'month first' : undefined),
    problems: Object.entries(named).flatMap(([field, name]) => {
      if (field === 'posts' || columnsOf(field).length > 0) return []
      const near = nearest(name, names)
      const data = { field, column: name, ...(near && { nearest: near }) }
      return [{ messageId: 'tableColumn', data, range: placeOf(first) }]
    }),
  }
}

function byNumber(fields: FieldMap): FieldMap {
  const entries = Object.entries(fields) as [FieldName, string][]
  return Object.fromEntries(
    entries.map(([field, name]) => [field, /^\d+$/.test(name) ? `column ${Number(name)}` : name]),
  )
}

function has(names: readonly string[], plain: string): boolean {
  return names.some((name) => plainName(name) === plain)
}

function indicesOf(names: readonly string[], plain: readonly string[]): number[] {
  const found = names.map((name) => plain.indexOf(plainName(name)))
  const indices = [...names.keys()].filter((at) => found[at] !== -1)
  return indices.sort((a, b) => (found[a] as number) - (found[b] as number))
}

function columnsNamed(field: string, names: readonly string[], fields: FieldMap): number[] {
  const mapped = mappedName(fields, field)
  if (mapped === undefined) return indicesOf(names, namesOf(field))
  const exact = names.indexOf(mapped.trim())
  return exact === -1 ? indicesOf(names, [plainName(mapped)]) : [exact]
}

/** The column that holds the texts, or those that hold one for each platform. */
function textColumns(names: readonly string[], fields: FieldMap): TextColumn[] {
  const [best] = columnsNamed('text', names, fields)
  const general = best === undefined ? [] : [{ column: best, platform: undefined }]
  if (fields.text !== undefined) return general
  const special = names
    .map((name, column) => ({ column, platform: platformOfColumn(name) }))
    .filter(({ platform }) => platform !== undefined)
  return [
    ...general.filter(({ column }) => special.every((each) => each.column !== column)),
    ...special,
  ]
}

function unusable(data: InputProblem['data'], { file, range }: Pick<Post, 'file' | 'range'>): Post {
  const problem: InputProblem = { messageId: 'noPosts', data, range: placeOf(range) }
  return createPost('', {
    file,
    range: placeOf(range),
    toSource: () => range.start,
    problems: [problem],
    judgeable: false,
  })
}

// ── posts ───────────────────────────────────────────────────────────────────

interface RowContext {
  readonly file: string
  readonly row: number
  /** Of the row's first post. */
  readonly index: number
  readonly layout: Layout
  readonly text: string
}

/** The posts of a row: its texts, each with its versions, and then its first comments. */
function postsOf(record: TableRecord, context: RowContext): Post[] {
  const { file, row, layout, index } = context
  const { names } = layout
  const problems = record.faults.map(
    ({ message, start, end }): InputProblem => ({
      messageId: 'table',
      data: { row: `${row}`, message },
      range: { start, end },
    }),
  )
  const extra = record.cells.slice(names.length).filter(({ value }) => value.trim() !== '')
  if (extra.length > 0 && layout.hasHeader) {
    const message = `It has ${record.cells.length} cells, and there are ${names.length} columns; a text with “${shownSeparator(layout.separator)}” in it must stand in quotation marks`
    const range = { start: (extra[0] as Range).start, end: (extra.at(-1) as Range).end }
    problems.push({ messageId: 'table', data: { row: `${row}`, message }, range })
  }
  const texts = layout.texts.filter(({ column }) => isWritten(record.cells[column]))
  const comments = layout.comments.filter((column) => isWritten(record.cells[column]))
  if (texts.length === 0 && comments.length === 0) {
    return problems.length === 0 ? [] : [broken(problems, record, { file, index })]
  }

  const { declared, refused } = readFields(
    (field) => membersOf(field, record, layout),
    layout.order,
  )
  for (const { key, name = key, written, expected, nearest, range } of refused) {
    const data = {
      row: `${row}`,
      column: name,
      value: written,
      expected,
      ...(nearest && { nearest }),
    }
    problems.push({ messageId: 'tableValue', data, range })
  }
  const posts: Post[] = []
  const add = (column: number, known: Partial<Post>, part?: Range) => {
    const cell = record.cells[column] as RecordCell
    posts.push(
      cellPost(cell, part, context, {
        index: index + posts.length,
        cell: { row, column: names[column] ?? '' },
        ...known,
      }),
    )
  }
  for (const { column, platform } of texts) {
    const { value } = record.cells[column] as RecordCell
    const variants = layout.hasVariants ? variantsIn(value) : []
    const known: Declared = platform === undefined ? declared : { ...declared, platform }
    if (variants.length < 2) add(column, known)
    else for (const [at, part] of variants.entries()) add(column, numbered(known, at), part)
  }
  comments.forEach((column, at) => {
    const suffix = at === 0 ? 'first-comment' : `comment-${at + 1}`
    const id = `${declared.id ?? `${file}#${index}`}/${suffix}`
    // The author answers itself: nothing is missing from a comment that the post has.
    add(column, { ...declared, id, isReply: true })
  })
  const [first, ...others] = posts
  return first === undefined ? [] : [{ ...first, problems }, ...others]
}

/** Two posts of a row cannot have the row's own id. */
function numbered(declared: Declared, at: number): Declared {
  return at === 0 || declared.id === undefined
    ? declared
    : { ...declared, id: `${declared.id}/${at + 1}` }
}

function broken(
  problems: readonly InputProblem[],
  record: Range,
  { file, index }: Pick<Post, 'file' | 'index'>,
): Post {
  const range = problems[0]?.range ?? placeOf(record)
  return createPost('', {
    file,
    index,
    range,
    toSource: () => range.start,
    problems,
    judgeable: false,
  })
}

function isWritten(cell: RecordCell | undefined): boolean {
  return cell !== undefined && cell.value.trim() !== ''
}

function shownSeparator(separator: string): string {
  return separator === '\t' ? 'a tab' : separator
}

function membersOf(field: string, { cells }: TableRecord, layout: Layout): Member[] {
  const memberAt = (column: number, value: string): Member => {
    const { start, end } = cells[column] as RecordCell
    const written = value.replace(/\s+/g, ' ')
    return { value, written, range: { start, end }, name: layout.names[column] ?? '' }
  }
  const members = layout
    .columnsOf(field)
    .filter((column) => isWritten(cells[column]))
    .map((column) => memberAt(column, (cells[column] as RecordCell).value.trim()))
  if (field !== 'platform' || members.length > 0) return members
  // Metricool has a column for each network, and TRUE in those that a post is for.
  const [first, ...others] = layout.names.flatMap((name, column) => {
    const isTicked = /^\s*(?:true|yes|x|1)\s*$/i.test(cells[column]?.value ?? '')
    return isTicked && platformOfAccount(name) !== undefined ? [memberAt(column, name)] : []
  })
  if (first === undefined) return []
  return [{ ...first, value: [first, ...others].map(({ value }) => value) }]
}

function variantsIn(value: string): Range[] {
  const variants: Range[] = []
  let at = 0
  for (const part of value.split('||')) {
    const words = part.trim()
    const start = at + part.indexOf(words)
    if (words !== '') variants.push({ start, end: start + words.length })
    at += part.length + 2
  }
  return variants
}

function makesVariant(text: string, { start, end, text: put }: Edit): boolean {
  // A bar at an end would join the separator there.
  const after = `${text.slice(0, start)}${put}${text.slice(end)}`
  return after.includes('||') || after.startsWith('|') || after.endsWith('|')
}

/**
 * A post in a cell, or in a part of one.
 *
 * @param part of the cell's value.
 */
function cellPost(
  cell: RecordCell,
  part: Range | undefined,
  { file, text: source, layout }: RowContext,
  known: Partial<Post>,
): Post {
  const { start: from, end: to } = part ?? { start: 0, end: cell.value.length }
  const text = cell.value.slice(from, to)
  const offsets = offsetsIn(cell, source)
  const toSource = (offset: number) => offsets(from + offset)
  return createPost(text, {
    file,
    ...known,
    range: { start: toSource(0), end: toSource(text.length) },
    toSource,
    toSourceEdit: (edit) => {
      if (cell.isFaulty) return undefined
      // A separator more would make two versions of one.
      if (layout.hasVariants && makesVariant(text, edit)) return undefined
      if (!cell.isQuoted) return bareEdit(edit, cell, part, layout.separator, toSource)
      const { start, end, text: put } = edit
      return { start: toSource(start), end: toSource(end), text: put.replaceAll('"', '""') }
    },
  })
}

/**
 * An edit of a cell without quotation marks. What needs them can only be written where all of the
 * cell is, for they stand at both of its ends.
 */
function bareEdit(
  { start, end, text }: Edit,
  cell: RecordCell,
  part: Range | undefined,
  separator: string,
  toSource: (offset: number) => number,
): Edit | undefined {
  const written = { start: toSource(start), end: toSource(end), text }
  const isSpecial = /["\r\n]/.test(text) || text.includes(separator)
  if (!isSpecial) return written
  const isWhole = part === undefined && start === 0 && end === cell.value.length
  return isWhole ? { ...written, text: `"${text.replaceAll('"', '""')}"` } : undefined
}

/** Turns offsets into a cell's value into offsets into the source. */
function offsetsIn(
  { start, value, isQuoted }: RecordCell,
  source: string,
): (offset: number) => number {
  if (!isQuoted || !value.includes('"')) return (offset) => start + offset
  let places: Uint32Array | undefined
  return (offset) => {
    if (places === undefined) {
      places = new Uint32Array(value.length + 1)
      let at = start
      for (let unit = 0; unit < value.length; unit++) {
        places[unit] = at
        at += widthAt(value.charAt(unit), source, at)
      }
      places[value.length] = at
    }
    return places[offset] as number
  }
}

/** True where the cells of a first line are names that tables of posts have: that of a text, and another. */
export function namesPosts(cells: readonly string[]): boolean {
  const names = cells.map((cell) => plainName(cell.replaceAll('"', '')))
  const known = names.filter((name) => Object.values(FIELD_NAMES).some((of) => of.includes(name)))
  return known.length > 1 && names.some((name) => SURE_TEXT_NAMES.includes(name))
}

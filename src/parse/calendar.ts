/**
 * Posts in JSON and YAML: lists of posts, and what Postiz, Mixpost and Typefully write. The command
 * line loads this when the first such file comes along: everything exported here is a function.
 */
import type { Edit, FieldMap, InputProblem, Post, Range, Source } from '../model.ts'
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
import { htmlText, isHtml } from './html.ts'
import { jsonTree } from './json-tree.ts'
import { createPost } from './post.ts'
import { structureOf } from './structure.ts'
import type { Spelling, Tree, TreeDocument } from './tree.ts'

/** Members that hold posts, or what holds them. */
const HOLDERS = new Set(
  `posts items data tweets drafts updates calendar queue schedule scheduled entries records results
  captions threads versions variants platforms content days weeks months campaigns`.split(/\s+/),
)
/** Members that hold the texts of one thread; `value` is Postiz'. */
const THREADS = ['thread', 'value', 'parts']
/** The same, where what is in it has no date and no platform of its own; `content` is Mixpost's. */
const PLAIN_THREADS = ['content', 'tweets', 'posts']
/** The same, where moreover what holds it says when it is published: else it is a list of posts. */
const DATED_THREADS = ['tweets', 'posts']
/** Deeper than any calendar. */
const DEEPEST = 12

/** Reads a JSON document. */
export function parseJsonCalendar(source: Source, fields: FieldMap): Post[] {
  return readCalendar(source, fields, jsonTree(source.text))
}

/**
 * Reads one line of NDJSON that is not as postlint has it, as an object of a calendar.
 *
 * @param line its place in the source.
 * @param index of the first post that comes of it.
 */
export function parseLineCalendar(
  { text, ...source }: Source,
  fields: FieldMap,
  line: Range,
  index: number,
): Post[] {
  const { start } = line
  const json = text.slice(start, line.end)
  const shifted = (range: Range): Range => ({ start: start + range.start, end: start + range.end })
  const { posts: _, ...within } = fields
  const posts = readCalendar({ ...source, text: json }, within, jsonTree(json), index, true)
  return posts.map((post) => ({
    ...post,
    range: shifted(post.range),
    toSource: (offset) => start + post.toSource(offset),
    toSourceEdit: (edit) => {
      const written = post.toSourceEdit(edit)
      return written && { ...shifted(written), text: written.text }
    },
    problems: post.problems.map((problem) => ({ ...problem, range: shifted(problem.range) })),
  }))
}

/**
 * Reads a document of which the tree is known.
 *
 * @param first the index of the first post.
 * @param isListed whether what is at the top is a post, whatever it looks like.
 */
export function readCalendar(
  source: Source,
  fields: FieldMap,
  { roots, faults }: TreeDocument,
  first = 0,
  isListed = false,
): Post[] {
  const { file, format } = source
  const found: Found[] = []
  const walk = createWalk(fields, source, found)
  for (const root of roots) {
    const lists = fields.posts === undefined ? [root] : nodesAt(root, fields.posts)
    const around = { declared: {}, depth: 0, isListed: isListed || fields.posts !== undefined }
    for (const list of lists) walk(list, around)
  }
  // What YAML makes of the lines behind a fault is anybody's guess. Of JSON the rest can be read; a
  // fault where a post begins is one of what comes before it, such as a comma that is missing.
  const faultIn = ({ range: { start, end } }: Found): Range | undefined => {
    const fault = faults[format === 'yaml' ? 0 : firstAfter(start, faults)]
    return fault !== undefined && fault.start < end ? fault : undefined
  }
  const posts = found
    .filter((post) => faultIn(post) === undefined)
    .map(({ make }, index) => make(first + index))
  const problems: InputProblem[] = []
  let toldTo = -1
  for (const { message, ...range } of faults) {
    // One slip is often several faults; the first in a post is the one to mend.
    if (range.start < toldTo) continue
    if (problems.length === MOST_FAULTS) break
    problems.push({ messageId: 'calendar', data: { message }, range })
    toldTo = found.find((post) => faultIn(post)?.start === range.start)?.range.end ?? range.end
  }
  if (problems.length === 0 && posts.length === 0) {
    problems.push({ messageId: 'noPosts', data: {}, range: { start: 0, end: 0 } })
  }
  const [problem] = problems
  if (problem === undefined) return posts
  const { range } = problem
  const index = first + posts.length
  const toSource = () => range.start
  return [...posts, createPost('', { file, index, range, toSource, problems, judgeable: false })]
}

/** As many as anybody mends at a time. */
const MOST_FAULTS = 20

/** The index of the first that begins behind an offset. */
function firstAfter(offset: number, sorted: readonly Range[]): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as Range).start > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** A post that is made when its place among all others is known. */
interface Found {
  /** Of all that belongs to it, its declarations too. */
  readonly range: Range
  make(index: number): Post
}

interface Around {
  /** By what holds it: the date of a day, the platform of a list. */
  readonly declared: Declared
  readonly depth: number
  /** Whether it stands in a list of posts. */
  readonly isListed: boolean
}

function createWalk(fields: FieldMap, { text, file }: Source, found: Found[]) {
  return walk

  function walk(tree: Tree, around: Around): void {
    if (around.depth > DEEPEST) return
    if (tree.type === 'list') {
      for (const item of tree.items)
        walk(item, { ...around, depth: around.depth + 1, isListed: true })
    } else if (tree.type === 'object') {
      walkObject(tree, around)
    } else if (tree.type === 'text' && around.isListed && around.depth > 1 && isWordy(tree)) {
      // A list of bare texts, under a name that holds posts.
      add(tree, [tree], around.declared, [], tree)
    }
  }

  function walkObject(tree: Tree, { declared: inherited, depth, isListed }: Around): void {
    const members = new Map([...tree.members].map(([name, member]) => [plainName(name), member]))
    const { declared: own, refused } = readFields(
      (field) => membersOf(field, tree, members),
      undefined,
    )
    const { id, ...passedOn } = own
    const declared = { ...inherited, ...own }
    const problems = refused.map(
      ({ key, name = key, written, expected, nearest, range }): InputProblem => ({
        messageId: 'calendarValue',
        data: { field: name, value: written, expected, ...(nearest && { nearest }) },
        range,
      }),
    )
    const parts = textOf(tree, members, own, isListed)
    if (parts !== undefined)
      add(tree, parts.nodes, { ...declared, ...parts.declared }, problems, parts.nodes[0] as Tree)
    if (parts !== undefined) {
      const comments =
        fields.comment === undefined
          ? FIELD_NAMES.comment.flatMap((name) => members.get(name) ?? [])
          : nodesAt(tree, fields.comment)
      addComments(tree, comments.filter(isText), declared)
    }

    const used = new Set(parts?.nodes)
    for (const [name, member] of tree.members) {
      const plain = plainName(name)
      const platform = platformOfAccount(name)
      if (used.has(member) || parts?.list === member) continue
      if (platform !== undefined && member.type === 'text') {
        // `linkedin: |` beside `x: |`; a handle or an address is no post.
        if (parts === undefined && isWordy(member)) {
          const known = {
            ...declared,
            platform,
            ...(id !== undefined && { id: `${id}/${platform}` }),
          }
          add(tree, [member], known, problems.splice(0), member)
        }
      } else if (platform !== undefined || HOLDERS.has(plain)) {
        const around = { ...inherited, ...passedOn, ...(platform && { platform }) }
        // A list that stands under a name has a name, so its bare texts are posts.
        walk(member, { declared: around, depth: depth + 1, isListed: true })
      }
    }
  }

  interface Parts {
    readonly nodes: readonly Tree[]
    /** The list that they were taken from. */
    readonly list: Tree | undefined
    readonly declared: Declared
  }

  /** The text of an object, or the texts of its thread. */
  function textOf(
    tree: Tree,
    members: ReadonlyMap<string, Tree>,
    own: Declared,
    isListed: boolean,
  ): Parts | undefined {
    const mapped = fields.text
    if (mapped !== undefined) {
      const [node] = nodesAt(tree, mapped)
      if (node === undefined) return undefined
      const nodes = nodesAt(tree, mapped).filter(isText)
      return nodes.length === 0 ? undefined : { nodes, list: undefined, declared: {} }
    }
    for (const name of isListed ? FIELD_NAMES.text : SURE_TEXT_NAMES) {
      const node = members.get(name)
      if (node?.type !== 'text' || !isText(node)) continue
      // An object by itself is taken for a post only where it looks like one.
      if (!isListed && !isWordy(node) && Object.keys(own).length === 0) continue
      const platform = own.platform === undefined ? platformOfColumn(name) : undefined
      return {
        nodes: [node],
        list: undefined,
        declared: platform === undefined ? {} : { platform },
      }
    }
    for (const name of [...THREADS, ...PLAIN_THREADS]) {
      const list = members.get(name)
      if (list?.type !== 'list' || list.items.length === 0) continue
      if (PLAIN_THREADS.includes(name) && !isPlain(list)) continue
      if (DATED_THREADS.includes(name) && !isPublished(members)) continue
      const nodes = list.items.flatMap((item) => partOf(item) ?? [])
      if (nodes.length === list.items.length) {
        return { nodes, list, declared: name === 'tweets' ? { platform: 'x' } : {} }
      }
    }
    return undefined
  }

  function partOf(item: Tree): Tree | undefined {
    if (item.type === 'text') return item
    for (const [name, member] of item.members) {
      if (isText(member) && SURE_TEXT_NAMES.includes(plainName(name))) return member
    }
    return undefined
  }

  function membersOf(field: string, tree: Tree, members: ReadonlyMap<string, Tree>): Member[] {
    const mapped = mappedName(fields, field)
    const nodes =
      mapped === undefined
        ? namesOf(field).flatMap((name) => members.get(name) ?? [])
        : nodesAt(tree, mapped)
    // Postiz says in the settings of a post which network they are for.
    const settings =
      field === 'platform' ? members.get('settings')?.members.get('__type') : undefined
    const name = (node: Tree) => [...tree.members].find(([, member]) => member === node)?.[0]
    return [...nodes, ...(settings === undefined ? [] : [settings])]
      .filter(
        ({ type, value }) =>
          value !== null &&
          value !== '' &&
          (type === 'text' || type === 'other' || !SIMPLE.has(field)),
      )
      .map((node) => ({
        value: NAMED.has(field) ? namesOrValue(node) : jsValue(node),
        written: text.slice(node.range.start, node.range.end).replace(/\s+/g, ' '),
        range: node.range,
        name: name(node) ?? mapped ?? field,
      }))
  }

  function add(
    holder: Tree,
    nodes: readonly Tree[],
    declared: Declared,
    problems: readonly InputProblem[],
    first: Tree,
  ): void {
    const range = { start: Math.min(holder.range.start, first.range.start), end: holder.range.end }
    found.push({
      range,
      make: (index) => threadPost(nodes.map(wordsOf), { file, index, ...declared, problems }),
    })
  }

  /** First comments stand behind the post that was added last. */
  function addComments(tree: Tree, comments: readonly Tree[], declared: Declared): void {
    comments.forEach((comment, at) => {
      const suffix = at === 0 ? 'first-comment' : `comment-${at + 1}`
      found.push({
        range: tree.range,
        make: (index) => {
          const id = `${declared.id ?? `${file}#${index - at - 1}`}/${suffix}`
          // The author answers itself: nothing is missing from a comment that the post has.
          return threadPost([wordsOf(comment)], { file, index, ...declared, id, isReply: true })
        },
      })
    })
  }
}

/** What a list of names, or objects with a name, may say. */
const NAMED: ReadonlySet<string> = new Set(['platform', 'account', 'author', 'category'])
/** What a list or an object cannot say: it is something else that goes by the same name. */
const SIMPLE: ReadonlySet<string> = new Set(
  Object.keys(FIELD_NAMES).filter((field) => !NAMED.has(field)),
)
const OF_A_POST = new Set(
  (['date', 'platform', 'account', 'id'] as const).flatMap((field) => FIELD_NAMES[field]),
)

/** Whether what is in a list declares nothing that a post of its own would. */
function isPlain({ items }: Tree): boolean {
  return items.every(
    ({ members }) => ![...members.keys()].some((name) => OF_A_POST.has(plainName(name))),
  )
}

/** Whether an object is something with a date, or a network that is switched on, as in Typefully. */
function isPublished(members: ReadonlyMap<string, Tree>): boolean {
  return members.has('enabled') || FIELD_NAMES.date.some((name) => members.has(name))
}

function isText({ type, value }: Tree): boolean {
  return type === 'text' && typeof value === 'string' && value.trim() !== ''
}

/** Three words at least: no name, no handle, no address. */
function isWordy({ value }: Tree): boolean {
  return typeof value === 'string' && /\S\s+\S+\s+\S/.test(value)
}

/** A list as the names in it, an object as its own name. */
function namesOrValue(node: Tree): unknown {
  if (node.type === 'list') return node.items.map(nameIn).filter((name) => name !== undefined)
  return node.type === 'object' ? (nameIn(node) ?? {}) : node.value
}

/** As `JSON.parse` would give it. */
function jsValue({ type, value, items, members }: Tree): unknown {
  if (type === 'list') return items.map(jsValue)
  return type === 'object'
    ? Object.fromEntries([...members].map(([name, member]) => [name, jsValue(member)]))
    : value
}

/** `{"id": 7, "platform": "x"}` → `x`. */
function nameIn(node: Tree): unknown {
  if (node.type !== 'object') return node.value
  for (const name of ['platform', 'network', 'provider', 'type', 'name', 'value', 'id']) {
    const member = node.members.get(name)
    if (member?.type === 'text') return member.value
  }
  return undefined
}

/** What a path such as `data.items[*].text` leads to; lists on the way are gone through. */
function nodesAt(tree: Tree, path: string): Tree[] {
  let nodes: readonly Tree[] = [tree]
  for (const step of path.split('.')) {
    const name = step.replace(/\[\*?\]/g, '').trim()
    const objects = nodes.flatMap((node) => (node.type === 'list' ? node.items : [node]))
    nodes =
      name === '' || name === '$'
        ? objects
        : objects.flatMap((node) => node.members.get(name) ?? [])
  }
  return nodes.flatMap((node) => (node.type === 'list' ? node.items : [node]))
}

// ── texts ───────────────────────────────────────────────────────────────────

interface Words {
  readonly text: string
  readonly spelling: Spelling
}

/** A text as its readers see it. */
function wordsOf(node: Tree): Words {
  const value = node.value as string
  const spelling = node.spelling()
  if (!isHtml(value)) {
    // A block of YAML ends with a line break that belongs to the block.
    return { text: value.replace(/\n+$/, ''), spelling }
  }
  const { text, spelling: inHtml } = htmlText(value)
  return {
    text,
    spelling: {
      toSource: (offset) => spelling.toSource(inHtml.toSource(offset)),
      toSourceEdit: (edit) => {
        const written = inHtml.toSourceEdit(edit)
        return written && spelling.toSourceEdit(written)
      },
    },
  }
}

/** One post, with a part for each of its texts. */
function threadPost(words: readonly Words[], known: Partial<Post>): Post {
  const [first] = words
  if (first !== undefined && words.length === 1) return placed(first.text, first.spelling, known)
  const texts = words.map(({ text }) => text)
  let threadDelimiter = '---'
  while (
    texts.some((text) => text.split('\n').some((line) => line.trimEnd() === threadDelimiter))
  ) {
    threadDelimiter += '-'
  }
  const glue = `\n${threadDelimiter}\n`
  const starts: number[] = []
  let length = 0
  for (const text of texts) {
    starts.push(length)
    length += text.length + glue.length
  }
  /** The part that an offset is in; what lies between two belongs to the first. */
  const partAt = (offset: number): number => {
    let part = 0
    while (part + 1 < starts.length && (starts[part + 1] as number) <= offset) part++
    return part
  }
  const toSource = (offset: number): number => {
    const part = partAt(offset)
    const { text, spelling } = words[part] as Words
    return spelling.toSource(Math.min(offset - (starts[part] as number), text.length))
  }
  const toSourceEdit = ({ start, end, text: put }: Edit): Edit | undefined => {
    const part = partAt(start)
    const from = starts[part] as number
    const { text, spelling } = words[part] as Words
    if (end > from + text.length) return undefined
    return spelling.toSourceEdit({ start: start - from, end: end - from, text: put })
  }
  const text = texts.join(glue)
  return placed(
    text,
    { toSource, toSourceEdit },
    {
      ...known,
      markup: 'tweet',
      threadDelimiter,
      ...structureOf(text, 'tweet', threadDelimiter),
    },
  )
}

function placed(text: string, spelling: Spelling, known: Partial<Post>): Post {
  const range = { start: spelling.toSource(0), end: spelling.toSource(text.length) }
  return createPost(text, { ...known, range, ...spelling })
}

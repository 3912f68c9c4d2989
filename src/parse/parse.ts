import type { FieldMap, InputFormat, InputProblem, Markup, Post, Range, Source } from '../model.ts'
import { parseJsonCalendar, parseLineCalendar, readCalendar } from './calendar.ts'
import { findFrontMatter } from './front-matter.ts'
import { type FrontMatter, readFrontMatter, yamlTree } from './front-matter-yaml.ts'
import { parseNdjson } from './ndjson.ts'
import { createPost } from './post.ts'
import { structureOf } from './structure.ts'
import { openTable } from './table.ts'

/**
 * Cuts a source into its posts. What is malformed is a problem of a post, never an exception.
 *
 * @param fields where a table or a calendar keeps what, as far as its user said.
 */
export function parse(source: Source, fields: FieldMap = {}): Post[] {
  switch (source.format) {
    case 'ndjson':
      return parseLines(source, fields)
    case 'csv':
    case 'tsv':
      return openTable(source.format, fields).read(source)
    case 'json':
      return parseJsonCalendar(source, fields)
    case 'yaml':
      // Read here, so that the program has the package for YAML once.
      return readCalendar(source, fields, yamlTree(source.text))
    default:
      return [parseDraft(source)]
  }
}

/** NDJSON; a line that has its text under another name is read as an object of a calendar. */
function parseLines(source: Source, fields: FieldMap): Post[] {
  const posts = parseNdjson(source)
  const isOther = ({ problems }: Post) =>
    problems.some(({ messageId, data }) => messageId === 'ndjsonField' && data.field === 'text')
  const isMapped = Object.keys(fields).length > 0
  if (!isMapped && !posts.some(isOther)) return posts
  const all: Post[] = []
  for (const post of posts) {
    const isBroken = post.problems.some(({ messageId }) => messageId === 'ndjson')
    const found = isBroken || !(isMapped || isOther(post)) ? [] : objectAt(post, all.length)
    if (found.some(({ judgeable }) => judgeable)) all.push(...found)
    else all.push(renumbered(post, all.length))
  }
  return all

  function objectAt({ range }: Post, index: number): Post[] {
    const start = source.text.lastIndexOf('\n', range.start) + 1
    const end = source.text.indexOf('\n', range.end)
    const line = { start, end: end === -1 ? source.text.length : end }
    return parseLineCalendar(source, fields, line, index)
  }
}

/** The same post at another place in its source. An id that was made from the place goes along, also that of a comment. */
export function renumbered(post: Post, index: number): Post {
  if (post.index === index) return post
  const [prefix, place, ...suffix] = post.id.split(/#(\d+)/)
  const isMade = prefix === post.file && place !== undefined && /^(?:\/|$)/.test(suffix.join(''))
  if (!isMade) return { ...post, index }
  return { ...post, index, id: `${prefix}#${Number(place) + index - post.index}${suffix.join('')}` }
}

const NOTHING_DECLARED: FrontMatter = { declared: {}, threadDelimiter: undefined, problems: [] }

/** The one post of a file: front matter, if any, and the words. */
function parseDraft({ text: source, file, format }: Source): Post {
  const { yaml, unclosed, bodyStart } = findFrontMatter(source)
  const matter =
    yaml === undefined
      ? NOTHING_DECLARED
      : readFrontMatter(source.slice(yaml.start, yaml.end), yaml.start)
  const problems: InputProblem[] = [...matter.problems]
  if (unclosed !== undefined) {
    const data = { message: 'The opening “---” has no closing “---”' }
    problems.push({ messageId: 'frontMatter', data, range: unclosed })
  }
  const range = wordsFrom(source, bodyStart)
  const text = source.slice(range.start, range.end)
  const known: Partial<Post> = {
    file,
    ...matter.declared,
    range,
    toSource: (offset) => range.start + offset,
    problems,
  }
  if (text === '') {
    problems.push({ messageId: 'empty', data: {}, range })
    return createPost(text, { ...known, judgeable: false })
  }
  const markup = markupOf(file, format)
  const threadDelimiter = matter.threadDelimiter ?? '---'
  const structure = structureOf(text, markup, threadDelimiter)
  return createPost(text, { ...known, markup, threadDelimiter, ...structure })
}

function markupOf(file: string, format: InputFormat): Markup {
  if (format === 'markdown') return /\.mdx$/i.test(file) ? 'mdx' : 'markdown'
  return format === 'tweet' ? 'tweet' : 'plain'
}

/** A body without the blank lines around it; indentation and trailing blanks of a line are part of it. */
function wordsFrom(source: string, bodyStart: number): Range {
  const body = source.slice(bodyStart)
  const words = body.trim()
  if (words === '') return { start: bodyStart, end: bodyStart }
  let start = bodyStart + body.length - body.trimStart().length
  let end = start + words.length
  while (start > bodyStart && isBlank(source.charAt(start - 1))) start--
  while (isBlank(source.charAt(end))) end++
  return { start, end }
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t'
}

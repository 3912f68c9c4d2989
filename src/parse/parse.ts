import type { FieldMap, InputProblem, Markup, Platform, Post, Range, Source } from '../model.ts'
import { parseJsonCalendar, parseLineCalendar, readCalendar } from './calendar.ts'
import { openFrontMatter } from './front-matter.ts'
import type { FrontMatter } from './front-matter-values.ts'
import { yamlTree } from './front-matter-yaml.ts'
import { DEFAULT_INPUTS, fieldsFor, type Inputs } from './inputs.ts'
import { hasLayout } from './layout-signs.ts'
import { cutLayout } from './markdown-zones.ts'
import { parseNdjson } from './ndjson.ts'
import { type Placed, placedText } from './pieces.ts'
import { createPost } from './post.ts'
import { structureOf } from './structure.ts'
import { openTable } from './table.ts'
import { partMatterProblems } from './tweet.ts'

/**
 * Cuts a source into its posts. What is malformed is a problem of a post, never an exception.
 *
 * @param inputs how its user says that sources are cut.
 */
export function parse(source: Source, inputs: Inputs = DEFAULT_INPUTS): Post[] {
  const fields = fieldsFor(source.format, inputs)
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
      return parseDraft(source, inputs)
  }
}

/** What a flag or the path says of the platform is for posts that do not say it themselves. */
export function publishedOn(post: Post, platform: Platform | undefined): Post {
  if (platform === undefined || post.platforms.length > 0) return post
  return { ...post, platform, platforms: [platform] }
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

/** A post in a source, before it is read. */
interface Place extends Placed {
  readonly markup: Markup
  /** What a file's labels say of this post and not of all; undefined where there are none. */
  readonly labelled: Partial<Post> | undefined
}

interface Layout {
  readonly matter: FrontMatter | undefined
  readonly body: Range
  readonly places: readonly Place[]
}

/** The posts of a file: front matter, if any, and the words. */
function parseDraft(source: Source, inputs: Inputs): Post[] {
  const { file, text: written } = source
  const { matter, body, places } = layOut(source, inputs)
  const { declared = {}, problems: found = [], threadDelimiter = '---' } = matter ?? {}
  const problems: InputProblem[] = [...found]
  if (body.end === body.start) {
    problems.push({ messageId: 'empty', data: {}, range: body })
    return [createPost('', { file, ...declared, range: body, problems, judgeable: false })]
  }
  const textOf = (place: Place, of: string) =>
    place.pieces.map(({ start, end }) => of.slice(start, end)).join('')
  return places.map((place, index) => {
    const { markup, labelled } = place
    const { text, ...placed } = placedText(written, place, (edited, wanted) => {
      const again = layOut({ ...source, text: edited }, inputs).places
      return (
        again.length === places.length &&
        again.every((now, at) => {
          const before = at === index ? wanted : textOf(places[at] as Place, written)
          return textOf(now, edited) === before
        })
      )
    })
    if (markup === 'tweet' && labelled === undefined) {
      problems.push(...partMatterProblems(text, threadDelimiter, placed.range.start))
    }
    const { id } = declared
    return createPost(text, {
      file,
      ...declared,
      index,
      ...(id !== undefined && places.length > 1 && { id: `${id}#${index}` }),
      ...labelled,
      ...placed,
      problems: index === 0 ? problems : [],
      markup,
      threadDelimiter,
      ...structureOf(text, markup, threadDelimiter),
    })
  })
}

/** Where the posts of a source stand. */
function layOut({ text, file, format }: Source, { markdown }: Inputs): Layout {
  const { matter, bodyStart } = openFrontMatter(text)
  const body = wordsFrom(text, bodyStart)
  const whole = (markup: Markup): Layout => ({
    matter,
    body,
    places: [{ pieces: [body], prefix: '', markup, labelled: undefined }],
  })
  if (format === 'tweet') return whole('tweet')
  const words = text.slice(body.start, body.end)
  if (format === 'text') {
    const places = textAndComments(words, body.start)
    return places.length < 2 ? whole('plain') : { matter, body, places }
  }
  const isMdx = /\.mdx$/i.test(file)
  const markup = isMdx ? 'mdx' : 'markdown'
  const { post } = markdown
  if (post === 'file' || (post === undefined && !hasLayout(words))) return whole(markup)
  const cuts = cutLayout(words, isMdx, matter?.declared.platform !== undefined, post)
  if (cuts.length === 0) return whole(markup)
  return {
    matter,
    body,
    places: cuts.map(({ pieces, prefix, isPlain, platforms, isPublished }) => ({
      pieces: pieces.map(({ start, end }) => ({
        start: body.start + start,
        end: body.start + end,
      })),
      prefix,
      markup: isPlain ? 'tweet' : markup,
      labelled: { ...onPlatforms(platforms), ...(isPublished && { isPublished }) },
    })),
  }
}

function onPlatforms(platforms: readonly Platform[]): Partial<Post> {
  const [platform] = platforms
  if (platform === undefined) return {}
  return { platforms, platform: platforms.length === 1 ? platform : undefined }
}

/** `=== COMMENT 1 ===`: what the author means to write below the post once it is out. */
const COMMENT = /^={3,}[ \t]*(?:first[ \t]+)?comment(?:[ \t]*#?\d+)?[ \t]*={3,}[ \t]*$/gim

/** A text and its comments, each without the lines between. */
function textAndComments(words: string, offset: number): Place[] {
  if (!words.includes('===')) return []
  const places: Place[] = []
  let start = 0
  const add = (end: number) => {
    const { start: from, end: to } = wordsFrom(words.slice(0, end), start)
    if (to > from) {
      const piece = { start: offset + from, end: offset + to }
      const labelled = { isReply: places.length > 0 }
      places.push({ pieces: [piece], prefix: '', markup: 'plain', labelled })
    }
  }
  for (const { 0: line, index } of words.matchAll(COMMENT)) {
    add(index)
    start = index + line.length
  }
  add(words.length)
  return places
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

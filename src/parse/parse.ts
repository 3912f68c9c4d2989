import type { InputFormat, InputProblem, Markup, Post, Range, Source } from '../model.ts'
import { findFrontMatter } from './front-matter.ts'
import { type FrontMatter, readFrontMatter } from './front-matter-yaml.ts'
import { parseNdjson } from './ndjson.ts'
import { createPost } from './post.ts'
import { structureOf } from './structure.ts'

/** Cuts a source into its posts. What is malformed is a problem of a post, never an exception. */
export function parse(source: Source): Post[] {
  const { platform } = source
  const posts = source.format === 'ndjson' ? parseNdjson(source) : [parseDraft(source)]
  if (platform === undefined) return posts
  return posts.map((post) =>
    post.platforms.length > 0 ? post : { ...post, platform, platforms: [platform] },
  )
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

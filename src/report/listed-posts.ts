/** What was taken for a post, and from where to where. */
import type { Post } from '../model.ts'
import type { Place } from './lines.ts'
import { inertJson, oneLine, width } from './visible.ts'

/** A post and its place in its source. */
export interface ListedPost {
  readonly post: Post
  readonly range: Place
}

/** Enough to know a post again. */
const FIRST_WORDS = 48

/** @param advice where to say what is taken for a post, as in “with --map”. */
export function listedPosts(
  posts: readonly ListedPost[],
  advice: string,
  format: 'table' | 'json',
): string {
  return format === 'json' ? asJson(posts) : asTable(posts, advice)
}

function asJson(posts: readonly ListedPost[]): string {
  const listed = posts.map(({ post, range }) => ({
    id: post.id,
    file: post.file,
    index: post.index,
    lines: { from: range.start.line, to: range.end.line },
    range,
    platforms: platformsOf(post),
    parts: post.parts.length,
    published: post.isPublished,
    words: firstWords(post, (text) => text.replace(/\s+/g, ' ')),
  }))
  return `${inertJson(JSON.stringify({ schemaVersion: 1, posts: listed }, null, 2))}\n`
}

function asTable(posts: readonly ListedPost[], advice: string): string {
  const head = ['Post', 'Lines', 'Platform', 'First words']
  const rows = posts.map(({ post, range }) => [
    oneLine(`${post.file}#${post.index}`),
    `${range.start.line}–${range.end.line}`,
    platformsOf(post).join(', ') || '–',
    firstWords(post, oneLine) + remarks(post),
  ])
  const columns = head.map((_, at) =>
    Math.max(...[head, ...rows].map((row) => width(row[at] as string))),
  )
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, at) =>
        at === row.length - 1 ? cell : cell + ' '.repeat((columns[at] as number) - width(cell)),
      )
      .join('  '),
  )
  const count = `${posts.length} ${posts.length === 1 ? 'post' : 'posts'}`
  return `${lines.join('\n')}\n\n${count}. Taken wrongly? Say where posts are ${advice}.\n`
}

function platformsOf({ platform, platforms }: Post): readonly string[] {
  return platforms.length > 0 ? platforms : platform === undefined ? [] : [platform]
}

function remarks({ parts, isPublished, judgeable }: Post): string {
  const said = [
    ...(judgeable ? [] : ['no text']),
    ...(parts.length > 1 ? [`a thread of ${parts.length}`] : []),
    ...(isPublished ? ['published'] : []),
  ]
  return said.length === 0 ? '' : ` (${said.join(', ')})`
}

function firstWords({ text, parts }: Post, onOneLine: (text: string) => string): string {
  const words = onOneLine(text.slice(parts[0]?.start ?? 0).trim())
  if (words.length <= FIRST_WORDS) return words
  const cut = words.slice(0, FIRST_WORDS)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > FIRST_WORDS / 2 ? space : FIRST_WORDS).trimEnd()}…`
}

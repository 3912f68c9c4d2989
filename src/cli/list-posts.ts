/** `postlint --list-posts`: all posts of a run with their places, unjudged. */
import { isKnownError } from '../known-error.ts'
import type { InputFormat } from '../model.ts'
import { readBlocks } from '../read/open.ts'
import { placesIn } from '../report/lines.ts'
import { type ListedPost, listedPosts } from '../report/listed-posts.ts'
import { type Job, postsOf } from './jobs.ts'
import type { Status } from './main.ts'
import type { LintOptions } from './request.ts'
import type { World } from './world.ts'

/** Writes the list. @returns 2 where a source cannot be read. */
export function listPosts(
  jobs: readonly Job[],
  { reports }: LintOptions,
  { stdout }: World,
  note: (text: string) => void,
): Status {
  const posts: ListedPost[] = []
  const unread: string[] = []
  for (const job of jobs) {
    const { path, file, format, input } = job
    if (stdout.isClosed) break
    let index = 0
    try {
      for (const { source, lines, base } of readBlocks(path, file, format, input)) {
        const placeOf = placesIn(lines, base)
        for (const post of postsOf(source, index, job)) {
          index++
          posts.push({ post, range: placeOf(post.range) })
        }
      }
    } catch (error) {
      if (!isKnownError(error)) throw error
      unread.push(error.message)
    }
  }
  const isJson = reports?.some(({ format }) => /json$/.test(format)) === true
  for (const fault of unread) note(fault)
  stdout.write(listedPosts(posts, adviceFor(jobs), isJson ? 'json' : 'table'))
  return unread.length > 0 ? 2 : 0
}

const KEYS: Readonly<Record<InputFormat, string>> = {
  markdown: 'inputs.markdown',
  text: 'inputs.markdown',
  tweet: 'inputs.markdown',
  csv: 'inputs.csv',
  tsv: 'inputs.csv',
  json: 'inputs.json',
  ndjson: 'inputs.json',
  yaml: 'inputs.yaml',
}

/** Columns and members may be named for a run, where posts stand in a draft only in the configuration. */
function adviceFor(jobs: readonly Job[]): string {
  const keys = [...new Set(jobs.map(({ format }) => KEYS[format]))]
  const inConfiguration = `with ${keys.join(' and ') || KEYS.markdown} in the configuration`
  const hasFields = keys.some((key) => key !== KEYS.markdown)
  return hasFields ? `with --map text="Column", or ${inConfiguration}` : inConfiguration
}

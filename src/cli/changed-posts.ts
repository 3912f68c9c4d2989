/** Which posts of a file changed: a calendar has hundreds, and an author answers for those touched. */
import { isKnownError } from '../known-error.ts'
import type { InputFormat, Post, Source } from '../model.ts'
import { decode } from '../read/decode.ts'

/**
 * Says of the posts of a file, in any order, whether they are new or say something else than before.
 * A post that is asked twice is one more of the same, which is new.
 *
 * @param before what the file held.
 * @param postsOf reads a source, as the file is read now.
 * @returns undefined where what the file held cannot be read: then all of it is new.
 */
export function changedPosts(
  before: Buffer,
  file: string,
  format: InputFormat,
  postsOf: (source: Source) => readonly Post[],
): ((post: Post) => boolean) | undefined {
  let posts: readonly Post[]
  try {
    posts = postsOf({ file, text: decode(before, file), format })
  } catch (error) {
    if (!isKnownError(error)) throw error
    return undefined
  }
  const counts = new Map<string, number>()
  for (const post of posts) {
    const key = keyOf(post)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return (post) => {
    const key = keyOf(post)
    const left = counts.get(key) ?? 0
    if (left === 0) return true
    counts.set(key, left - 1)
    return false
  }
}

/** What a verdict depends on: a post that only moved, to another line, file or day, has not changed. */
function keyOf({
  text,
  platform,
  kind,
  paid,
  isReply,
  maxScore,
  disabled,
  problems,
}: Post): string {
  const off = disabled.flatMap(({ rules }) => rules.map(({ id }) => id))
  const faults = problems.map(({ messageId, data }) => [messageId, { ...data, line: '' }])
  return JSON.stringify([text, platform, kind, paid, isReply, maxScore, off, faults])
}

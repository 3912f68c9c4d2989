import type { Post } from '../model.ts'

/** A post with nothing declared, from the start of its source; a parser says what it knows better. */
export function createPost(text: string, known: Partial<Post> = {}): Post {
  const file = known.file ?? '<stdin>'
  const index = known.index ?? 0
  const toSource = known.toSource ?? ((offset) => offset)
  return {
    id: `${file}#${index}`,
    file,
    index,
    text,
    range: { start: 0, end: text.length },
    toSource,
    toSourceEdit: ({ start, end, text }) => ({
      start: toSource(start),
      end: toSource(end),
      text,
    }),
    cell: undefined,
    markup: 'plain',
    threadDelimiter: '---',
    zones: [],
    parts: [{ start: 0, end: text.length }],
    platform: undefined,
    title: undefined,
    tagline: undefined,
    author: undefined,
    date: undefined,
    kind: undefined,
    stage: undefined,
    campaign: undefined,
    isPublished: false,
    paid: false,
    isReply: false,
    maxScore: undefined,
    disabled: [],
    problems: [],
    judgeable: true,
    ...known,
    platforms: known.platform === undefined ? (known.platforms ?? []) : [known.platform],
  }
}

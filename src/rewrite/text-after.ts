import type { Edit, Post } from '../model.ts'

/** The post's text after edits of its source: those around the text leave it as it is. */
export function textAfter({ text, range, toSource }: Post, edits: readonly Edit[]): string {
  const inText = edits.filter(({ start, end }) => start >= range.start && end <= range.end)
  return inText.reduceRight((before, { start, end, text: put }) => {
    const [from, to] = [start, end].map((offset) => offset - toSource(0)) as [number, number]
    return before.slice(0, from) + put + before.slice(to)
  }, text)
}

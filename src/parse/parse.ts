import type { Post, Source } from '../model.ts'
import { createPost } from './post.ts'

/** Cuts a source into its posts. */
export function parse(source: Source): Post[] {
  return [createPost(source.text, { file: source.file })]
}

/** What a rewrite sees of a text, for tests. */
import type { RewriteContext } from '../../src/check/define.ts'
import { createPost } from '../../src/parse/post.ts'
import { readDraft } from '../../src/rewrite/draft.ts'
import { createPhrasebook } from '../../src/rewrite/phrasebook.ts'
import { setup } from './setups.ts'

export type Context = RewriteContext<unknown>

export function contextOf(text: string): Context {
  const post = createPost(text)
  const { judged, facts } = readDraft(post, setup)
  const book = createPhrasebook()
  return {
    post,
    features: judged.features,
    facts,
    kind: judged.checked.kind,
    options: {},
    brand: setup.config.brand,
    acronyms: [],
    phrasings: (ways) => book.order(ways, post.text, 0),
  }
}

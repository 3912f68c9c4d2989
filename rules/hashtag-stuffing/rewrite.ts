/** Which tags go is for the author to choose: a tag is a promise to those who follow it. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { closingTags } from '../../src/rewrite/facts.ts'
import { prompted, safe, withoutRepeatedTags } from '../../src/rewrite/phrasing.ts'

export function* rewrite(
  _finding: Finding,
  context: RewriteContext<{ readonly max: number }>,
): Iterable<Proposal> {
  yield safe('Drop the tags that stand there twice', withoutRepeatedTags(context))
  const { max } = context.options
  const { tokens } = context.features
  const count = tokens.filter(({ kind }) => kind === 'hashtag').length
  const last = closingTags(context.features).at(-1)
  if (count <= max || last === undefined) return
  const place = { start: last.end, end: last.end }
  const which = max === 1 ? 'the one tag' : `the ${max} tags`
  yield prompted(
    'Choose the tags to keep',
    place,
    ` [fill: keep ${which} your readers look for, delete the rest]`,
  )
}

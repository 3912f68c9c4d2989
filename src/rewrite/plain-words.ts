/**
 * The words that a rewrite may use although the post does not: function words and plain connectives.
 * Nothing here says anything about a product, a time or a number, and nothing negates.
 */
export const PLAIN_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those it its it's they their here here's there there's
  and or but so also too then as at by for from in into of on to with about through until
  is are be has have can could will would may if when where how what who which while
  you your you'll you're we our we're we've we'll i i'm i've me my us one some any
  more detail details link info page registration sign up
  off welcome coming chance maybe perhaps one's we'd book takes code anyone
  like want see find read
  use uses using used help helps helping helped improve improves improving improved simplify simplifies
  simplifying simplified speed speeds speeding change changes changing changed rethink rethinks
  rethinking turn turns turning turned try get gets getting enjoy easily been people customers
  subscribers users`
    .trim()
    .split(/\s+/),
)

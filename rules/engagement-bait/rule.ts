import type { Features } from '../../src/analyse/features.ts'
import { defineRule, type RawFinding } from '../../src/check/define.ts'
import { words as discounts } from '../discount-spam/words.ts'
import { words as gates } from '../gated-help/words.ts'
import { rewrite } from './rewrite.ts'
import { ENTRIES, words } from './words.ts'

export const rule = defineRule({
  id: 'engagement-bait',
  category: 'bait',
  summary: 'Tells readers to vote, react, share, tag or comment, for reach and not for an answer.',
  severity: 'warn',
  messages: {
    tag: {
      what: ({ phrase }) => `“${phrase}” sends readers to fetch their friends.`,
      why: 'Being tagged by a friend under an advertisement is a small embarrassment for both.',
      todo: 'Write it so that one reader would gladly pass it on, and do not ask.',
    },
    react: {
      what: ({ phrase }) => `“${phrase}” asks for a reaction and for nothing else.`,
      why: 'A like on command says nothing, and networks show posts that ask for it to fewer people.',
      todo: 'Ask something that you would like to know, or end on your point.',
    },
    share: {
      what: ({ phrase }) => `“${phrase}” asks to be passed on for the sake of reach.`,
      why: 'People share what makes them look helpful or makes a friend smile. A command takes that away.',
      todo: 'Leave the request out, or say whom it would help: “If you teach year six, the sheet is free to copy.”',
    },
    vote: {
      what: ({ phrase }) => `“${phrase}” counts hands instead of hearing people.`,
      why: 'A vote that decides nothing for the voter is work done for your numbers.',
      todo: 'Ask for the reason: “Which would you keep, and why?” If the vote is real, say what happens with the result.',
    },
    comment: {
      what: ({ phrase }) => `“${phrase}” dictates a comment.`,
      why: 'When the answer is given in advance, nobody is being asked. It fills the thread and starts no talk.',
      todo: 'Ask an open question that you want the answer to, and be there to reply.',
    },
    giveaway: {
      what: ({ phrase }) => `“${phrase}”: a prize, in return for a follow, a tag or a comment.`,
      why: 'Such a draw brings people who want the prize and leave with it; friends get the notifications.',
      todo: 'Let people enter with an answer that others enjoy reading, and draw from those.',
    },
    passOn: {
      severity: 'info',
      what: ({ phrase }) => `“${phrase}” asks readers to spread it.`,
      why: 'For a person in need or a good cause people do it gladly; for news of your own they wonder why.',
      todo: 'Say whom it helps when it gets around.',
    },
    point: {
      severity: 'info',
      what: ({ phrase }) => `${phrase} points down to an empty comment field.`,
      why: 'A row of fingers shows that the comment is wanted more than the answer.',
      todo: 'The question is enough; answer the first people who reply.',
    },
  },
  // The discounts know what a prize is, and a comment that opens a gate is gated-help's to report.
  vocabularies: [words, discounts, gates],
  rewrite,
  *check({ features }) {
    const hits = features.phrases(words)
    const isCause = hits.some(({ entry }) => entry.tag === 'exempt')
    const prize = draw(features)
    if (prize !== undefined) {
      yield prize
      return
    }
    const gated = new Set(features.phrases(gates).map(({ sentence }) => sentence))
    const seen = new Set<string>()
    for (const hit of hits) {
      const { tag } = hit.entry
      if (tag === 'innocent' || tag === 'exempt' || seen.has(tag)) continue
      if (isCause || gated.has(hit.sentence) || features.tokens[hit.first]?.isQuoted) continue
      seen.add(tag)
      yield { messageId: tag, range: hit, data: { phrase: features.excerpt(hit) } }
    }
    if (seen.size === 0) yield* pointing(features)
  },
})

/** A prize, and an action on this network that enters the draw. */
function draw(features: Features): RawFinding | undefined {
  const prize = features.phrases(discounts).find(({ entry }) => entry.tag === 'prize')
  if (prize === undefined || !features.tokens.some(({ norm }) => ENTRIES.has(norm)))
    return undefined
  return { messageId: 'giveaway', range: prize, data: { phrase: features.excerpt(prize) } }
}

/** 👇👇 where there is no link that it could point to. */
function* pointing(features: Features): Iterable<RawFinding> {
  if (features.ofKind('url').length > 0) return
  const fingers = features.ofKind('emoji').filter(({ norm }) => norm.startsWith('👇'))
  for (const [at, first] of fingers.entries()) {
    const second = fingers[at + 1]
    if (second === undefined || second.start > first.end + 1) continue
    const range = { start: first.start, end: second.end }
    yield { messageId: 'point', range, data: { phrase: features.excerpt(range) } }
    return
  }
}

import type { Features } from '../../src/analyse/features.ts'
import { defineRule } from '../../src/check/define.ts'
import { words as sells } from '../hard-sell/words.ts'
import { words as praises } from '../hype/words.ts'
import { words as promotes } from '../self-promotion-ratio/words.ts'
import { rewrite } from './rewrite.ts'
import { words } from './words.ts'

export const rule = defineRule({
  id: 'sales-question',
  category: 'bait',
  summary: 'A question that is only a hook for what the post sells.',
  severity: 'warn',
  messages: {
    hook: {
      what: ({ question }) => `“${question}” leads up to what the post sells.`,
      why: 'Readers notice when a question is not meant for them to answer, and it sounds like somebody selling at the door.',
      todo: 'Say who it is for and what it does as a statement, or ask something you would like to hear the answer to.',
    },
    lead: {
      severity: 'info',
      what: ({ question }) => `“${question}” sounds more like a lead-in than a question.`,
      why: 'A question that leads straight to a link teaches readers to skip your questions.',
      todo: 'If it is meant, put it last and leave room for an answer; if not, begin with the point.',
    },
  },
  vocabularies: [words, sells, praises, promotes],
  rewrite,
  *check({ post, features }) {
    if (post.isReply) return
    const pitch = pitchOf(features)
    let best:
      | { readonly strength: number; readonly question: Features['questions'][number] }
      | undefined
    for (const question of features.questions) {
      if (question.type !== 'sales') continue
      const strength = shift(question.strength, pitch)
      if (strength > (best?.strength ?? 0)) best = { strength, question }
    }
    if (best === undefined || best.strength < LEAD) return
    yield {
      messageId: best.strength < HOOK ? 'lead' : 'hook',
      range: best.question,
      data: { question: features.excerpt(best.question) },
      strength: best.strength,
    }
  },
})

/** How sure a hook must be. Chosen on graded posts so that nine in eleven readers agree at `hook`. */
const HOOK = 0.6
const LEAD = 0.5

/** Log-odds by which the rest of the post speaks for a hook; from a logistic regression on graded posts, rounded. */
function pitchOf(features: Features): number {
  let odds = -0.2
  const has = (isSo: boolean, weight: number) => {
    if (isSo) odds += weight
  }
  has(
    features.phrases(sells).some(({ entry }) => entry.tag !== 'innocent'),
    0.8,
  )
  has(
    features.phrases(praises).some(({ entry }) => entry.tag === 'puff'),
    0.6,
  )
  has(
    features.phrases(promotes).some(({ entry }) => entry.tag === 'pitch'),
    0.5,
  )
  has(features.phrases(words).length > 0, -1.2)
  const given = new Set(features.credits.map(({ kind, strength }) => strength >= 0.5 && kind))
  has(given.has('helpful'), -0.6)
  has(given.has('otherCentred'), -0.4)
  has(given.has('personal'), -0.4)
  return odds
}

/** A probability with some log-odds added. */
function shift(probability: number, odds: number): number {
  return 1 / (1 + ((1 - probability) / probability) * Math.exp(-odds))
}

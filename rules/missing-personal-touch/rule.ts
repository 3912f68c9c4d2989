import { peopleIn } from '../../src/analyse/credits/names.ts'
import type { Features } from '../../src/analyse/features.ts'
import { defineRule } from '../../src/check/define.ts'
import { words as brochure } from '../brochure-voice/words.ts'
import { words as offers } from '../discount-spam/words.ts'
import { words as sales } from '../hard-sell/words.ts'
import { words as praises } from '../hype/words.ts'
import { words as promotes } from '../self-promotion-ratio/words.ts'
import { rewrite } from './rewrite.ts'

/** Where one of these stands, a “we” is a business that speaks of itself. */
const PITCHES = [promotes, sales, offers, brochure, praises]

export const rule = defineRule({
  id: 'missing-personal-touch',
  category: 'distance',
  summary: 'A promotion or announcement in which no person can be heard.',
  severity: 'info',
  messages: {
    missing: {
      what: 'Nobody seems to be speaking: there is no experience, feeling or story of a person.',
      why: 'People answer people. A post that anyone could have sent feels as if nobody had.',
      todo: 'Add one thing that only you could say: what surprised you, what went wrong, or who made it.',
    },
  },
  vocabularies: PITCHES,
  rewrite,
  *checkKind({ kind, post, features }) {
    if (post.isReply || (kind !== 'promote' && kind !== 'announce')) return
    if (hasPerson(features)) return
    const end = post.text.trimEnd().length
    yield { messageId: 'missing', range: { start: end, end } }
  },
})

/** A person speaks, somebody is thanked or named, or “we” do something and sell nothing by it. */
function hasPerson(features: Features): boolean {
  const { credits, sentences, tokens, grammar } = features
  if (
    credits.some(({ kind, cue, strength }) => {
      return (
        strength >= (kind === 'personal' ? 0.3 : 0.5) &&
        (kind === 'personal' || cue === 'thanks' || cue === 'cheers')
      )
    })
  ) {
    return true
  }
  const pitched = new Set(
    PITCHES.flatMap((words) => features.phrases(words).map(({ sentence }) => sentence)),
  )
  const people = peopleIn(features)
  return sentences.some(({ index, firstWord, start, end, mark }) => {
    if (pitched.has(index) || mark.includes('!')) return false
    if (people.some((person) => start <= person.start && person.end <= end)) return true
    return grammar[index]?.mood === 'statement' && WE.has(tokens[firstWord]?.norm ?? '')
  })
}

const WE: ReadonlySet<string> = new Set("we we've we'd we'll".split(' '))

/**
 * Questions that only lead on to what the post offers, as statements: “Tired of slow reports? We
 * built …” → “If you’re tired of slow reports, we built …”.
 */
import type { Sentence } from '../analyse/features.ts'
import type { RewriteContext } from '../check/define.ts'
import type { Range } from '../model.ts'
import { capital, isPlural, voiced } from './order-shapes.ts'
import { type Edits, sentencesIn, withoutSentence } from './phrasing.ts'
import { withEmoji } from './pressure.ts'
import { asStatement } from './statements.ts'

type Context = Pick<RewriteContext<unknown>, 'post' | 'features' | 'facts' | 'phrasings'>

/** What such a question says of the reader, to put behind “If …”; an empty string where nothing. */
type Shape = (match: RegExpExecArray) => string | undefined
const SHAPES: readonly (readonly [RegExp, Shape])[] = [
  [
    /^(?:(?:are you )?(?:ready|interested|curious|intrigued|excited|hungry|thirsty|bored|tempted)|(?:does (?:this|that|it) )?sounds? (?:familiar|good|great|like you|too good to be true)|why wait|what are you waiting for|guess what|need we say more|how cool is that|can you believe it|did you hear|have you heard|want (?:in|more|to (?:know|learn|see|hear|find out) more)|need more info(?:rmation)?|ready or not|who['’]?s (?:ready|excited|in|hungry)|what if|what (?:more|else) could (?:you|one) (?:ask for|want)|what['’]s not to (?:love|like)|(?:so )?what do you say|shall we|interested)$/i,
    () => '',
  ],
  [/^(?:are you )?(?:thrilled|pumped|excited|stoked) (?:to|for|about)\b.*$/i, () => ''],
  [
    /^(?:who doesn['’]?t|who else|who['’]?s (?:ready|excited)|why not|can we get|how about|did you hear (?:that|the)|have you heard (?:that|the|of|about))\b.*$/i,
    () => '',
  ],
  [
    /^((?:we|i)(?:['’](?:re|m|ve)| are| am| have) .+), (?:are|have) you$/i,
    ([, said]) => `= ${said}`,
  ],
  [/^did you know(?: that)?,? (.+)$/i, ([, said]) => `= ${said}`],
  [
    /^(?:are you |you )?(?:still |currently |also )?(looking (?:to|for)|searching for|struggling (?:with|to)|trying to|thinking (?:of|about)|planning (?:to|on|for|a|an|your)|hoping to|wondering|dreaming (?:of|about)|working on|shopping for|having (?:trouble|problems)|dealing with|suffering from|feeling|getting ready|wanting to|in need of|in the market for|tired of|sick of|fed up with|bored with|worried about|interested in|curious about|ready (?:to|for)|new to|keen to|confused (?:by|about)|unsure|stuck|overwhelmed by|frustrated (?:by|with)|concerned about|due for|a fan of|passionate about|in (?:\p{Lu}|the))\b(.*)$/iu,
    ([, state, rest]) => `you’re ${state?.toLowerCase()}${rest}`,
  ],
  [
    /^(?:do you |did you |don['’]t you |you )?(?:(?:ever|still|also|really) )?(want|need|wish|love|like|have|own|run|use|work|suffer|struggle|know|prefer|crave|fancy|hate|dream|feel|live|miss|enjoy|care|find|spend|sell|teach|think)\b(?! you\b| (?:what|how|why|who|where|when|which|if|that)\b)(.*)$/i,
    ([, verb, rest]) => `you ${verb?.toLowerCase()}${rest}`,
  ],
  [
    /^have you (?:ever |always )?(been \w+ing|been|wanted|wondered|thought|dreamed|considered|tried)\b(.*)$/i,
    ([, verb, rest]) => `you’ve ${verb}${rest}`,
  ],
  [/^are you ((?:an?|the|one|part|in|over|under|at|on)\b.*)$/i, ([, rest]) => `you’re ${rest}`],
  [/^(can['’]t|cannot) (.+)$/i, ([, not, rest]) => `you ${not?.toLowerCase()} ${rest}`],
  [
    /^(?:is|are) (your (?:\p{L}+ ){0,2}\p{L}+) ((?:\p{L}+ing|ready|too|still|not|struggling|stuck|slow|full|part|in|on|at|up|giving)\b.*)$/iu,
    ([, what, rest]) => `${what} ${isPlural(what) ? 'are' : 'is'} ${rest}`,
  ],
  [
    /^are you (all set|set|\p{L}+ing|afraid|unhappy|happy|a|an|thinking|still)\b(?! me\b)(.*)$/iu,
    ([, state, rest]) => `you’re ${state?.toLowerCase()}${rest}`,
  ],
  [
    /^(afraid|hungry|up|on the hunt|worried|unsure|not sure|stuck|bored|feeling|confused|curious|interested|excited|keen|eager)\b(.+)$/i,
    ([, state, rest]) => `you’re ${state?.toLowerCase()}${rest}`,
  ],
  [
    /^(facing|making|taking|running|building|planning|working|heading|going|traveling|travelling|moving|using|growing|hiring|teaching|studying|starting|considering|experiencing|having|spending|missing|seeing|getting|buying|selling|writing|designing|managing|dreading|craving|wanting|needing)\b(.+)$/i,
    ([, doing, rest]) => `you’re ${doing?.toLowerCase()}${rest}`,
  ],
  [
    /^(?:have you )?ever (wondered|thought|wanted|tried|felt|dreamed|dreamt|wished)\b(.*)$/i,
    ([, verb, rest]) => `you’ve ever ${verb?.toLowerCase()}${rest}`,
  ],
  [
    /^ever (wonder|think|want|try|feel|dream|wish)\b(.*)$/i,
    ([, verb, rest]) => `you ever ${verb?.toLowerCase()}${rest}`,
  ],
  [
    /^(is|are) ((?!you\b|we\b|i\b|there\b|it\b|this\b|that\b)(?:[\p{L}’'-]+ ){1,4}?)(\p{L}+ing\b.*)$/iu,
    ([, be, what, rest]) => `${what?.trim()} ${be?.toLowerCase()} ${rest}`,
  ],
]

/** What answers a question hangs in the air without it. */
export const ANSWER =
  /^\W*(?:if (?:so|not|yes|no)|yes|no\b|nope|yep|we (?:do|are|have|can|did|get it|hear you|feel you)\b|you['’]re not alone|well,|then\b|same\b|us too|look no further|not any ?more|now (?:you|it) can|that['’]s|these \w+ did|the answer|here['’]s|join the club|let us|in that case|absolutely|of course|exactly|not (?:quite|really|us)|you (?:are|do|can|should)\b|we (?:thought|knew|know)\b|guess what|good news|neither|me too|(?:i|we) \w+(?: \w+)? too\b)/i

/** The question as a statement, several ways; nothing where it cannot. */
export function hookAsStatement(context: Context, range: Range): readonly Edits[] {
  const { features, facts } = context
  const { text, sentences } = features
  const sentence = sentencesIn(context, range).find(({ mark }) => mark.includes('?'))
  if (sentence === undefined) return []
  const { start, end } = opening(context, sentence)
  const question = text.slice(start, end - sentence.mark.length)
  if (/\n/.test(question)) return []
  const said = shapeOf(question.replace(/^(?:so|hey|and|but|psst|ok|okay|now)[,!]?\s+/i, ''))
  if (said === undefined) return []
  const next = sentences[sentence.index + 1]
  if (next !== undefined && ANSWER.test(text.slice(next.start, next.start + 30))) return []
  const gone = withoutSentence(context, withEmoji(context, sentence))
  if (said === '') return [gone]
  if (said.startsWith('= ')) {
    return [[{ start, end, text: `${capital(said.slice(2))}.` }]]
  }
  const result: Edits[] = []
  const gap = next === undefined ? '' : text.slice(end, next.start)
  if (
    next !== undefined &&
    isGoingOn(context, next) &&
    !/\n\s*\n/.test(gap) &&
    !/[^\s]/.test(gap)
  ) {
    const lead = voiced(`If ${said}, `, text)
    const [order] = asStatement(context, next)
    const [edit] = order ?? []
    if (features.grammar[next.index]?.mood !== 'command') {
      const token = features.tokens[next.first]
      if (token !== undefined) {
        const word = text.slice(token.start, token.end)
        const isName = facts.within(token).some(({ isCaseFree }) => !isCaseFree)
        const low =
          isName || token.norm === 'i' || token.norm.startsWith("i'")
            ? word
            : word.charAt(0).toLowerCase() + word.slice(1)
        result.push([{ start, end: token.end, text: lead + low }])
      }
    } else if (order?.length === 1 && edit !== undefined && edit.start === next.start) {
      if (/^(?:You|There|Here|It|We)\b/.test(edit.text)) {
        result.push([
          {
            start,
            end: edit.end,
            text: lead + edit.text.charAt(0).toLowerCase() + edit.text.slice(1),
          },
        ])
      }
    }
  }
  for (const way of context.phrasings([
    'This is for you if {it}.',
    'This one’s for you if {it}.',
    'It’s for you if {it}.',
  ])) {
    result.push([{ start, end, text: voiced(way.replace('{it}', said), text) }])
  }
  return result
}

/** The words of a sentence without the emoji before them. */
function opening({ features }: Context, { first, last, start, end }: Sentence): Range {
  let at = first
  while (at < last && features.tokens[at]?.kind === 'emoji') at++
  return { start: features.tokens[at]?.start ?? start, end }
}

/** A sentence that can follow on a condition: not a question, not a heading, not a list. */
function isGoingOn({ features }: Context, { first, mark, index, start }: Sentence): boolean {
  const token = features.tokens[first]
  return (
    (token?.kind === 'word' || token?.kind === 'mention' || token?.kind === 'hashtag') &&
    !token.isAllCaps &&
    mark !== '' &&
    !mark.includes('?') &&
    !/^(?:introducing|presenting|announcing|meet\b|welcome|hello|thanks|thank|see you|and|but|or|if|because|so|then|or|well|no|yes|yep|we get it|same)\b/i.test(
      features.text.slice(start, start + 20),
    ) &&
    features.grammar[index] !== undefined
  )
}

function shapeOf(question: string): string | undefined {
  for (const [pattern, shape] of SHAPES) {
    const match = pattern.exec(question)
    const said = match === null ? undefined : shape(match)
    if (said !== undefined) return said
  }
  return undefined
}

import { defineWords } from '../../src/analyse/words.ts'

/** What a command asks of the reader, for the author's own good: money, a click, data, reach. */
export const ASKS: ReadonlySet<string> = new Set(
  `add apply become book browse buy call catch choose claim click comment contact discover donate
  download dm drop email enter explore experience fill follow get give grab head hire hit hop hurry
  install invest join like order pick preorder purchase reach redeem register rent reserve retweet
  rsvp rt save schedule score secure see send share shop sign snag stock stream subscribe support
  swipe switch tag take tap try tune unlock upgrade view visit vote watch win`.split(/\s+/),
)

/** What asks nothing of the reader, though a command says it. */
export const words = defineWords({
  ease: [
    'take (your time|your pick|it easy|it slowly|it slow|care)',
    '^(enjoy|have) (your|a|the) ... (weekend|day|week|evening|break|holiday|holidays|summer|rest)',
  ],
  /** Somebody or something is looked for. */
  seeks: [
    '(is|are|has gone|have gone|went|still|gone) missing',
    'last seen (on|in|at|near|around|wearing|by|this|yesterday|heading)',
    'if (you|anyone|anybody) (see|sees|spot|spots|find|finds|have seen|has seen) (her|him|them)',
  ],
})

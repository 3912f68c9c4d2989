import { defineWords } from '../../src/analyse/words.ts'

/** Labels that a publishing tool puts before a title. They count only where a colon, bar or dash follows. */
export const words = defineWords({
  label: [
    '^(new|latest|fresh|recent) (post|blog|blog post|blogpost|article|video|episode|podcast|podcast episode|vlog|newsletter|release|listing|product|arrival|arrivals|job|vacancy|recipe|event|entry|story|upload)',
    '^(new|latest) (on|from|in) (the|our|my) (blog|site|shop|store|podcast|channel|website)',
    '^(on|from) (the|our|my) (blog|archive|archives|vault)',
    '^(blogged|blog post|blog|just posted|just published|just listed|just uploaded|new in|newly added|now on sale|for sale|reposted|post edited|published|posted)',
    '^(i|we) (just|) (posted|published|uploaded|added) (a|an|the) (new|) (photo|video|post|article|video on youtube|youtube video)',
    '^(icymi|in case you missed it)',
  ],
  /** Made by a tool, word for word. */
  machine: [
    '(i|we) (liked|favorited) a youtube video',
    'i posted {number} (photos|photos on facebook)',
    'the post ... appeared first on',
    'appeared first on',
    'published by ... on',
    '(posted|sent|shared) via (buffer|hootsuite|ifttt|zapier|sprout|socialpilot|dlvr)',
    'my (week|month|day) on twitter',
    'the latest ... daily',
    'check out what i found on',
    '(check out|see) (this|my|our) (item|listing|product) (on|at|in) (etsy|ebay|amazon|poshmark|depop|vinted|our shop)',
    'i just (entered|added this to|listed)',
  ],
})

/** Somebody is being spoken to, or speaks. */
export const SPEAKING: ReadonlySet<string> = new Set(
  `i i'm i've i'll i'd me my mine we we're we've we'll our ours us you you're you've you'll your
  yours let's`.split(/\s+/),
)

/** A text that breaks off after one of these was cut by a machine; people trail off after whole words. */
export const CUT_AFTER: ReadonlySet<string> = new Set(
  `a an the of to in on at by for from with and or but as is are was were be been
  whose than into about over under between through during its their his her our your my this these
  those has have had will would can could may might should not`.split(/\s+/),
)

import { defineWords } from '../../src/analyse/words.ts'

/** Openings that say nothing yet. A sentence counts as empty where these cover its words. */
export const words = defineWords({
  greeting: [
    '^(good|happy) (morning|afternoon|evening|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|new year|holidays|new week)',
    '^(hello|hi|hey|hiya|greetings|welcome) (everyone|everybody|all|folks|friends|team|linkedin|network|world|there|community|connections|linkedin family|beautiful people|my friends|)',
    '^(dear|gm) (all|friends|network|linkedin|connections|community|everyone|)',
    "^(hope|trust) (you are|you're|everyone is|you all are|all is|everyone's) (well|doing well|good|great|having a great {word})",
    "^(i|we) hope (you are|you're|everyone is|this finds you|you all are) (well|doing well|good|great)",
  ],
  hook: [
    '^(stop|keep) (scrolling|reading)',
    '^(wait|listen|look|attention|psst|pause|ready|boom|wow|whoa|yes|no|okay|ok|so|well|right|seriously|exactly|finally|imagine this|picture this)$',
    '^(hear me out|bear with me|hold on|buckle up|story time|storytime|true story|real talk|hot take|quick story|quick question|plot twist|confession|confession time|fun fact|unpopular opinion|controversial opinion|hard truth|pro tip)$',
    '^read that (again|twice|one more time)$',
    '^let that sink in (for a moment|for a second|for a minute|)$',
    '^(take|think about) (that|this) (in|for a second|for a moment|for a minute|)$',
    "^(here is|here's|heres) (the thing|the deal|why|how|what happened|what i learned|what we learned|the story|the truth|the kicker|the twist|a secret)$",
    "^(let me|let's|i'll|i will|i want to|i need to) (explain|be honest|tell you a story|tell you something|tell you why|share a story|share something|share why|be real|be clear|talk|level with you|get this off my chest|say this)$",
    '^(i|we) (have|will|need|want) (something|a story) to (share|say|tell|tell you)$',
    '^(are you|is everyone) ready$',
    '^(want to|wanna|curious to) (know|hear) (a secret|why|how|what happened|more|something|the secret)$',
    "^(you won't|nobody will) believe (this|it|what happened|what happened next)$",
    '^(this|it) (changed|changes) everything$',
    "^(but|and) (then|wait|here's the thing|there's more)$",
    '^(a|short|mini|little) (thread|story|rant|reminder)$',
    "^(time|it's time) (for|to) (a story|a change|talk|get real)$",
  ],
})

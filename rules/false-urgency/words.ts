import { defineWords } from '../../src/analyse/words.ts'

/**
 * Hurry, scarcity and fear of missing out, grouped by what the finding says of them. `innocent`
 * holds the same words in their other senses: of two phrases that share a word the earlier, then the
 * longer one counts, so an innocent phrase takes the word away.
 */
export const words = defineWords({
  /** The reader is told to be quick. */
  hurry: [
    '(hurry|hurryup)',
    'act (now|fast|quick|quickly|today|immediately|before)',
    '(be|get in|move|click) (quick|quickly|fast)',
    "(don't|do not) (wait|delay|hesitate|procrastinate|dawdle|dither)",
    '(why wait|no time to lose|no time to waste|no time to blink|time to act is now)',
    "before (it's|it is|they're|they are|you're|we're|we) (too late|gone|all gone|sold out|all sold out|run out)",
    'before (they|it) (go|goes|sell|sells|run|runs|disappear|disappears|ends|end|expires|closes)',
    'before (time|stock|stocks|supplies|tickets) (run|runs) out',
    'while (you still can|you can still|we still have|they last|it lasts|you can|there is still time|they still last)',
    'time is (running out|running short|short|ticking|quickly running out|almost up|nearly up)',
    '(clock is ticking|days are numbered)',
    'running out (of time|fast|soon|quickly)',
    "(don't|do not) waste (time|any time|any more time|anymore time|another minute|another second|another day|a minute|a second)",
    '(claim|donate|enter|book|order|apply|register|enroll|buy|grab|shop|join|sign up|give) (immediately|fast|quickly|soon|while)',
    '(now or never|now or regret)',
    '(grab|get|buy|order|book|claim|snag) (yours|it|them|one|your tickets|tickets|your spot) (fast|quick|quickly|before|while|soon|early)',
    '(quick|quickly) before',
    '(urgently|desperately) (need|require|seeking)',
    '(need|needs) (our|your|their) urgent',
    '^urgent',
    'urgent (help|appeal|support|donors|alert|deadline|call|plea|reminder|update)',
    '(buy|order|shop|book|register|sign up) (now|today) (before|while)',
    '(final|last) (notice|warning|reminder)',
    'beat the (clock|deadline|rush|queue|price increase)',
    '(race against|race with) (time|the clock)',
    '(time is of|is of) the essence',
    'time sensitive',
    '(chop chop|tick tock|snooze you lose|you snooze)',
    '(prices|price) (is|are|will be|will|to) (going up|go up|increase|increasing|rise|rising|double|doubling)',
    '(prices|price) (goes up|go up|doubles|double|triples|rises|jumps|increases) (at|on|in|tonight|tomorrow|soon|after|when|next)',
    '(prices|price) (doubles|double|triples|triple|goes up|go up|jumps|jump)$',
    'complete your (order|purchase) (within|before|in)',
    'order within',
    '(order|cart|bag|items) (is|are|has been|will be) ... reserved for',
    'cart (will expire|expires|is expiring)',
    '(must|must all) end',
  ],
  /** At once, and otherwise plain. */
  now: [
    '(apply|book|claim|donate|enroll|enter|join|order|register|reply|rsvp|sign up|vote) asap',
    '(grab|get|buy|book|claim|snag) (yours|it|them|one|your tickets|tickets|your spot) asap',
    "(there's|there is|you've|you still) (still|just enough|have) time to",
    '^(still|just enough) time',
    'still (have|got) time',
    "(it's|it is) (not|never) too late",
  ],
  /** There is said to be little of it. */
  scarce: [
    'only {number} left',
    '(only|just) {number} (in stock|of these left|of them left|more available)',
    'only one ... (left|remaining|in stock)',
    '{percent} (left|remaining) in stock',
    'last {number} in stock',
    'only {number} ... in stock',
    '(just|last|final|fewer than|less than|under|the last|only a|only) (few|{number}|handful) ... (left|remaining|remain|available|spots|seats|places|spaces|tickets|items|units|pieces|copies|rooms|slots)',
    '{number} (spots|spot|seats|seat|places|tickets|spaces|slots|rooms|units|unit|items|item|pieces|piece|pcs|copies|pairs|boxes|homes|bottles) (left|remaining|remain)',
    '{number} (left in|left at|remaining in|left to buy|available at) (stock|this|size|inventory)',
    '^{number} (left|remaining|in stock)$',
    '(a few|few|handful of|couple of) ... (left|remaining)',
    '(spots|seats|places|tickets|spaces|rooms|slots|copies|availability|supplies|supply|stock|quantities|space|seating|capacity) (is|are) (very|extremely|strictly|) (limited|scarce|low|tight|filling up|filling fast|going fast|selling fast|running out|disappearing)',
    'limited (stock|stocks|supply|supplies|quantity|quantities|availability|spots|seats|seating|places|space|spaces|tickets|inventory|numbers|amount|slots|spot|capacity|items|duration|drop|units|copies|rooms|locations|reservations)',
    '(while|whilst|until|till) (supplies|supply|stocks|stock|quantities|inventory)',
    '(sell|selling|sells|going|moving|flying|filling) (out fast|fast|out quickly|out soon|quickly|quick|out quick|up fast|up quickly|out rapidly)',
    '(almost|nearly|practically) (gone|sold out|out of stock|all gone|fully booked)',
    "(won't|will not|can't) (last|be around|stick around|stay in stock|stay long)",
    'low (stock|ticket|tickets|in stock)',
    '(stock|stocks|tickets|supplies|spots|seats) (low|running low|going fast|selling fast|going quickly)',
    "once (it's|they're|they are|it is|we're|these are|they've) (gone|sold)",
    "when (it's|they're|they are|it is) gone",
    '(close to|about to|expected to|set to|will|going to|likely to) sell out',
    '(in high|in very high|extremely high) demand',
    'last (one|ones|piece|pieces|pair|units) (left|available|in stock)',
    'last (units|pieces|tickets|seats|spots|places)$',
    '(stocks|supplies|quantities) last',
    '(be|among|for) (the|one of the) first {number}',
    '^first {number} (people|customers|guests|orders|to|buyers|entries)',
    'first come (first|1st)',
    'first come basis',
    '(this|that|these|it|they) (sells|sell|sold) out (fast|every|in|last)',
    '(never|not) be restocked',
    '(no|not) restock',
    '{percent} (claimed|sold)',
    '(people|others|shoppers|customers) (are|have) (viewing|looking at|this in their|it in their)',
  ],
  /** Made in small numbers, and said so to attract. */
  edition: [
    'limited (edition|editions|release|run|batch)',
    'for (a|the) first and only',
    'exclusive drop',
  ],
  /** Nearly over, and the post does not say when. */
  soon: [
    'limited (time|times|period)',
    '(limitedtime|limitedtimeoffer|lastchance|dontmissout|dontmiss|fomo|flashsale)',
    '(a|very) short time',
    '(ends|ending|closing|closes|expires|expiring|going away|leaving) (very|) (soon|shortly|quickly)',
    '(is|are) ending',
    'last (chance|call|chances|opportunity|calls)',
    'final (chance|call|opportunity|hours|weekend|few hours)',
    '(last|final) (minute|hours|few hours|few days|weekend) (to|for|of|left|deals|sale)',
    '^(last|final) (days|hours|weekend|week) (to|for|of)',
    'flash (sale|sales|deal|deals)',
    "(it's|just|you|got) (still|just enough) time",
    '(not|never) too late to (join|register|get|sign|buy|purchase|enter|order|book|shop|donate|grab)',
    'back (in|to|into) the vault',
    'once in a lifetime (chance|opportunity|deal|offer)',
    '(rare|limited|once only) (chance|opportunity)',
    '(your|the|a|this) (only|last|final|one) (chance|opportunity|shot)',
    "(won't|will not) (come again|come around|happen again|be back|be repeated|see this|see these|get another|find a better)",
    'gone (soon|forever|for good|tomorrow)',
    '(sale|offer|offers|deal|deals|promo|promotion) (is|are) almost (over|up|finished|gone)',
    'almost out of time',
    '(window|doors|cart) (is|are) closing',
    'closing fast',
  ],
  /** A limit of days, said as a push. */
  limit: [
    '(offer|offers|sale|sales|promo|promotion|promotions|deal|deals|discount|savings|special) ... (ends|end|ending|closes|close|closing|expires|expire|expiring|lasts)',
    '(today|tonight|weekend|week|month|friday|saturday|sunday|monday|tuesday|wednesday|thursday|day|days|hours) only',
    '(only|just) (today|tonight|until|till|through|this week|this weekend|this month|for today|for {number} hours|for {number} days|for the next)',
    '(last|final) day',
    '(last|final) day (to|for|of)',
    '{number} (day|days|hour|hours|week|weeks|minutes|mins|months|month|fridays|sleeps|weekends) (left|remaining|only)',
    '(only|just|less than) ({number}|a few|one|two|three|four|five|six) (more|) (day|days|hour|hours|week|weeks|minutes|sleeps|fridays|weekends|weekend|months) (left|to go|until|till|remaining|remain|to|away|before)',
    '(one|two|three|four|five|couple of|couple|few) (more|) (day|days|hour|hours|week|weeks) (left|remaining|remain)',
    '(early bird|earlybird) ... (ends|end|expires|deadline)',
    '(by|before) midnight',
    '(doors|cart|window|offer|enrolment|enrollment) (close|closes|closing|shut|shuts) (at midnight|tonight|for good|forever)',
    't minus',
  ],
  /** A plain deadline: information, unless an offer or an exclamation mark stands beside it. */
  until: [
    '(contest|giveaway|competition|sweepstakes|voting|registration|registrations|applications|application|entries|submissions|enrollment|enrolment|presale|prices|shipping|pricing|tickets|bonus) ... (ends|end|ending|closes|close|closing|expires|expire|expiring|lasts)',
    '^(ends|expires|valid|ending|expiring)',
    '(ends|expires|expiring|ending) (on|at|today|tonight|tomorrow|midnight|in|this|sunday|monday|tuesday|wednesday|thursday|friday|saturday|{number}|{time})',
    'closes (tonight|tomorrow|midnight|in {number}|sunday|monday|tuesday|wednesday|thursday|friday|saturday)',
    'valid (until|till|through|thru|from|on|{number})',
    'now (through|thru|until|till)',
    '(on sale|available) (through|thru|until|till)',
    '(apply|book|buy|claim|donate|enter|enroll|give|gift|join|order|pre book|preorder|pre order|register|rsvp|shop|sign up|submit|vote|save|entries) ... (by|before|until|till|through) (midnight|tomorrow|tonight|sunday|monday|tuesday|wednesday|thursday|friday|saturday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|{number}|{time})',
    'for ({number} hours|{number} days|the next {number} hours|the next {number} days|one day)$',
    "(delivered|delivery|get it|receive|receive it|shipped|arrives) ... (by|in time for) (christmas|thanksgiving|the holidays|valentine's|mother's|father's)",
  ],
  /** Fear of missing out. */
  miss: [
    "(don't|do not|shouldn't|must not|mustn't) miss",
    "(won't|wouldn't|don't|do not|will not) (want|wanna) to miss",
    "(won't|don't) wanna miss",
    '(miss|missing) out',
    "(don't|do not) (sleep on|let this|let it pass|let it slip|let these|be left|get left|fall behind|be late|snooze|pass up|pass this|be the last)",
    '(get|being|be) left behind',
    "(you'll|you will|or) regret",
    '(risk|stop) missing',
    'before (everyone else|your competitors|your competition)',
    "(you're|you are|you may be|you might be|you could be|are you|stop|keep|keeps|still) leaving (money|cash|revenue|sales|profit|profits) on the table",
    "(don't|do not|never) leave (money|cash|revenue|sales|profit|profits) on the table",
  ],
  innocent: [
    'hurry up and wait',
    "(i|we|he|she|you|i'll|we'll) (won't|will not|can't|cannot) (last|be around|stick around|stay long)",
    "they (won't|will not|can't) (be around|stick around|stay long)",
    '(only|just|fewer than|less than|the last|last) {number} ... (left|remain|remaining) (in the wild|in the world|alive|on earth)',
    '(leverage|leveraging|use|using|run|running|test|testing|launch|launching) limited time',
    '(fear|afraid|fears) of missing out',
    "(they're|we're|are|is|were|was) missing out",
    '(who|they|we) missed out',
    "(i|we|they|he|she) (don't|didn't|wouldn't) (want|wanna) to miss",
    "(don't|do not) miss the (bus|train|ferry|tube|flight|turning|exit|plot)",
    "(don't|do not) miss the (moment|point|instant|second|stage) (when|where|at which|it)",
    'hurry (back|home|hard)',
    "(in a|no|in no|don't|what's the|always in a) hurry",
    "(don't|do not) (wait|hesitate) (to get|for|around|until|too|up|to contact|to reach|to ask|to get in touch|to call|to message|to tell|to let)",
    "(don't|do not) miss (you|me|him|her|it at all|them|that|those days|being|having|out sending)",
    "(so|that|ensure|sure) (you|they|we|i|customers) (don't|never|do not) miss ... (post|beat|update|message|call|payment|bill|email)",
    'limited time (and|resources|to spend|budget|budgets|installations)',
    '(not|never) miss (a|an) (beat|day)',
    '(order|work|move|act) quickly and',
    'almost over the',
    '(last|final) day (of|at|in) (school|work|term|class|the week|the month|the year|summer|my)',
    '(act|acts) immediately (on|upon)',
  ],
})

/** Verbs that sell or convert; with “now” or “today” they press. “Shop now” and “pre-order now” only say that it is open. */
export const PRESSED: ReadonlySet<string> = new Set(
  `apply book buy claim donate enroll enrol enter get give grab invest join order pay prebook
  purchase register rent reserve rsvp save secure sign snag subscribe switch upgrade vote`.split(
    /\s+/,
  ),
)

/** Words before a verb that make it a statement: “we donate today”, “to book now”. */
export const TOLD: ReadonlySet<string> = new Set(
  `a an are can could for had has have he i in is my of our people she the they to we who will would
  you your`.split(/\s+/),
)

/** Words that say when. */
export const DATES: ReadonlySet<string> = new Set(
  `today tonight tomorrow midnight noon monday tuesday wednesday thursday friday saturday sunday mon
  tue tues wed thu thur thurs fri sat sun january february march april may june july august
  september october november december jan feb mar apr jun jul aug sep sept oct nov dec`.split(
    /\s+/,
  ),
)

/**
 * How orders are put, and what each says as a statement: “Book a table: URL” → “To book: URL”. Patterns
 * over the words from the verb on, the most particular first; what fits none stays as it is.
 */
import type { RewriteContext } from '../check/define.ts'
import type { Range } from '../model.ts'

type Context = Pick<RewriteContext<unknown>, 'post' | 'features' | 'facts' | 'phrasings'>

/** One sentence that tells the reader to do something, taken apart. */
export interface Order {
  readonly range: Range
  /** Its words from the verb on, without its closing marks. */
  readonly words: string
  /** What stands before the verb and sets the scene: “With Acme, ”, “This summer, ”. */
  readonly scene: string
  /** Its closing mark as a statement has it: a full stop, a colon, or nothing. */
  readonly close: string
  /** A link is what comes next, with no words between. */
  readonly leadsToLink: boolean
  /** Where marks such as “–” or “>>” before that link end. */
  readonly joint: number
  /** It is all of its sentence. */
  readonly isWhole: boolean
  /** A mark or a sign stands before it, and not only a capital begins it. */
  readonly isParted: boolean
  /** It begins in the middle of a sentence. */
  readonly isLow: boolean
  /** Every word has a capital, as in a headline. */
  readonly isTitle: boolean
}

/** Says nothing before the verb. */
export const LEAD =
  /^(?:(?:(?:do not|don['’]?t|never) (?:miss(?: out| it| this)?|wait|delay|hesitate)|hurry(?: up)?|act (?:now|fast)|what are you waiting for|stay tuned)\s*[—–:!,.-]+\s*|(?:so|and|but|now|just(?! in time)|please|pls|plz|kindly|simply|hurry to|hurry(?: up)?(?: and)?|quick|quickly|then|also|today|only|go ahead and|go on and|come on and|be sure (?:to|you|and)|make sure (?:to|you|that you)|remember to|(?:do not|don['’]?t|never) (?:forget|hesitate|wait|delay)(?: to|, and| and)?|feel free to|run to|why not|it['’]s time to|be quick and)\b[,!:]?\s+)+/i

// ── saying it ───────────────────────────────────────────────────────────────

const URL = String.raw`(?:https?:\/\/\S+|(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*)?|link)`
/** Says a day or an hour. */
const DATED =
  /\b(?:\d{1,2}(?:st|nd|rd|th)|\d{1,2}[/.:]\d{2}|\d{1,2} ?[ap]m|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|\p{L}+day|tomorrow|tonight|weekend|week|month)\b/iu
/** A second verb, which a noun phrase has no place for. */
const VERBAL =
  /(?:\band|,|\bor|&|\bto) (?:then |also |please |just )?(?:get|put|find|learn|see|discover|take|make|let|start|share|register|sign|save|join|enjoy|explore|read|watch|shop|buy|order|tell|use|try|give|keep|add|win|enter|download|book|claim|be|have|follow|tag|comment|visit|check|stay|create|build|hear|reach|contact|call|invite|leave|grab|bring|help|go|come|look|listen|drop|send|ask|meet|vote|subscribe|snag|rsvp|mark|know|pay|play|witness|celebrate|upgrade|switch|spend|earn|receive|grow|improve|boost|unlock|experience|relax|eat|drink|cook|travel|fly|dine|choose|pick|select|complete|apply|donate|support|stand|connect|chat|talk|speak|view|browse|stream|curb|satisfy|treat|elevate|transform|drive|protect|secure|schedule|feel|cut|fill|turn|level|dive|access|prepare|recharge)\b/i
/** Nothing but words that point to a link or hurry. */
const POINTERS =
  /^(?:[\s,:–—>-]|\b(?:here|below|now|today|at|via|on|online|this|the|our|my|your|link|links|in|bio|up|out|more|for|to|us|yours|and|info|information|details|website|site|page|free|it|them|started|by|clicking|tapping|following|visiting|button|early|direct|directly|through|app|profile|about)\b|👇|👉|➡|⬇|\uFE0F|→|🔗)*$/iu

type Shape = (
  match: RegExpExecArray,
  order: Order,
  context: Context,
) => readonly string[] | undefined
type Pattern = readonly [RegExp, Shape]

const DROP: readonly string[] = ['']

/** Shapes of orders, the most particular first. The words begin at the verb. */
const PATTERNS: readonly Pattern[] = [
  // Nothing but hurry.
  [
    /^(?:stay tuned|watch this space|get ready|listen up|hurry(?: up)?|act(?: fast| quickly)?|don['’]t (?:wait|delay|hesitate|miss (?:it|out|this|them)|sleep on (?:it|this|them))|go|do it|enjoy|come on|what are you waiting for)$/i,
    () => DROP,
  ],
  // “Click the link in bio to shop” → “You can shop through the link in bio”.
  [
    /^(?:click|tap|press|hit|follow|use|check(?: out)?|visit|see) (?:on )?(?:the )?(link (?:in|on) (?:our|my|the|your)? ?(?:bio|profile|flyer|stories|story)) (?:to|and) (.+)$/i,
    ([, link, rest], order) => can(order, `${verbLow(rest)} through the ${link?.toLowerCase()}`),
  ],
  [
    /^(?:click|tap|press|hit|follow|use|check(?: out)?|visit|see|swipe) (?:on )?(?:(?:here|below|the (?:link|image|button|picture|photo|ad|post|banner)(?: below| above| here)?|this link|our link|this|up|through|now)[, ]*)+(?:to|and|for) (.+)$/i,
    ([, rest], order, context) => again(rest, order, context),
  ],
  [
    new RegExp(
      `^(?:visit|go to|head(?: on)?(?: over)? to|hop on(?: over)? to|log ?on to|check out|click(?: on)?|see|call|head to) (${URL}) (?:to|and) (?:learn|find out|read|discover|see|get) more(.*)$`,
      'i',
    ),
    ([, link, rest], order) =>
      VERBAL.test(rest ?? '')
        ? can(order, `learn more${rest} at ${link}`)
        : [`There’s more${rest} at ${link}`, `More${rest} is at ${link}`],
  ],
  [
    new RegExp(
      `^(?:visit|go to|head(?: on)?(?: over)? to|hop on(?: over)? to|log ?on to|check out|click(?: on)?|see) (${URL}) (?:to|and) (.+)$`,
      'i',
    ),
    ([, link, rest], order) => can(order, `${verbLow(rest)} at ${link}`),
  ],
  [
    new RegExp(
      `^(?:visit|go to|head(?: on)?(?: over)? to|see|check out|click(?: on)?) (${URL}) for (?:more|more (?:info|information|details)|(?:all )?(?:the )?details|info|information)(.*)$`,
      'i',
    ),
    ([, link, rest]) => [`There’s more${rest} at ${link}`, `The details are at ${link}${rest}`],
  ],
  [
    new RegExp(
      `^(?:visit|go to|head(?: on)?(?: over)? to|see|check out|click(?: on)?) (${URL})$`,
      'i',
    ),
    ([, link]) => [`There’s more at ${link}`, `More is at ${link}`, `The details are at ${link}`],
  ],
  [
    new RegExp(
      `^(?:learn|find out|read|discover|see|get) more (?:at|on|via|by visiting|here) (${URL})$`,
      'i',
    ),
    ([, link]) => [`There’s more at ${link}`, `More is at ${link}`, `The details are at ${link}`],
  ],
  // “Visit our shop to see the range” → “You can see the range at our shop”.
  [
    /^(?:visit|go to|head(?: on)?(?: over)? to|hop (?:on )?(?:over )?to|come (?:on )?(?:over )?to|stop by|swing by|drop by|pop (?:in|over) ?to|slide over to) ((?:our|the|your|a|any)\b[^,.:;!?]{2,50}?) (?:to|and) ((?!the\b|our\b|a\b|your\b|learn more)[a-z].+)$/i,
    ([, place, rest], order) => can(order, `${verbLow(rest)} at ${place}`),
  ],
  // Join.
  [
    /^(?:come )?join us,? (?:live,? |virtually,? |online,? )?as we (?:will |['’]ll )?(?!are\b|have\b|were\b)(\p{L}+ .+)$/iu,
    ([, rest]) => [`We’ll ${rest}`],
  ],
  [
    /^(?:come )?join us,? ((?:live |virtually |online )?(?:(?:on|this|next|tomorrow|tonight)\b|\p{Lu}\p{L}+\.? \d)[^!?;]{0,60}?),? as we (?!are\b|have\b|were\b)(\p{L}+ .+)$/iu,
    ([, when, rest]) => [`${capital(when)}, we’ll ${rest}`],
  ],
  [
    /^(?:come )?join us,? ((?:(?:on|this|next|tomorrow|tonight)\b|\p{Lu}\p{L}+\.? \d)[^!?;]{0,60}?),? (?:to|and) (explore|discuss|dive|celebrate|talk|unpack|cover|share|chat|mark|kick off|uncover) (.+)$/iu,
    ([, when, verb, rest]) => [`${capital(when)}, we’ll ${verb?.toLowerCase()} ${rest}`],
  ],
  [
    /^(?:come )?join us (?:for|at) (an? [^!?;]{3,120})$/i,
    ([, what]) => (VERBAL.test(what ?? '') ? undefined : [`We have ${what}`, `There’s ${what}`]),
  ],
  [
    /^(?:come )?join us (?:for|at) ((?:our|the|this) [^,!?;]{3,60}?),? (on|this|next|from) ([^!?;]{3,60})$/i,
    ([, what, on, when]) =>
      VERBAL.test(`${what} ${when}`)
        ? undefined
        : [`${capital(what)} ${isPlural(what) ? 'are' : 'is'} ${on} ${when}`],
  ],
  [
    /^(?:come )?join us ((?:live )?(?:at|in) [^!?;]{3,80})$/i,
    ([, where]) =>
      VERBAL.test(where ?? '') || /\bto\b/.test(where ?? '') ? undefined : [`We’ll be ${where}`],
  ],
  [
    /^(?:come )?(?:and )?join (us|me|our team|our experts|the team|them|[\p{Lu}@][\p{L}@_ ]{2,30}) (.+)$/iu,
    ([, who, rest]) => [`You’re welcome to join ${who} ${rest}`, `You can join ${who} ${rest}`],
  ],
  [/^(?:come )?join (us|in)$/i, () => ['You’re welcome to join us']],
  [/^(?:come )?join (?:the fun|the party|the conversation|the movement)$/i, () => DROP],
  // More: “Learn how we do it: URL” → “How we do it: URL”.
  [
    /^(learn|see|discover|find out|read|explore|check out|hear|watch|listen to|understand|uncover|get to know|read about|learn about|read up on) (?:more about )?((?:exactly )?(?:how|why|what|where|when|which|who|whether)\b.+)$/i,
    ([, verb, clause], order) =>
      order.leadsToLink && !VERBAL.test((clause ?? '').replace(/\bto\b/g, ''))
        ? [`${capital(clause)}:`, `More on ${clause}:`]
        : can(order, `${verb?.toLowerCase()} ${clause}`),
  ],
  [
    /^(?:learn|find out|read|discover|see|hear|explore|get|know) more about (.+)$/i,
    ([, what], order) =>
      order.leadsToLink
        ? VERBAL.test(what ?? '')
          ? undefined
          : [`More about ${what}:`, `There’s more about ${what} here`]
        : [`There’s more to read about ${what}`, `There’s more about ${what}`],
  ],
  [
    /^(?:learn|read|find out|discover|hear) about (.+)$/i,
    ([, what], order) =>
      order.leadsToLink
        ? [`More about ${what}:`, `You can read about ${what} here`]
        : [`There’s more about ${what}`],
  ],
  // A noun phrase that a link leads to.
  [
    /^(?:check out|read|discover|see|explore|meet|watch|view|browse|take a look at|have a look at|look at|get a glimpse of|introducing|listen to|tune in to|catch|hear|try) ((?:our|the|this|these|my|his|her|their|all (?:of )?(?:the|our)|some of|a|an)\b.+)$/i,
    ([whole, what], order) =>
      order.leadsToLink || !/^(?:discover|explore|browse|view|hear|catch|try)/i.test(whole)
        ? shown(order, what ?? '')
        : undefined,
  ],
  [
    /^(?:pre|e)[- ]?(order|book|register)(?:\b.*)?$/i,
    ([whole, verb], order) => {
      const said = whole.replace(/^\p{L}+/u, (word) => word.toLowerCase())
      const isBare = POINTERS.test(whole.replace(/^(?:pre|e)[- ]?\p{L}+/iu, ''))
      if (!isBare) return can(order, said)
      const noun = /^r/i.test(verb ?? '')
        ? 'Registration'
        : /^o/i.test(verb ?? '')
          ? 'To order'
          : 'To book'
      return order.leadsToLink ? [`${noun}:`] : DROP
    },
  ],
  [/^check (?:it|this|them|these|that|us|me) out\b(.*)$/i, (_, order) => pointing(order, 'more')],
  [
    /^(?:check out|read|discover|see|explore|browse|view|find|get|watch|shop|hear) ((?:even )?(?:more|all|other|new|tickets|tix|details|\d+|five|six|seven|ten)\b.*)$/i,
    ([, what], order) =>
      order.leadsToLink && !VERBAL.test(what ?? '') && (what ?? '').length < 90
        ? [`${capital((what ?? '').replace(/[ ,]+(?:here|below)$/i, ''))}:`]
        : undefined,
  ],
  [
    /^(?:get|find|view|buy|shop|order|download|grab|snag|access|use|open) ((?:the|our|a|an|this|these|my)\b.*)$/i,
    ([, what], order) =>
      order.leadsToLink && (what ?? '').split(' ').length <= 9
        ? shown(order, what ?? '')
        : undefined,
  ],
  [
    /^(?:stand|get|have|grab|take|for) (?:a|the|your|an?) (?:chance|opportunity|shot) (to|at) (.+)$/i,
    ([, to, rest]) => [`There’s a chance ${to} ${rest}`],
  ],
  [
    /^get (?:ready|set|excited|hyped) for (.+)$/i,
    ([, what]) =>
      isNoun(what) && !VERBAL.test(what ?? '') && !/\bupcoming\b/i.test(what ?? '')
        ? [`${capital(what)} ${isPlural(what) ? 'are' : 'is'} coming`]
        : undefined,
  ],
  [/^get ready to (.+)$/i, ([, rest], order) => can(order, verbLow(rest))],
  [
    /^(?:register|rsvp|sign up|enrol|enroll|pre-?register)(?: yourself| online)? (?:for|to attend|to join|at) ((?:our|the|this|a|an|\p{Lu})[^,.!?;]{2,60})$/iu,
    ([, what], order) =>
      order.leadsToLink && !VERBAL.test(what ?? '') && !/ (?:to|and) /.test(what ?? '')
        ? [`Registration for ${what}:`, `Registration for ${what} is here:`]
        : undefined,
  ],
  [
    /^(?:get|grab|download|order|buy|book|find|claim|secure|reserve|access|see|shop|snag) your (?!spot|seat|place|space|own|hands)([^,.!?;:]{3,40}?)(?: here| below)?$/i,
    ([whole, what], order) =>
      order.leadsToLink &&
      !VERBAL.test(what ?? '') &&
      !/ (?:to|with|at|from|by|in|on) /.test(what ?? '')
        ? isPlural(what)
          ? [`${capital(what)}:`]
          : /^(?:book|claim|secure|reserve)/i.test(whole)
            ? undefined
            : [`The ${what}:`]
        : undefined,
  ],
  [
    /^(?:get|grab|claim|order|receive|download) your (free [^,.!?;:]{3,40})$/i,
    ([, what]) =>
      VERBAL.test(what ?? '')
        ? undefined
        : [isPlural(what?.split(/,| and | & /)[0]) ? `There are ${what}` : `There’s a ${what}`],
  ],
  // “Plan your week with our app” → “Our app can plan your week”.
  [
    /^(accelerate|automate|boost|brighten|build|calm|change|clean|control|create|cut|deliver|elevate|enhance|ensure|extend|fight|fix|help|improve|increase|keep|level up|lower|maintain|make|manage|maximi[sz]e|nourish|optimi[sz]e|personali[sz]e|plan|protect|prevent|reduce|refresh|simplify|solve|streamline|strengthen|supercharge|track|transform|turn|upgrade|power|drive|revolutioni[sz]e) ([^!?;:]{3,90}?) (?:with|using) ((?:our|the|this|an?|(?!Orders|Code|Purchase|Any|Every|All)\p{Lu}|#)[^,!?;:]{2,60})$/iu,
    ([, verb, what, tool], order) =>
      VERBAL.test(tool ?? '') || / (?:with|using|your) /.test(` ${tool} `) || order.scene !== ''
        ? undefined
        : [
            `${capital(tool)} can ${verb?.toLowerCase()} ${what}`,
            `You can ${verb?.toLowerCase()} ${what} with ${tool}`,
          ],
  ],
  // Don't miss.
  [
    /^(?:do not|don['’]t|never) miss(?: out)?(?: on)? (?:this|the|your|an?) (?:great |big |last |amazing |exciting )?(?:chance|opportunity) to (.+)$/i,
    ([, rest], order) => can(order, verbLow(rest)),
  ],
  [
    /^(?:do not|don['’]t|never) miss(?: out)?(?: on)? ((?!out\b)[^,.!?;]+?),? (on|at|this|next|tomorrow|tonight|from) (.+)$/i,
    ([, what, on, rest]) => {
      const when = `${on} ${rest}`
      if (!isNoun(what) || VERBAL.test(what ?? '') || !DATED.test(when)) return undefined
      // “… to learn how” is what the reader does there.
      const then = when.replace(
        /,? to (discover|learn|hear|see|explore|find out|get|meet|watch) /i,
        '. You can $1 ',
      )
      return [`${capital(own(what))} ${isPlural(what) ? 'are' : 'is'} ${then}`]
    },
  ],
  [
    /^(?:do not|don['’]t|never) (?:miss|sleep|miss out|skip)(?: out)?(?: on)? ((?:our|the|this)\b.+?(?:webinar|event|session|summit|conference|show|party|stream|livestream|class|workshop|meetup|launch|game|match|episode|finale|concert|premiere|fair|festival))$/i,
    ([, what]) =>
      VERBAL.test(what ?? '')
        ? undefined
        : [`${capital(what?.replace(/\b(?:upcoming|exciting|amazing) /i, ''))} is coming up`],
  ],
  [
    /^(?:do not|don['’]t|never) (?:miss|sleep|miss out|skip)(?: out)?(?: on)? (.+)$/i,
    ([, what]) =>
      isNoun(what) && !/^our\b/i.test(what ?? '') && !VERBAL.test(what ?? '')
        ? [there(what)]
        : undefined,
  ],
  // Offers.
  [
    /^(?:get|save|enjoy|take|grab|score|receive|unlock|claim|snag|have) ((?:up to |an extra |an additional |upto |over )?(?:[$£€₹]\s?\d[\d.,]*|\d[\d.,]*\s?%|\d+ percent) (?:off|discount|cash ?back|back)\b.*)$/i,
    ([, offer]) => {
      const coded =
        /^(.+?),? (?:with|using|when you use)(?: the| our| my)?(?: promo| discount| coupon)? code:? (\S+?)((?: at (?:the )?(?:checkout|check-out))?)$/i.exec(
          offer ?? '',
        )
      const [, amount, code, till] = coded ?? []
      return coded === null
        ? [`There’s ${offer}`, `It’s ${offer}`]
        : [`Code ${code} takes ${amount}${till}`, `There’s ${amount} with code ${code}${till}`]
    },
  ],
  [
    /^save ((?:up to |an extra |an additional |over )?(?:[$£€₹]\s?\d[\d.,]*|\d[\d.,]*\s?%))(?: off)? (?:on|off|when you buy) (.+)$/i,
    ([, amount, what]) => [`There’s ${amount} off ${what}`],
  ],
  [
    /^(?:use|enter|apply|redeem|add) (?:the |promo |promo(?:tional)? |coupon |our |my |discount )*code:? (\S+?),?(?: at (?:the )?(?:checkout|check-out))? (?:to|for|and) (?:get |save |receive |enjoy |take |claim |score )?(.+)$/i,
    ([, code, what]) =>
      /^(?:up to |an |a |[$£€₹]?\d|free)/i.test(what ?? '')
        ? /^(?:up to |an? (?:extra|additional) )?(?:[$£€₹]\s?\d[\d.,]*|\d[\d.,]*\s?%) off\b/i.test(
            what ?? '',
          )
          ? [`Code ${code} takes ${what}`, `With code ${code} there’s ${what}`]
          : [`With code ${code} there’s ${what}`, `Code ${code} is for ${what}`]
        : undefined,
  ],
  [
    /^(?:use|enter|apply|redeem|add) (?:the |promo |promotional |coupon |our |my |discount )*code:? (\S+)( at (?:the )?(?:checkout|check-out))?$/i,
    ([, code, till]) => [`The code is ${code}${till ?? ''}`],
  ],
  [
    /^(?:get|shop|find|see) (.{2,40}?) (?:with|at|via|through|in|from|on) (the )?(link in (?:our|my|the)? ?bio)$/i,
    ([, what, the, link]) => [
      `${capital(what)} ${isPlural(what) ? 'are' : 'is'} at ${the ?? ''}${link}`,
    ],
  ],
  // Friends.
  [
    /^(?:tag|mention|share (?:this|it) with|send this to|tell) ((?:a|your|the|that|any|those|two) (?:\p{L}+ )?\p{L}+|someone|somebody|anyone|anybody) (?:below )?(who|that) (.+)$/iu,
    ([, whom, who, rest]) => [`This one’s for ${whom?.toLowerCase()} ${who} ${rest}`],
  ],
  [
    /^(?:tag|mention) ((?:the|your|a|an|that|someone|somebody|anyone)\b[^.!?,;:@#&]{2,60})$/i,
    ([, whom]) =>
      VERBAL.test(whom ?? '') || / (?:and|to|in|below|using|with) /.test(` ${whom} `)
        ? undefined
        : [`This one’s for ${whom}`],
  ],
  [
    /^(?:comment|drop|leave|share|post|tell us|let us know|reply with|comment with|drop us|comment below with|give us) (?:below )?(?:with )?(your (?:favou?rite|top|best|go-to|pick|answers?|guess|prediction|thoughts?)\b[^,.]*?)(?:,? (?:in (?:the )?(?:comments?|replies)(?: section)?(?: below)?|below|down below))?$/i,
    ([, what]) => [`We’d like to read ${what}`],
  ],
  [
    /^(?:(?:tag|rt|retweet|repost|comment|double tap|smash)\b|(?:like|love|share|drop|leave|hit|vote|react|spread|pass|mention|type|reply) (?:this|if|and|&|your|a|an|to|the|with|below|for|us|it|yours|when|now|someone)\b)/i,
    (_, { words }, { features }) =>
      /\bfree\b/i.test(words) ||
      /\b(?:win|winner|winners|chance|giveaway|prize|prizes|contest|enter|vote for)\b/i.test(
        features.text,
      )
        ? undefined
        : DROP,
  ],
  // Follow.
  [
    /^(?:follow|find|join|connect with|like) us (on|at) ([^,;:!?]+?)(?: (?:to|for) (?:more|updates|stay).*)?$/i,
    ([, where, what]) => [`We’re ${where} ${what} too`],
  ],
  [
    /^(?:follow|subscribe|like)(?: along| us| me| our page| my page)?(?: for more.*)?$/i,
    () => DROP,
  ],
  [/^follow (@\S+) for (.+)$/i, ([, who, what]) => [`${who} has ${what}`]],
  // Nothing but a verb that points.
  [
    /^(learn|read|find|discover|see|explore|visit|click|tap|check|view|swipe|watch|listen|shop|buy|order|get|grab|book|reserve|register|sign|apply|download|join|subscribe|enroll?|rsvp|donate|vote|enter|claim|try|start|stream|preorder|pre-order|play|save|install|give|hear|secure|purchase|look|go|head|browse|request|schedule|contact|call|rsvp|redeem|activate|invest|begin)(?: up)?(?: (?:your|a|my|the) (?:spot|seat|place|space|slot))?((?:[\s,:–—>-].*)?)$/iu,
    (match, order) => (POINTERS.test(match[2] ?? '') ? pointing(order, match[0]) : undefined),
  ],
  // Anything else that can be done.
  [
    /^(book|reserve|claim|save|secure|grab|get|snag) (?:your|a|my) (spot|seat|place|space)s?(?: (?:here|online))?\b(.*)$/i,
    ([, , what, rest], order) => can(order, `book a ${what}${rest}`),
  ],
  // “Find all the dates in the newsletter” → “All the dates are in the newsletter”.
  [
    /^(?:find|see|catch|get|shop|view|check out|discover|explore|stream|order) ((?:all )?(?:of )?(?:the|our|these) [^,.!?;:]{3,60}?) (in|on|at|below|here|online|in-store|via)\b ?([^,.!?;:]{0,60})$/i,
    ([, what, where, rest]) =>
      VERBAL.test(`${what} ${rest}`) ||
      / (?:for|that|which|who|to|from|with|of|by) /.test(` ${what} `) ||
      / by \w+ing/.test(rest ?? '')
        ? undefined
        : [
            `${capital(own(what))} ${isPlural(what?.replace(/^all (?:of )?/i, '')) ? 'are' : 'is'} ${where} ${rest}`.trimEnd(),
          ],
  ],
  // “Start your free trial” → “You can start a free trial”.
  [
    /^(start|book|order|claim|get|grab|reserve|download|schedule|request|activate|buy|pick up|secure) your ((?!own\b|hands\b|game\b|day\b|best\b)[^.!?;:]{3,120})$/i,
    ([, verb, what], order) => {
      const low = verb?.toLowerCase().replace('grab', 'get') ?? ''
      const article = isPlural(what?.split(/,| and | & /)[0])
        ? ''
        : /^(?:[aeio]|u(?!ni|s[aei]))/i.test(what ?? '')
          ? 'an '
          : 'a '
      return /^(?:\p{L}+ )?(?:first|next|favou?rite|new|perfect|holiday|copy|chance|christmas)\b/iu.test(
        what ?? '',
      )
        ? can(order, `${low} your ${what}`)
        : can(order, `${low} ${article}${what}`)
    },
  ],
  [
    /^(?:please )?enter (?:for|to get) (?:a|your) chance (?:to win|at) ([^.!?]+)$/i,
    ([, prize]) => [`There’s a chance to win ${prize} for anyone who enters`],
  ],
  [
    /^enter (?:here )?(?:to|and) win ([^.!?]+)$/i,
    ([, prize]) => [`There’s a chance to win ${prize} for anyone who enters`],
  ],
  [
    /^(?:get|gain|grab|score|snag|enjoy|receive) ((?:unlimited |exclusive |early |instant )?access to [^.!?]+)$/i,
    ([, what]) => (VERBAL.test(what ?? '') ? undefined : [`There’s ${what}`]),
  ],
  [
    /^(?:get|grab|score|snag|receive|enjoy) ((?:an? |free |up to |\d|one |two |three |unlimited |the (?:new|latest|full|best)\b|our )[^.!?;:]{3,110})$/i,
    ([, what], order) =>
      VERBAL.test(what ?? '') || isLoud(what ?? '') || !order.isParted || order.leadsToLink
        ? undefined
        : [there(what)],
  ],
  [
    /^(?:get|grab|score|snag|cop|bag) (?!ready|to |the most|out|in |rid|over|started|creative|inspired|back|away|involved|better|it done|on )(.+)$/i,
    ([, rest], order) => can(order, `get ${rest}`),
  ],
  [
    /^(?:donate|give|support|sign|pledge|chip in|contribute|volunteer|adopt|sponsor)\b(.*)$/i,
    ([whole], order) => can(order, verbLow(whole)),
  ],
  [
    /^(?:meet|introducing|say hello to) ((?:the|our|a|an|\p{Lu})\b.+)$/iu,
    ([, what]) =>
      isNoun(what) && !VERBAL.test(what ?? '')
        ? [`${isPlural(what) ? 'These are' : 'This is'} ${what}`]
        : undefined,
  ],
  [
    /^(?!don['’]t|do not|never|let|link|like|believe|consider|click|tap|press|hit|swipe|rest |mind |be |is |are |get |say |think|imagine|remember|forget|look |wait|stop|meet |happy |thank|congrat|welcome|watch out|stay |keep |trust|guess|hold |come )(\p{L}+)\b(.*)$/iu,
    ([whole], order) => can(order, verbLow(whole)),
  ],
]

export function waysOf(order: Order, context: Context): readonly string[] {
  const { scene, close } = order
  let found = shapesOf(order, context) ?? []
  if (scene !== '') {
    // A label does not go on from “With it, …”.
    found = found.filter((way) => /^(?:You|There|We|It)\b/.test(way) && !way.endsWith(':'))
    if (found.length === 0) found = can(order, verbLow(order.words))
    found = found.filter((way) => !way.endsWith(':'))
  }
  return found.map((way) => {
    if (way === '') return ''
    const said = scene === '' ? capital(way) : capital(scene) + low(way)
    // A link ends what leads to the next one well enough.
    if (said.endsWith(':') && endsWithLink(said.slice(0, -1))) return said.slice(0, -1)
    const isClosed = /[.:]$/.test(said) || (close === ':' && endsWithLink(said))
    return isClosed ? said : said + close
  })
}

function endsWithLink(words: string): boolean {
  return new RegExp(`${URL}$`, 'i').test(words) && !/ link$/i.test(words)
}

function shapesOf(order: Order, context: Context): readonly string[] | undefined {
  for (const [pattern, shape] of PATTERNS) {
    const match = pattern.exec(order.words)
    const found = match === null ? undefined : shape(match, order, context)
    if (found !== undefined) return found
  }
  return undefined
}

/** The same for what an order leads on to: “Click here to see the range”. */
function again(rest: string | undefined, order: Order, context: Context) {
  // “See below for how to enter: URL” → “How to enter: URL”.
  if (/^(?:how|why|what|when|where|which|who)\b/i.test(rest ?? '')) {
    return order.leadsToLink ? [`${capital(rest)}:`] : []
  }
  return shapesOf({ ...order, words: (rest ?? '').replace(LEAD, '') }, context)
}

const CAN = ['You can {it}']
const COMING = ['You’re welcome to {it}', 'You can {it}']
/** Going somewhere and taking part. */
const COMES =
  /^(?:join|come|visit|attend|stop by|swing by|drop by|drop in|apply|register|sign up|enter|meet us|see us|hang out|participate|take part|submit|nominate|send us|ask us|bring|call|contact|email|message|talk|chat|reach out)\b/
/** What can be done. */
function can(order: Order, it: string): readonly string[] {
  if (
    isLoud(it) ||
    !order.isParted ||
    /^(?:to|in|on|at|with|for|if|when|as|while|by|you|we|it|the|our|a|how|why|what|where|who|more)\b/i.test(
      it,
    )
  )
    return []
  if (/^\p{L}+ \d+[.:]?(?:\s|$)/u.test(it)) return []
  if (!order.leadsToLink) {
    return (COMES.test(it) ? COMING : CAN).map((way) => way.replace('{it}', it))
  }
  const bare = it.replace(
    /[ ,]+(?:here|below|online here|via the link(?: below)?|at the link below|at|via)$/i,
    '',
  )
  const isPlaced = /\b(?:here|at|via|through|below)\b|\bhow$/.test(bare)
  if (!ONLINE.test(bare) || / (?:on|in) [\p{Lu}#@]/u.test(bare)) return [`You can ${bare}.`]
  const said = `You can ${bare}${isPlaced ? '' : ' here'}`
  return / to | today\b/.test(bare) || bare.length > 60 ? [said] : [said, `To ${bare}:`]
}

/** What is done at a link. */
const ONLINE =
  /^(?:get|register|sign|book|download|order|buy|shop|read|watch|find|see|apply|join|donate|subscribe|listen|learn|enter|enroll?|browse|view|check|vote|play|stream|try|claim|submit|nominate|schedule|request|take|rsvp|reserve|explore|discover|purchase|preorder|redeem|hear|catch|meet|contact|support|adopt|give|sponsor|calculate|compare|install|access|start|dive|pledge)\b/

/** Mostly capitals, which are to be lowered first. */
function isLoud(words: string): boolean {
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  return (words.match(/\p{Lu}/gu)?.length ?? 0) > 0.6 * letters
}

/** What a link shows. */
function shown(order: Order, what: string): readonly string[] | undefined {
  const noun = own(what)
    .replace(/^these\b/i, 'the')
    .replace(/[ ,]+(?:here|below|at the link below|via the link below)(?: today| now)?$/i, '')
  if (/[.!?\n()]/.test(what) || isLoud(what)) return undefined
  const learn =
    /^(.*?),? (?:to|and) (?:learn|find out|discover|read|see|get|hear) (?:more (?:about|on)|about) (.+)$/i.exec(
      noun,
    )
  if (learn !== null) {
    return [
      `${capital(learn[1] ?? '')} ${isPlural(learn[1]) ? 'have' : 'has'} more about ${learn[2]}`,
    ]
  }
  const how =
    /^(.*?),? (?:to|and) (?:learn|find out|discover|see|read|hear) ((?:how|why|what|where|when|which)\b.+)$/i.exec(
      noun,
    )
  if (how !== null) {
    return [`${capital(how[1] ?? '')} ${isPlural(how[1]) ? 'explain' : 'explains'} ${how[2]}`]
  }
  const more = /^(.*?),? to (?:learn|find out|discover|read|see|get) more$/i.exec(noun)
  if (more !== null) return [`There’s more in ${low(more[1] ?? '')}`]
  if (VERBAL.test(noun) || / by \w+ing\b| (?:at|on|to|by|in)$/i.test(noun)) return undefined
  const be = isPlural(noun) ? 'are' : 'is'
  return order.leadsToLink
    ? [`${capital(noun)}:`, `${capital(noun)} ${be} here:`]
    : [be === 'is' ? `Here’s ${low(noun)}` : `Here are ${low(noun)}`]
}

/** Plain labels before a link; where there is none, an order that only points goes. */
function pointing({ leadsToLink }: Order, words: string): readonly string[] {
  if (!leadsToLink) return DROP
  const verb = /^[\p{L}-]+(?: up)?/iu.exec(words)?.[0].toLowerCase() ?? 'more'
  const said = LABELS.find(([verbs]) => verbs.test(verb))?.[1] ?? LABELS.at(-1)?.[1] ?? []
  return said.map((label) => `${label}:`)
}

const LABELS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:register|rsvp)/, ['Registration is here', 'To register', 'Registration']],
  [/^(?:sign|join|enrol|enroll)/, ['To sign up', 'Sign-up is here', 'Sign-up']],
  [/^(?:book|reserve|schedule|save|secure)/, ['To book', 'You can book here']],
  [
    /^(?:shop|order|buy|get|grab|purchase|claim|preorder|pre-order|snag)/,
    ['Details', 'More here', 'Here'],
  ],
  [/^(?:download|install)/, ['To download', 'The download is here', 'The download']],
  [/^(?:watch|stream)/, ['To watch', 'You can watch here']],
  [/^listen/, ['To listen', 'You can listen here']],
  [/^subscribe/, ['To subscribe', 'You can subscribe here']],
  [/^(?:apply)/, ['To apply', 'You can apply here']],
  [/^(?:donate|give)/, ['To donate', 'You can donate here']],
  [/^vote/, ['To vote', 'You can vote here']],
  [/./, ['More here', 'Details', 'There’s more here', 'More on this']],
]

// ── words ───────────────────────────────────────────────────────────────────

/** The order's verb in the middle of a sentence. */
function verbLow(words: string | undefined): string {
  return (words ?? '').replace(LEAD, '').replace(/^\p{L}+/u, (verb) => verb.toLowerCase())
}

export function capital(words: string | undefined): string {
  return (words ?? '').replace(/^\p{Ll}(?!\p{Lu})/u, (letter) => letter.toUpperCase())
}

/** An article or a pronoun loses the capital that opened a sentence. */
export function low(words: string): string {
  return words.replace(
    /^(?:I(?=t['’]s\b)|The|Our|A|An|This|These|Those|Some|All|You|There|It|Here|More|For|To|How|Why|What|We|My|Your|Details|Registration|Sign|With|Code|Where|When|Who|Which|If|That)\b/,
    (word) => word.toLowerCase(),
  )
}

function own(what: string | undefined): string {
  return (what ?? '').replace(/^all of /i, 'all ')
}

function isNoun(what: string | undefined): boolean {
  return /^(?:our|the|this|these|those|my|a|an|your|\p{Lu}|\d|some|all|what)/u.test(what ?? '')
}

/** Of a list the first decides: “There’s tea and cakes”. */
function there(what: string | undefined): string {
  const [first] = (what ?? '').split(/,| and | & | \+ /)
  return `${isPlural(first) ? 'There are' : 'There’s'} ${what}`
}

/** Whether a noun phrase takes “are”: by the word before what it is about. */
export function isPlural(what: string | undefined): boolean {
  const phrase = what ?? ''
  if (/^(?:[$£€₹]|\d[\d.,]*\s?%)/.test(phrase)) return false
  if (
    /^(?:these|those|some|all|both|many|few|several|\d+(?!\d*(?:st|nd|rd|th)\b)|two|three|four|five|six|seven|eight|nine|ten)\b/i.test(
      phrase,
    )
  )
    return true
  if (/^(?:a|an|this|that|every|each|one)\b/i.test(phrase)) return false
  const head = phrase.split(
    /\s+(?:for|of|on|in|with|at|from|to|by|about|that|which|who|as|is|are|we|you|where|when|how|featuring|including|now|here|below|between|through|[–—-])\b|[,:;(–—‘“"']/i,
  )[0]
  if (/\band\b/i.test(head ?? '')) return /s\b[^s]*\band\b|\band\b/.test(head ?? '')
  return (
    /[^suis]s$|ies$|[^s]es$/i.test(head?.trim() ?? '') &&
    !/(?:news|series|business|process|access|bus|plus|campus|menus?)$/i.test(head?.trim() ?? '')
  )
}

/** Capitals on every word, as the rest of a headline has them. */
export function titled(words: string): string {
  return words.replace(/(?<![\p{L}'’/.])\p{Ll}\p{L}*/gu, (word) =>
    /^(?:a|an|the|to|of|in|on|at|for|and|or|with|by|from|https?)$/.test(word)
      ? word
      : capital(word),
  )
}

/** The apostrophe that the post uses. */
export function voiced(words: string, text: string): string {
  const isStraight = !text.includes('’') || !/\p{L}’\p{L}/u.test(text)
  return isStraight ? words.replace(/(?<=\p{L})’(?=\p{L})/gu, "'") : words
}

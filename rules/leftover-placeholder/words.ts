/**
 * What templates leave blank. Looked for in the text as written, since brackets and signs are no
 * words.
 */

/** Names of fields as templates write them between brackets; never labels such as [Video], [TEASER] or [OC]. */
const FIELD = [
  '(?:(?:first|last|full|sur|user|file|nick)[ _-]?)?name',
  "(?:company|business|brand|product|service|event|customer|client|speaker|guest|author|city|store|shop|school|team|project|book|podcast|course|campaign|person|contact|manager|employee|competitor)(?:[’']?s)?[ _-]?(?:name|title|url|link|website|logo|handle)",
  '(?:short ?|insert ?|landing page ?|sign ?up ?|registration ?|booking ?|blog ?|article ?|website ?|page ?)?(?:link|url)(?:[ _-]?(?:here|to .{1,40}))?',
  '(?:company|product|brand|website|venue|recipient|salutation|hashtag|@?handle|discount code|promo code|coupon code|phone number|email address|job title|start date|end date|due date|deadline|amount|price|percentage|industry|pain point|benefit|feature|location|city|state|month|day of (?:the )?week|weekday|date|time|date and time|date & time|cta|call to action|tbd|tbc|todo|placeholder|xx+%?|\\$xx+|x%)',
].join('|')

/** What is told to be put in; without one of these, “[insert eye roll]” is a joke. */
const INSERTED =
  'link|url|name|date|time|product|company|brand|event|price|image|photo|picture|video|gif|number|code|handle|hashtags?|quote|cta|call to action|city|location|place|title|headline|text|stat|statistic|figure|logo|website|address|email|phone|topic|caption|copy|offer|discount|amount|details?|description|month|year|day|venue|speaker|guest|customer|client|testimonial'

interface Slot {
  /** What is in every slot of this kind, and in few posts. */
  readonly sign: RegExp
  readonly pattern: RegExp
}

const BRACE = /\{/
const PERCENT = /%/
const BRACKET = /\[/
const ANGLE_OR_BRACKET = /[<[]/

/**
 * Slots by the signs that mark them. The first pattern that matches at a place counts. Without its
 * sign a pattern is not tried: to compile them all takes 11 ms, half of what Node takes to start.
 */
export const SLOTS: readonly Slot[] = [
  // Our own blanks.
  { sign: BRACKET, pattern: /\[fill:[^\]\n]*\]/gi },
  // Handlebars, Liquid, Mailchimp, template strings: {{name}}, {% if %}, *|FNAME|*, ${name}, %%name%%.
  {
    sign: /\{[{%]|\*\||\$\{|%%/,
    pattern:
      /\{\{[^{}\n]{0,80}\}\}|\{%[^{}\n]{1,80}%\}|\*\|[\w:.-]{1,40}\|\*|\$\{[\w .-]{1,40}\}|%%[\w.-]{1,40}%%/g,
  },
  // {name}, {firstName}, {PRODUCT_NAME}; {Breaking} and {30} are somebody's brackets.
  {
    sign: BRACE,
    pattern: new RegExp(
      `\\{(?:[a-z][a-zA-Z0-9_.-]{0,30}|[A-Z][A-Z0-9_]{1,30}|(?:${FIELD}))\\}`,
      'g',
    ),
  },
  { sign: BRACE, pattern: new RegExp(`\\{(?:${FIELD})\\}`, 'gi') },
  // Spun text: {Hi|Hello|Hey}.
  { sign: BRACE, pattern: /\{[^{}|\n]{1,40}(?:\|[^{}|\n]{1,40})+\}/g },
  // %FIRSTNAME%, %name%. Percent signs that belong to numbers have a digit before or a blank after.
  { sign: PERCENT, pattern: /(?<![\w%])%[A-Za-z][A-Za-z_]{1,30}%(?!\w)/g },
  // <INSERT LINK>, [insert date here], (insert name); [your company], <YOUR NAME>.
  {
    sign: /[<[({](?:insert|add|enter|paste|put)\b/i,
    pattern: new RegExp(
      `[<[({](?:insert|add|enter|paste|put)(?: (?:your|the|a|an|our))?(?: [\\w’'-]+){0,2} (?:${INSERTED})\\b[^\\n<>()[\\]{}]{0,40}[>\\])}]`,
      'gi',
    ),
  },
  { sign: ANGLE_OR_BRACKET, pattern: /[<[](?:INSERT|ADD|ENTER) [^\n<>[\]]{1,60}[>\]]/g },
  {
    sign: ANGLE_OR_BRACKET,
    pattern: new RegExp(
      `[<[]your (?:[\\w’'-]+ ){0,2}(?:${INSERTED}|business|service|app|store|shop|channel|industry|team)[>\\]](?!\\()`,
      'gi',
    ),
  },
  { sign: ANGLE_OR_BRACKET, pattern: /[<[]YOUR [A-Z][A-Z ’'&/-]{1,40}[>\]](?!\()/g },
  // [LINK], [Product Name], [DATE]: names from the list. A Markdown link, image or footnote is none.
  { sign: BRACKET, pattern: new RegExp(`(?<![\\w!\\]])\\[(?:${FIELD})\\](?![([:])`, 'gi') },
  { sign: /</, pattern: new RegExp(`<(?:${FIELD})>`, 'g') },
  // Dummy text, and what a template prints where it has no value.
  { sign: /ipsum/i, pattern: /\blorem ipsum\b(?: dolor(?: sit(?: amet)?)?)?/gi },
  {
    sign: / here/i,
    pattern:
      /\b(?:company|brand|product|business|event|customer) (?:name|title|logo) (?:goes )?here\b/gi,
  },
  {
    sign: / here/i,
    pattern:
      /\b(?:your (?:text|headline|tagline|logo)|insert (?:your )?(?:text|headline|title|link|url|image|logo|tagline)) (?:goes )?here\b/gi,
  },
  { sign: BRACKET, pattern: /\[object Object\]/g },
]

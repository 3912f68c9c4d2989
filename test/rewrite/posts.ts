/** Posts put together from pieces that real posts are made of, for property tests. */
import fc from 'fast-check'

const URLS = [
  'https://shop.example/a',
  'http://b.example/x?utm_source=x&y=1',
  'www.tea.example',
  'mugs.example',
]
const FIGURES = [
  ...['$20', '€1,999.50', '£5', '20 dollars', '50%', '12.5%', '3', '1,000', '24/7', 'two', '+30'],
  ...['5pm', '11:59 pm PT', '9am-5pm', '8:30'],
]
const DATES = [
  '5 May',
  'December 24th',
  'Friday',
  'tomorrow',
  '12/11/2026',
  '2026-12-24',
  'Jan. 3',
  'today only',
  'this weekend',
]
const NAMES = [
  '@maria',
  '@the_shop',
  'Priya Nair',
  'New York',
  'NASA',
  '#ad',
  '#sponsored',
  'Home Chef',
]
const CODES = ['code SAVE50', 'Use code: TEA20', 'promo code WINTER', 'Code MUG10']
const TAGS = ['#tea', '#mugs', '#tea', '#Tea', '#SmallBusiness']
const SENTENCES = [
  ...[
    'Shop now!!!',
    'BUY NOW',
    'Don’t miss out!',
    'LAST CHANCE TO SAVE!!',
    'FREE SHIPPING ON EVERYTHING',
  ],
  ...[
    'Hurry, it ends soon?!',
    'Tag a friend 👇👇👇',
    'What do you read on trains?',
    'I spilled tea on my notes.',
  ],
  ...[
    'Check out our latest guide here:',
    'Register for the webinar now!',
    'Get your tickets at',
    'Order today:',
  ],
  ...[
    'We are so proud of our amazing team!',
    'They said “BEST TEA EVER!!!” and left.',
    '"NEVER AGAIN!!" is its title.',
  ],
  ...[
    '🚨🚨 SALE 🚨',
    '🔥🔥🔥',
    '⭐⭐⭐⭐⭐',
    '🇫🇷🇮🇹',
    '👉👉',
    'iPhone cases are NEW.',
    'It is NOT for sale!!',
  ],
  ...[
    'This is a paid partnership with the mill.',
    'I work at the mill.',
    'An AMAZING offer!! For students.',
  ],
  ...[
    '50% OFF TODAY ONLY!!!',
    'Up to $20 off all mugs until Friday.',
    'Only 3 left!!',
    '𝗙𝗥𝗘𝗘 gift!!!',
    "DON'T WAIT",
  ],
]
const MARKUP = [
  ...[
    '**FREE**',
    '**Shop now!!!**',
    '[SHOP NOW!!!](https://a.example/b)',
    '`BUY NOW!!!`',
    '\n> HE SAID BUY NOW!!!\n',
  ],
  ...[
    '\n- ',
    '\n\n',
    '\n---\n',
    '*',
    '_',
    '# ',
    '<b>',
    '\\',
    '\n```\nSALE!!!\n```\n',
    '  \n',
    '\r\n',
    '\t',
    ' \n',
  ],
]
const JOINTS = [' ', ' ', ' ', ' ', '\n', '\n\n', ': ', ', ', '  ']

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...SENTENCES) },
  { weight: 2, arbitrary: fc.constantFrom(...URLS, ...FIGURES, ...DATES) },
  { weight: 2, arbitrary: fc.constantFrom(...NAMES, ...CODES, ...TAGS) },
)

function joined(pieces: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const parts = fc.array(fc.tuple(pieces, fc.constantFrom(...JOINTS)), {
    minLength: 1,
    maxLength: 9,
  })
  const tags = fc.array(fc.constantFrom(...TAGS), { maxLength: 5 })
  return fc.tuple(parts, tags).map(([list, end]) => {
    const text = list.map(([words, joint]) => words + joint).join('')
    return `${text} ${end.join(' ')}`.trim() || 'Shop now!!!'
  })
}

/** Plain text of a post. */
export const plainPosts = joined(piece)

/** Markdown of a post, also broken and odd. */
export const markdownPosts = joined(
  fc.oneof({ weight: 4, arbitrary: piece }, { weight: 1, arbitrary: fc.constantFrom(...MARKUP) }),
)

/**
 * What a careful reader would call a fact, found by other means than the engine's: patterns over the
 * text instead of tokens.
 */
export const FACT_PATTERNS: Readonly<Record<string, RegExp>> = {
  url: /https?:\/\/[^\s<>"“”)\]*]+|www\.[^\s<>"“”)\]*]+/g,
  mention: /(?<![\w.@/])@[A-Za-z0-9_]+/g,
  price: /[$€£]\s?\d+(?:[.,]\d+)*/g,
  percentage: /\d+(?:\.\d+)?%/g,
  code: /\b[A-Z]{2,}\d{2,}\b/g,
  date: /\b(?:\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:st|nd|rd|th)?|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{4}-\d\d-\d\d)\b/gi,
  weekday: /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g,
  number: /\d+(?:[.,]\d+)*/g,
  disclosure: /#ad\b|#sponsored\b|\bpaid partnership\b|\bI work at\b/g,
}

/** All facts of a text, sorted, as `kind words`. */
export function factsByPattern(text: string): string[] {
  return Object.entries(FACT_PATTERNS)
    .flatMap(([kind, pattern]) =>
      [...text.matchAll(pattern)].map(([words]) => `${kind} ${words.replace(/[.,;:!?]+$/, '')}`),
    )
    .sort()
}

/**
 * Posts and phrases that are made up the same way every time, so that runs can be compared and no
 * one's writing is copied.
 *
 * The vocabulary is wide on purpose (some ten thousand forms, most of them rare, as in real posts):
 * a narrow one would flatter every memo and cache.
 */

const NOUNS =
  `apron archive atlas bakery balcony band basket beach bench bicycle blanket boat book border bottle
  bread bridge brush bucket building button cabin cake calendar camera candle canvas carpet cellar
  chair chapter charger choir circle clay clinic clock cloud club coast coffee collar comic concert
  corner cottage counter course cup curtain customer dancer deadline desk diagram dinner doctor door
  drawer drill editor engine envelope evening exhibit farm fence ferry festival film fountain friend
  game garage garden gate glove grant guide guitar hall hammer harbour hiker hill hinge hospital
  island jacket jar journal kettle keyboard kitchen ladder lake lamp lantern leaf lesson letter lever
  librarian lid market meadow meeting member mentor menu mirror moment morning museum needle neighbour
  notebook nurse oven owner page painter pan parcel parent path pattern pencil picture pillow planet
  plate platform player pocket poem poster printer problem project pupil question radio reader recipe
  record river road robot roof room route sailor school screen season seat shelf signal singer soup
  spoon stair station stool story stove street student studio summer table tailor teacher team
  telescope tent ticket tool tower town train trail tram tutor valley van village visitor volunteer
  wall weekend wheel window winter workshop writer yard`.split(/\s+/)
const VERBS =
  `answer ask bind blend borrow brew call clean climb collect cook count craft draft draw explain fasten
  feed film find fold follow gather grow help hold hunt join keep knit know lead lean learn lend lift
  load look map mark measure meet mend mind need open order pack paint pick plant point pour present
  print protect pull question reach read record remind repair report return roll sail search seek sell
  send shift show sign sort speak spell start stock stream support talk teach test thank think toast
  train treat turn visit wait walk want warm water weigh work wonder`.split(/\s+/)
const ADJECTIVES =
  `ancient awkward bold brief bright broad calm careful cheap clear clever cold crisp dark deep early
  faint fair familiar fast firm fresh full gentle grand green handmade hard honest humble joint keen
  kind late light local long loud mild modern narrow neat new old patient plain polite proud quick
  quiet rare rough round sharp short shy slow small smooth soft solid steep stiff strong sudden sweet
  tall tender thick thin tidy tiny warm weak wide wild wooden young`.split(/\s+/)
const ONSETS = 'b br c cl d dr f fl g gr h k l m n p pr r s st t tr v w'.split(' ')
const VOWELS = 'a e i o u ai ea oo'.split(' ')
const CODAS = 'l n r s t m nd rk ll ck'.split(' ')
const NAME_ENDINGS = 'bury combe dale field ford ham ley mere mouth ridge ton wick worth'.split(' ')
const FUNCTION_WORDS =
  'a about but can do first for from how if in is it last more of our the to we which with you your'.split(
    ' ',
  )
const SLOTS = ['{number}', '{money}', '{percent}', '{time}', '{url}', '{emoji}']
const EMOJI = ['🎉', '🔥', '🙏', '👩‍🍳', '🇵🇹', '👍🏽', '✨', '☕', '🚲', '3️⃣']
const FRAMES = [
  'The {a} {n} {v} a {n} near {p}',
  'We {v} the {a} {n} with {p} and {p}',
  'Last week our {n} {v} {p}, and the {n} was {a}',
  "It's {a} how a {n} can {v} every {n} in {p}",
  'If your {n} is too {a}, {v} it before the {n} does',
  'Thank you, {p}, for the {a} {n} you {v}',
  'You can {v} {m} of the {n} for {$} until {t}',
  '{m} {n} later, {p} still has a {a} {n}',
  'There is a {a} {n} behind the {n}; {p} {v} it by {t}',
  'Our {n} {v} {%} more {n} than the {a} one at {p}',
  'Which {n} would you {v} first?',
  'How do you {v} a {a} {n} in {p}?',
  'Do not miss the very {a} {n}!',
  'Read about the {n} at {u}',
  '**The {n}** is {a}, [as {p} writes]({u}), but we {v} it anyway',
]

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}

// Plain forms first, and so often; the rest make the long tail.
const nouns = forms(NOUNS, ['', 's', 'less', 'like'])
const verbs = ['', 're', 'out', 'over', 'under'].flatMap((prefix) =>
  forms(VERBS, ['', 's', 'ed', 'ing']).map((verb) => prefix + verb),
)
const adjectives = forms(ADJECTIVES, ['', 'ly', 'ness', 'ish'])
const names = [...new Set(Array.from({ length: 6000 }, nameMaker(seeded(7))))]
const lists = { n: nouns, v: verbs, a: adjectives, p: names }

function forms(words: readonly string[], endings: readonly string[]): string[] {
  return endings.flatMap((ending) => words.map((word) => word + ending))
}

function nameMaker(random: () => number): () => string {
  const from = pickerFrom(random)
  return () => {
    const name = from(ONSETS) + from(VOWELS) + from(CODAS) + from(NAME_ENDINGS)
    return name.charAt(0).toUpperCase() + name.slice(1)
  }
}

function pickerFrom(random: () => number) {
  return <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)] as Item
}

/** Words as posts have them: the first of a list often, the last hardly ever. */
function skewedFrom(random: () => number) {
  return <Item>(list: readonly Item[]) => list[Math.floor(random() ** 2.5 * list.length)] as Item
}

/**
 * Markdown drafts with front matter, 600 to about 700 characters each, no two alike: prose with
 * some emphasis, links, hashtags, emoji, prices, percentages and times.
 */
export function generateDrafts(count: number, seed = 1): string[] {
  const random = seeded(seed)
  const pick = pickerFrom(random)
  const word = skewedFrom(random)
  const fill = (slot: string): string => {
    if (slot in lists) return word(lists[slot as keyof typeof lists])
    if (slot === 'm') return String(2 + Math.floor(random() * 90))
    if (slot === '$') return `$${1 + Math.floor(random() * 400)}`
    if (slot === '%') return `${1 + Math.floor(random() * 99)}%`
    if (slot === 't') return `${1 + Math.floor(random() * 11)}pm`
    return `https://${word(nouns)}.example/${word(nouns)}`
  }
  const sentence = () => {
    const text = pick(FRAMES).replace(/\{(.)\}/g, (_, slot: string) => fill(slot))
    const mark = /[?!]$/.test(text) ? '' : pick(['.', '.', '.', '!', ` ${pick(EMOJI)}`])
    return text.charAt(0).toUpperCase() + text.slice(1) + mark
  }
  return Array.from({ length: count }, (_, index) => {
    const platform = pick(['mastodon', 'linkedin', 'bluesky', 'x'])
    const tags = random() < 0.5 ? `\n\n#${word(nouns)} #${word(names)}` : ''
    let draft = `---\nid: draft-${index}\nplatform: ${platform}\n---\n\n${sentence()}`
    while (draft.length + tags.length < 600) draft += pick([' ', ' ', ' ', '\n\n']) + sentence()
    return `${draft}${tags}\n`
  })
}

/**
 * Phrases of one to four words from the vocabulary of the posts, in about the proportions in which
 * rooms write them: mostly two or three words, one step in ten a stem, a slot or a gap.
 */
export function generatePhrases(count: number, seed = 2): string[] {
  const random = seeded(seed)
  const pick = pickerFrom(random)
  const contentWord = () => pick(pick([nouns, verbs, adjectives]))
  const anyWord = () => (random() < 0.25 ? pick(FUNCTION_WORDS) : contentWord())
  const phrases = new Set<string>()
  while (phrases.size < count) {
    const length = random() < 0.05 ? 1 : pick([2, 2, 2, 3, 3, 3, 4, 4])
    const steps = Array.from({ length }, length === 1 ? contentWord : anyWord)
    if (length > 1 && random() < 0.3) {
      const at = Math.floor(random() * length)
      const isInside = at > 0 && at < length - 1
      steps[at] = pick([
        `${pick(NOUNS)}~`,
        `${pick(VERBS)}~`,
        pick(SLOTS),
        isInside ? pick(['...', '{word}']) : pick(SLOTS),
      ])
    }
    phrases.add(steps.join(' '))
  }
  return [...phrases]
}

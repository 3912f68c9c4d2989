/**
 * Tells English from other languages by function words and letters: cheap, and shy of calling an
 * English post foreign.
 */
import { lazyPattern } from '../lazy-pattern.ts'
import type { Token } from './tokens.ts'

const ENGLISH = new Set(
  "the a an and or but of to in on at for with from by is are was were be been this that these those it its it's you your we our i my he she they their what when where who how why not no so if as all can will just get new out up have has had do does did more than about into one now here there don't i'm we're you're let's us me".split(
    ' ',
  ),
)

/** Function words that English does not have, by language; a word may serve several. */
const FOREIGN: Readonly<Record<string, string>> = {
  Spanish:
    'el la los las del que una por para con su sus más pero como este esta esto muy sin sobre también nos tu tus es son está están hoy nuestro nuestra aquí gracias día todos cuando desde hasta y en de se lo al',
  Portuguese:
    'o os as do da dos das que uma por para com seu sua mais mas como este esta muito sem sobre também nos não você vocês é são está hoje nosso nossa aqui obrigado dia todos quando em de se e na no pra',
  French:
    'le la les des du que une pour avec son sa ses plus mais comme ce cette très sans sur aussi nous vous est sont aujourd’hui notre votre ici merci jour tous quand et en de se au aux dans qui pas ne il elle un',
  German:
    'der die das und ist nicht ein eine einen mit für auf von zu den dem des sich auch wir ihr sie ich du es sind war wird werden haben hat aber oder wie was wenn noch nur mehr unser unsere heute hier im am zum zur bei nach',
  Italian:
    'il lo gli della dei delle che una per con suo sua più ma come questo questa molto senza anche noi voi è sono oggi nostro nostra qui grazie tutti quando di e nel nella al non si un le da',
  Dutch:
    'het een van en is niet met voor op te dat die er aan ook wij jij je ze ik zijn was wordt hebben heeft maar of hoe als nog meer onze vandaag hier bij naar uit over',
  Indonesian:
    'yang dan di ini itu untuk dengan dari ke tidak adalah akan pada juga kami kita anda saya ada bisa lebih atau oleh sudah hari nya kamu aja lagi jadi',
  Filipino:
    'ang ng mga sa na at ay para ito ko mo po kayo natin namin lang naman niyo siya kung pag yung',
  Turkish:
    've bir bu için ile da de çok daha ne var mi mı olarak gibi en kadar sonra biz siz ben her',
  Swedish:
    'och att det som en på är av för med den till inte har om ett vi ni jag kan från eller hur när så i idag här',
  Polish:
    'i w na z do nie się to jest że o jak ale dla przez po od za są czy już tylko nas was dziś',
  Swahili: 'na ya wa kwa ni za la katika kuwa yako hii hiyo kama sasa leo au hadi pia wako',
}

/** English words that other languages have too: they speak neither for nor against English. */
const SHARED = new Set('a an as in is me no so he was'.split(' '))

/** All of them in one text, each between blanks. */
const ANY_FOREIGN = ` ${Object.values(FOREIGN).join(' ')} `

/**
 * What a word speaks for: `English`, or other languages by name; undefined for nothing. A table of
 * all 700 words takes longer to make than a post takes to read, so it waits until many words have
 * been asked about.
 */
function languagesWith(word: string): 'English' | readonly string[] | undefined {
  if (++asked > WORTH_A_TABLE) {
    table ??= tabulate()
    return table.get(word)
  }
  if (ENGLISH.has(word)) return SHARED.has(word) ? undefined : 'English'
  const between = ` ${word} `
  if (!ANY_FOREIGN.includes(between)) return undefined
  return Object.keys(FOREIGN).filter((language) => ` ${FOREIGN[language]} `.includes(between))
}

/** Words: a few posts. */
const WORTH_A_TABLE = 400
let asked = 0
let table: ReadonlyMap<string, 'English' | readonly string[]> | undefined

function tabulate(): NonNullable<typeof table> {
  const languages = new Map<string, 'English' | string[]>()
  for (const [language, words] of Object.entries(FOREIGN)) {
    for (const word of words.split(' ')) {
      if (ENGLISH.has(word)) continue
      languages.set(word, [...(languages.get(word) ?? []), language])
    }
  }
  for (const word of ENGLISH) if (!SHARED.has(word)) languages.set(word, 'English')
  return languages
}

/** Fewer words than this say nothing about a language, unless their letters do. */
const FEWEST_WORDS = 4
const LATIN = lazyPattern(() => /\p{Script=Latin}/u)
const OTHER_LETTER = lazyPattern(() => /(?!\p{Script=Latin})\p{L}/u)

/**
 * The language of a post: `English` where there is any doubt, a name such as `German`, or `another
 * language` where its letters are not Latin.
 */
export function languageOf(tokens: readonly Token[]): string {
  let words = 0
  let english = 0
  let latin = 0
  let other = 0
  const foreign = new Map<string, number>()
  const seen = new Set<string>()
  for (const { kind, norm } of tokens) {
    if (kind !== 'word') continue
    words++
    if (norm.charCodeAt(0) < 128 || LATIN().test(norm)) latin += norm.length
    else if (OTHER_LETTER().test(norm)) other += norm.length
    const languages = languagesWith(norm)
    if (languages === undefined) continue
    if (languages === 'English') {
      english++
      continue
    }
    // Single letters are spelling (“F O C U S”) more often than words, and one word proves no more twice.
    if (norm.length === 1 || seen.has(norm)) continue
    seen.add(norm)
    for (const language of languages) foreign.set(language, (foreign.get(language) ?? 0) + 1)
  }
  if (other > latin) return 'another language'
  if (words < FEWEST_WORDS) return 'English'
  let best = 'English'
  let most = 0
  for (const [language, count] of foreign) {
    if (count > most) {
      best = language
      most = count
    }
  }
  const isForeign = most >= 2 && most > 2 * english && most >= words / 8
  return isForeign ? best : 'English'
}

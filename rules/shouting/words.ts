import { defineWords } from '../../src/analyse/words.ts'

/**
 * Ordinary words: set in capitals they are shouted, whereas NASA, VAT and SAVE50 are how those are
 * written. Looked up one by one, so they are sets and not phrases.
 */

const list = (words: string) => new Set(words.trim().split(/\s+/))

/** Words that are shouted to sell, to hurry or to be noticed. */
export const LOUD: ReadonlySet<string> = list(`
  free now sale sales off save saving savings saves deal deals win winner winners won today
  tonight tomorrow only new hot huge big biggest bigger best buy shop order get grab hurry last
  chance final limited exclusive exclusively ends ending alert giveaway giveaways contest bonus
  extra double twice half price prices discount discounts entire everything must available finally
  must-have urgent warning attention stop vote donate act enter join follow retweet share tag
  comment subscribe register click amazing special specials surprise guaranteed instant instantly
  immediately massive major mega insane crazy epic ultimate cheap cheapest lowest
`)

/** Everyday words that make up shouted lines. */
export const PLAIN: ReadonlySet<string> = list(`
  a an the this that these those there it its it's is are was were be been being i'm im i've me my
  we we're we've our ours you you're your yours u ur he she they them their his her who what when
  where why how which and or but if then than as at by for from in into of on onto out over under
  up down to too with without about after before again away around do don't dont does doesn't did
  didn't can can't cant could will won't would should may might have haven't has had go goes going
  gone come coming came make makes made take takes give gives giving gave let let's lets see look
  find know think say said tell told want need keep kept put try use used work works help show
  shows read write call play run turn turned bring send sent meet miss missed lose left leave wait
  waiting hold feel feels talk ask answer celebrate check choose pick claim book thank thanks
  welcome happy proud excited ready set good great better perfect beautiful favorite favourite
  real true right wrong wow omg hey hello hi please okay just still even ever day days week weeks
  weekend month months year years hour hours minute minutes time times morning night monday
  tuesday wednesday thursday friday saturday sunday january february march april june july august
  september october november december christmas black cyber holiday holidays summer winter spring
  season birthday first second third one two three four five six seven eight nine ten hundred
  thousand million once many much some few lots next long short little small full whole same other
  another both each between because while until since during through people person man men woman
  women kids baby family friend friends everyone everybody anyone nobody team home house world
  life place city country school car food water money cash gift gifts card ticket tickets shipping
  delivery returns store online product products item items code offer offers promo collection
  drop launch launched release released announcement news update updates video episode event
  events tour music album song game games match goal goals race story fact facts myth truth secret
  part parts thing things way end beginning question heart hope faith fun joy peace power hate
  hard high low fast slow loud quick early late soon ago white red blue green yellow gold silver
  pink orange brown proof pay paid cost value worth credit purchase necessary required needed
  supplies stock entries hiring job jobs apply sign link bio below above action details info
  nothing something inside outside together forever far near front behind so yes no not really
  more most any all live breaking plus own anything love here back open every always never start
  watch listen easy like super receive received earn spend upgrade unlock discover explore
  introducing introduce cast finals signing showcase fans fan members member guests guest lucky
  prize prizes entry bundle bundles ice cream coffee pizza burger burgers beer wine drink drinks
  breakfast lunch dinner dessert chocolate dress dresses shoes shirt shirts hoodie hoodies boots
  bag bags jeans style styles fashion beauty skin hair mattress sofa furniture kitchen phone
  laptop camera device devices battery screen class classes course lesson lessons webinar workshop
  session sessions conference panel training guide ebook report website app email inbox page post
  posts comments followers follower account profile strong stronger faster smart smarter safe
  safer clean fresh natural simple easier healthy health care body mind soul eyes eye hand hands
  head face arms voice dog dogs cat cats pet pets puppy child children parents mom mother dad
  father brother sister son daughter dollar dollars percent tax loan mortgage insurance bank
  budget investment invest income rich millionaire crisis emergency support protect rescue justice
  rights freedom election children's hunger king queen star stars champion champions champs
  history maker legend league cup playoffs north south east west street road beach mountain ocean
  river park hotel flight flights trip travel writing wrote learn learned grow growth build built
  create created change changed move moved born die dead alive kill fight fighting lost found
  broken fixed fix old young older newest latest previous future past present tonight's today's
  week's year's valentine's mother's father's happening happens happened wonderful awesome
  fantastic incredible gorgeous cute cutest cool absolutely literally totally completely seriously
  honestly definitely obviously already almost later nearly worldwide nationwide everywhere
  somewhere anywhere nowhere crowd crowds crew gang folks ladies gentlemen guys girls boys queers
  students teachers deliver smile award awakening awaken chemicals gluten sugar vegan organic
  recipe recipes triple quadruple single pair pack packs box boxes sets piece pieces
`)

/** Where one of these stands, in whatever letters, something is on offer. */
export const TRADE: ReadonlySet<string> = list(`
  sale sales deal deals discount discounts coupon giveaway order shop buy tickets voucher bargain
`)

/** With one of these in capitals a post opens as an advertisement does. */
export const OPENERS: ReadonlySet<string> = list(`
  retweet urgent alert surprise giveaway free win sale hurry attention save enter shop buy
`)

/** Endings of ordinary words that acronyms do not have; for words of five letters and more. */
export const WORD_ENDING =
  /(?:ing|ed|est|ly|ness|ous|ful|less|able|ible|ment|ments|tion|tions|ive|ers)$/

/** Said in capitals out of habit, law or joy: the reader does not mind. */
export const forgiven = defineWords({
  warm: [
    'thank you',
    'thanks',
    'congratulations',
    'congrats',
    'well done',
    'happy (birthday|anniversary|retirement)',
    'happy ... (birthday|anniversary)',
    'so proud of',
    'welcome (back|home|to the team)',
    'we (love|miss) you',
  ],
  finePrint: [
    'no purchase (necessary|required|needed)',
    'void where prohibited',
    'all rights reserved',
    'terms and conditions',
  ],
  label: [
    'coming soon',
    'breaking news',
    'sold out',
    '(today|tonight|tomorrow) at {time}',
    'new (york|zealand|jersey|orleans|mexico|delhi|england)',
  ],
})

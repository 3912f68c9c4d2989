import { defineWords } from '../../src/analyse/words.ts'

/** Asks for votes, and names of the places whose own rules forbid to ask for them. */
export const words = defineWords({
  upvote: [
    '(please|pls|plz|kindly) upvote',
    '^upvote (us|this|it|our|my|the|me|if|and|here|now|today|to|on)',
    '(and|then|also) upvote (us|our|my|me)',
    '(can|could|would|will) you (please|) upvote',
    '(go|come|want|remember|forget|over) to upvote',
    '(an|your) upvote (would|will|is|means|helps|goes|counts|makes)',
    'your upvotes (would|will|are|mean|help|go|count|make)',
    '(give|leave|drop|throw|send) (us|it|this|me) an upvote',
    '(leave|drop|hit|smash|click|press) (an|the|that) upvote',
    '(appreciate|love|need|want|welcome) (your|an|some|every|all|any) (upvote|upvotes)',
    'every upvote (counts|helps|matters)',
    'upvotes (are|is) (welcome|appreciated)',
    '(help|get) us (to the front page|reach the front page|hit the front page|to number one)',
  ],
  place: ['product hunt', 'producthunt', 'hacker news', 'hackernews', 'ph launch'],
  /** The longer phrase wins over those in it. */
  innocent: [
    "(don't|do not|didn't|did not|never|not) (upvote|upvotes)",
    "(don't|do not|didn't|did not|won't|will not|never|not|no|stop|without) (ask|asking|beg|begging|want|wanting|need|care|caring|buy|buying|here|worry|trade|about|for|need to) ... (upvote|upvotes)",
  ],
})

/** Words that hashtags are put together from. */
const WORDS = `
accessibility advice agency animal april art artificial artist august author automation award
bake beach bike bird black blog book brand breast budget build business buy cancer care career
cat change christmas city climate coach code coffee cold color community computer conference
consumer content cooking course cover creation creative creator culture customer daily data day
design developer development digital diversity dog drawing drive early east economy education
electric email employee employer energy engine engineer engineering equality estate event
experience factory family farmer fashion film finance financial fitness food forest free
freelance friday friend friendly fund funding future game gaming garden gardening gender global
goal good green growth happy hashtag health healthy help high hiring history holiday home hope
house housing human hybrid idea industry information innovation intelligence international
internet investing january jobs july june justice kind kitchen knowledge language launch leader
leadership learning library life lifestyle literature live local love machine made maker making
management manager march market marketing media meeting memory mental mobile monday money month
morning mother motivation mountain museum music nature network news night nonprofit nurse ocean
office online open optimization outdoor owner parent park party passive peace people person
personal pet philosophy photo photographer photography planet planning plant podcast poetry
policy politics power privacy product production productivity profile program programming
progress project public publishing quality question quote race radio rail reading real recipe
recruiting recycling remote repair research restaurant revenue river road safety sales saturday
school science screen sea search season security self seller selling service share shop shopping
skill sleep slow small smart social society software solar solution source space sport startup
station story strategy street student studio success summer sunday supply support sustainable
swap talent talk tea teacher team tech technology test theatre therapy thought thursday time
tips today tool town trade traffic training transformation travel tree trend tuesday university
update urban user value vegan video village voice volunteer walk water weather wedding wednesday
week weekend wellness window winter women wood word work worker workforce workplace workshop
world writer writing year young youth
`

/** Words that are put together themselves and written as one. */
const WRITTEN_AS_ONE = `
artwork birdlife blackbird bookmaker bookseller bookshop bookstore catwalk coursework daytime
dogwood filmmaker filmmaking gamechanger goodnight greenhouse homemade homeowner homework
housework lifetime lovebird moneymaker newspaper nightlife peacemaker peacetime photoshop
policymaker policymaking railroad schoolteacher schoolwork screenwriter seabird seafood seawater
storybook summertime teamwork teatime treehouse waterbird weekday wintertime workbook workday
yearbook
`

/** A tag in small letters that is made of two or more of these, and is none of them, runs together. */
export const JOINED: ReadonlySet<string> = new Set(`${WORDS}${WRITTEN_AS_ONE}`.trim().split(/\s+/))

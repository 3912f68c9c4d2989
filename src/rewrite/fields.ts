/**
 * Fields that posts are from: the nouns they are known by, and what people in each of them can tell
 * from their own life. Our own words; each question can be answered by anybody who reads along.
 */

export type Field =
  | 'food'
  | 'clothes'
  | 'beauty'
  | 'travel'
  | 'home'
  | 'pets'
  | 'devices'
  | 'games'
  | 'music'
  | 'film'
  | 'books'
  | 'sport'
  | 'health'
  | 'money'
  | 'vehicles'
  | 'learning'
  | 'marketing'
  | 'software'
  | 'events'
  | 'work'
  | 'causes'
  | 'gifts'
  | 'other'

export interface FieldWords {
  /** Folded; singular and plural. */
  readonly nouns: ReadonlySet<string>
  /** Indirect questions to readers: “ask …”. */
  readonly questions: readonly string[]
  /** What helps a reader who never buys. */
  readonly tips: readonly string[]
  /** What only the author can tell. */
  readonly moments: readonly string[]
}

function field(
  nouns: string,
  questions: readonly string[],
  tips: readonly string[],
  moments: readonly string[],
): FieldWords {
  return { nouns: new Set(nouns.trim().split(/\s+/)), questions, tips, moments }
}

/** Said in many fields: one of these alone tells nothing, and none of them is a topic. */
export const AMBIGUOUS: ReadonlySet<string> = new Set(
  `watch ring rings season seasons team teams goal goals running run race races house houses home book books
  road ride stage show shows single track tracks level levels skin skins scene heart interest code feature
  features model models data tool tools network networks cast driving driver drivers policy content
  opening talk talks session sessions cream party gift gifts holiday holidays card cards stay stays tour
  fans plant plants match matches player players paint children kids school schools sales retail leads
  vision hearing weight users stress pain release version mouse battery charging engine foundation wings
  protein chips spices steam battle arena characters dice chapter author authors library writing reader
  readers colleagues office payment payments income coverage heat adventure adventures destination trip
  conditioner floors roof bed beds band radio stocks fund funds invest investment investments degree
  degrees agents enterprise audience audiences customer-experience prospects buyers loyalty election
  voters shelter rescue equality justice present presents birthday menu kitchen theater theaters
  episode episodes series quest loot court stadium cup league campaign campaigns podcast newsletter
  food health learning training education technology tech server servers treats manager managers
  leadership event events booth panel agenda speaker speakers platform monitor monitors fleet scent
  environment planet console router printer drone sleep heating island piano garage raid performance
  wardrobe bag bags hat ring camera cameras desktop tax taxes title lesson lessons workshop workshops
  class course yoga game games apps app users teachers teacher student students code area heart body`
    .trim()
    .split(/\s+/),
)

export const FIELDS: ReadonlyMap<Field, FieldWords> = new Map<Field, FieldWords>([
  [
    'food',
    field(
      `food pizza burger burgers coffee tea latte sandwich sandwiches chicken taco tacos sushi pasta rice
      snack snacks chocolate cookies cake cakes bread breakfast lunch dinner dessert desserts ice-cream cream
      drinks drink beer wine cocktail cocktails smoothie smoothies menu restaurant recipe recipes meal meals
      flavour flavor flavours flavors candy cheese fries kitchen chef cooking baking grill bbq wings
      salad soup noodles vegan crisps chips protein fruit fruits vegetables spice spices pints`,
      [
        'what they order when they cannot decide',
        'which taste takes them back to their childhood',
        'what they have with it, and when',
      ],
      [
        'how to keep it fresh for another day',
        'what goes well with it from an ordinary cupboard',
        'a way to make something like it at home',
      ],
      [
        'who in your kitchen came up with it and what went wrong on the way',
        'what the first guest said who tried it',
        'how you eat it yourself',
      ],
    ),
  ],
  [
    'clothes',
    field(
      `clothes clothing dress dresses shoes shoe sneaker sneakers boots boot jeans jacket jackets coat coats
      shirt shirts tee tees t-shirt hoodie hoodies sweater sweaters outfit outfits wardrobe denim fashion
      jewelry jewellery necklace necklaces earrings ring rings bracelet bracelets watch watches bag bags
      handbag handbags hat hats socks leggings activewear swimwear lingerie bra bras skirt skirts pants
      scarf scarves sunglasses apparel merch streetwear menswear womenswear`,
      [
        'which one they have kept the longest, and why',
        'what they put on when it will not stop raining',
        'what they look at first: fit, fabric or price',
      ],
      [
        'how to wash it so that it lasts',
        'how to find the right size without trying it on',
        'how to mend the part that always goes first',
      ],
      [
        'why you made it, or what you changed after wearing it yourself',
        'which version you threw away before this one',
        'where you wore it last',
      ],
    ),
  ],
  [
    'beauty',
    field(
      `skin skincare makeup serum cleanser moisturizer moisturiser lipstick mascara hair shampoo conditioner
      beauty perfume fragrance nails lashes foundation sunscreen spf facial cosmetics scent brows`,
      [
        'what has worked for their skin or hair, and what has not',
        'which step they skip when they are tired',
        'what they wish they had known at twenty',
      ],
      [
        'one habit that helps and costs nothing',
        'what to leave out when skin or hair is irritated',
        'how to read the list on the back of the bottle',
      ],
      [
        'what it did for you and what it did not',
        'how many tries it took until you liked it',
        'who asked you for it',
      ],
    ),
  ],
  [
    'travel',
    field(
      `travel trip trips flight flights hotel hotels resort resorts cruise cruises vacation vacations holiday
      holidays destination destinations beach beaches island islands airline airlines airport luggage
      suitcase tour tours getaway passport itinerary camping hiking adventure adventures stay stays`,
      [
        'which place they would go back to tomorrow',
        'what they always forget to pack',
        'what went wrong on a trip that they still laugh about',
      ],
      [
        'when it is quiet there, and when to stay away',
        'one thing to do there that costs nothing',
        'what to check before booking, wherever people book',
      ],
      [
        'the morning there that you still think of',
        'what surprised you when you went yourself',
        'whom you met there',
      ],
    ),
  ],
  [
    'home',
    field(
      `home furniture sofa mattress mattresses bed beds pillow pillows garden gardens gardening plants plant
      planter planters decor candle candles rug rugs lamp lamps tools paint house houses apartment
      apartments condo property properties mortgage roof lawn patio cleaning laundry vacuum dishwasher
      fridge washer hvac heating windows floors flooring bedding curtains cookware seeds`,
      [
        'which corner of their home they would change first',
        'what they have repaired themselves, and whether it held',
        'which thing at home they use every single day',
      ],
      [
        'how to make the old one last another year',
        'how to measure before buying, wherever people buy',
        'a repair that takes ten minutes',
      ],
      [
        'how it looks in your own home after a month',
        'what you would do differently the second time',
        'who asked for it first',
      ],
    ),
  ],
  [
    'pets',
    field(
      `pet pets dog dogs puppy puppies cat cats kitten kittens vet litter kibble leash horse horses bird birds
      aquarium treats`,
      [
        'what their animal does that nobody believes',
        'what they wish they had known in the first week',
        'what their animal thinks of anything new',
      ],
      [
        'a sign that owners often miss',
        'one thing that calms an animal and costs nothing',
        'what to ask at the next visit to the vet',
      ],
      [
        'what your own animal made of it',
        'the animal that this began with',
        'what you got wrong at first',
      ],
    ),
  ],
  [
    'devices',
    field(
      `phone phones smartphone smartphones laptop laptops camera cameras tablet tablets headphones earbuds
      speaker speakers tv monitor monitors keyboard keyboards mouse battery charger drone printer desktop
      motherboard gpu cpu processor router smartwatch console wearable gadget gadgets 5g oled`,
      [
        'what they use theirs for most, and what never',
        'which small thing about the one they have annoys them daily',
        'how long they keep one before they buy the next',
      ],
      [
        'a setting that makes the old one faster',
        'how to make the battery last, whatever the make',
        'what to compare before buying any',
      ],
      [
        'what you do with yours on an ordinary day',
        'what the team argued about longest while making it',
        'the bug that nearly stopped it',
      ],
    ),
  ],
  [
    'games',
    field(
      `game games gaming gamer gamers player players esports quest level levels raid skin skins loot pve pvp
      xbox playstation nintendo steam multiplayer rpg fps tournament tournaments lootbox topup battle arena
      characters dice boardgame`,
      [
        'which match or level they still talk about',
        'whom they play with, and since when',
        'which rule they would change first if they could',
      ],
      [
        'a trick that beginners do not know',
        'how to get past the part where most people stop',
        'what to try first with little time',
      ],
      [
        'the round that you lost and still tell of',
        'what came up in testing that nobody expected',
        'which character you play, and why',
      ],
    ),
  ],
  [
    'music',
    field(
      `music song songs album albums single playlist playlists concert concerts band tour guitar guitars
      singer vinyl festival festivals lyrics track tracks radio orchestra choir piano drums dj jazz
      setlist ep`,
      [
        'which song they have had on repeat',
        'which concert they still think of',
        'which line stayed with them',
      ],
      [
        'where to begin for somebody who knows none of it',
        'what to listen for in it',
        'another musician who deserves to be heard',
      ],
      [
        'where the first line came from',
        'what nearly ended up in it instead',
        'the evening it was recorded',
      ],
    ),
  ],
  [
    'film',
    field(
      `film films movie movies series season episode episodes show shows trailer cinema theater theaters
      theatres actor cast documentary premiere streaming netflix hulu scene comedy drama anime stage musical
      sitcom`,
      [
        'which scene they would watch again right now',
        'whom they watch with, and who falls asleep',
        'which ending they would change',
      ],
      [
        'where to begin for somebody who has seen none of it',
        'what to look out for in the background',
        'something similar by somebody else that is worth an evening',
      ],
      [
        'what happened on the day it was shot',
        'the scene that was cut, and why',
        'whom you thought of while making it',
      ],
    ),
  ],
  [
    'books',
    field(
      `book books novel novels author authors reader readers chapter chapters kindle paperback audiobook poetry
      poem poems memoir thriller fiction bookshop library comics comic manga storytelling writing`,
      [
        'which book they have given away most often',
        'where and when they read',
        'which character they would like to sit next to on a train',
      ],
      [
        'a page or two to read right here',
        'what to read next by somebody else',
        'what you learned about the subject while writing',
      ],
      [
        'the sentence that took longest',
        'what you cut and still miss',
        'what a reader wrote to you',
      ],
    ),
  ],
  [
    'sport',
    field(
      `sport sports match matches goal goals team teams coach league football soccer basketball baseball cricket
      tennis golf hockey rugby race races marathon run running cycling bike bikes swim swimming playoffs
      season fans stadium championship championships cup olympics athlete athletes darts wrestling boxing
      nfl nba mlb nhl workout gym yoga`,
      [
        'which moment of the season they remember first',
        'whom they watch or play with',
        'how they came to their sport',
      ],
      [
        'an exercise or a habit that helps beginners',
        'what to look out for in the next match',
        'how to get there or watch without spending much',
      ],
      [
        'what you saw from where you stood',
        'whom you went with as a child',
        'what was said in the break',
      ],
    ),
  ],
  [
    'health',
    field(
      `health healthcare patients patient doctor doctors nurse nurses hospital sleep pain stress anxiety therapy
      therapist mental wellness fitness diet nutrition vitamins vitamin supplement supplements weight cancer
      diabetes heart vaccine vaccines hearing vision dental teeth medicine medication symptoms immune
      cholesterol abs rehab caregivers`,
      [
        'what has helped them, and what was only advertised',
        'which question they never dared to ask',
        'what they wish somebody had told them at the beginning',
      ],
      [
        'a first step that is free and safe',
        'a sign that is worth showing to a doctor',
        'a question to bring to the next appointment',
      ],
      [
        'what you learned from one person you cared for, with their leave',
        'what you believed before you knew better',
        'why you do this work',
      ],
    ),
  ],
  [
    'money',
    field(
      `money insurance loan loans credit card cards bank banking savings investment investments investing invest
      retirement pension tax taxes mortgage budget fund funds stocks trading crypto bitcoin payments payment
      wallet finance finances financial premiums coverage policy income debt cashback interest`,
      [
        'what they found hardest to understand when they first looked into it',
        'which advice about money they got at home',
        'what they check before they sign anything',
      ],
      [
        'a term from the small print, explained in a sentence',
        'what to compare before choosing any',
        'a mistake that costs people most, and how to avoid it',
      ],
      [
        'the first mistake you made with your own money',
        'a question that a customer asked you this week',
        'what changed your mind about it',
      ],
    ),
  ],
  [
    'vehicles',
    field(
      `car cars suv sedan truck trucks motorcycle motorcycles scooter scooters vehicle vehicles driving driver
      drivers tires tyres engine ev evs hybrid charging horsepower road ride garage fleet dealership`,
      [
        'which car or bike they still miss',
        'where they would drive with a free weekend',
        'what they look at first on a test drive',
      ],
      [
        'a check that anybody can do before a long drive',
        'how to use less fuel or charge, whatever the make',
        'what to ask before buying a used one',
      ],
      [
        'the first one you drove yourself',
        'what the test drivers complained of',
        'the road you tried it on',
      ],
    ),
  ],
  [
    'learning',
    field(
      `course courses class classes lesson lessons student students teacher teachers school schools university
      college degree degrees training workshop workshops certification curriculum tutor learning education
      scholarship academy bootcamp masterclass math korean spanish coaching kids children`,
      [
        'what they wish somebody had shown them at the beginning',
        'where they get stuck',
        'which teacher they remember, and why',
      ],
      [
        'the first exercise, to try right here',
        'a mistake that nearly every beginner makes',
        'a free source that you would recommend to a friend',
      ],
      [
        'how you learned it yourself, and what was hard',
        'what a student asked that you could not answer',
        'why you teach it',
      ],
    ),
  ],
  [
    'marketing',
    field(
      `marketing marketers marketer email emails sms campaign campaigns seo ads advertising audience audiences
      leads pipeline revenue sales abm crm ecommerce retail retailers shoppers customer-experience branding
      content newsletter personalization personalisation segmentation conversions retention loyalty outbound
      inbound prospects buyers gtm influencer influencers podcast`,
      [
        'what they tried this year that did not work',
        'which step still takes them half a day by hand',
        'what their own customers say when they ask them',
      ],
      [
        'one step that works with any tool',
        'a template or a checklist, right here in the post',
        'a number from your own work and how you measured it',
      ],
      [
        'a campaign of yours that failed, and what you changed',
        'what a customer told you on the phone this week',
        'what you believed about it a year ago',
      ],
    ),
  ],
  [
    'software',
    field(
      `software app apps platform cloud ai automation automations workflow workflows data analytics dashboard
      integration integrations api apis developer developers code security cybersecurity network networks
      infrastructure saas tool tools tech technology devops database server servers model models agents
      feature features release version users chatbot bot website plugin framework python llm enterprise
      webex wifi`,
      [
        'which step they still do by hand',
        'what they tried before, and why they gave it up',
        'what would make a change worth the trouble',
      ],
      [
        'a shortcut or a setting that saves time today',
        'how to do it without your tool',
        'what to look for when comparing any two',
      ],
      [
        'the support question that started it',
        'what broke while you built it',
        'how you use it yourself on a Monday morning',
      ],
    ),
  ],
  [
    'events',
    field(
      `event events conference conferences summit webinar webinars session sessions keynote panel speakers expo
      booth meetup livestream talk talks agenda attendees workshop forum exhibition opening`,
      [
        'which question they would like to hear answered there',
        'who is coming, and what they hope to take home',
        'which talk of the past years stayed with them',
      ],
      [
        'one point from it that helps those who cannot come',
        'whether there will be a recording, and where',
        'what to read beforehand',
      ],
      [
        'what you hope to learn there yourself',
        'what went wrong last time, and what you changed',
        'whom you look forward to meeting',
      ],
    ),
  ],
  [
    'work',
    field(
      `job jobs career careers hiring recruitment recruiters employees employee employer workplace interview
      resume colleagues remote hr talent internship apprenticeship manager managers leadership teamwork
      office freelancers`,
      [
        'what made them stay in a job, or leave it',
        'what they would ask before they sign',
        'what their best first day looked like',
      ],
      [
        'what you look for in an application, plainly said',
        'a question to ask in any interview',
        'what the first week looks like',
      ],
      [
        'how you came to work there',
        'what a colleague did this week that you noticed',
        'what you got wrong in your first month',
      ],
    ),
  ],
  [
    'causes',
    field(
      `charity starving famine hungry victims war disaster earthquake flood survivors donation donations donors volunteer volunteers hunger homeless refugees climate ocean oceans
      planet environment recycling sustainability wildlife forest forests children poverty justice equality
      nonprofit fundraiser fundraising shelter rescue conservation emissions plastic-free habitat habitats campaigners
      election voters democracy`,
      [
        'what made them care about this first',
        'what they would like to know before they give time or money',
        'what is done where they live',
      ],
      [
        'what people can do who have no money to give',
        'what a gift of a given size pays for, and how you know',
        'where to learn more from somebody else',
      ],
      [
        'whom you met through this work, with their leave',
        'why you began',
        'what did not work, and what you do instead',
      ],
    ),
  ],
  [
    'gifts',
    field(
      `gift gifts present presents christmas valentine's mother's father's birthday wedding holiday giveaway
      stocking anniversary`,
      [
        'which present they remember, and from whom',
        'whom they find hardest to find something for',
        'what they made by hand once',
      ],
      [
        'an idea that costs nothing',
        'what to ask the one who gets it, without giving it away',
        'until when to post a parcel so that it arrives',
      ],
      [
        'what you gave last year, and how it went down',
        'whom you had in mind when you chose it',
        'the present you never forgot',
      ],
    ),
  ],
])

/** Where no field is known. */
export const ANY_FIELD: FieldWords = field(
  '',
  [
    'how they do it today',
    'what they find hardest about it',
    'what they would change first',
    'what they tried before, and how it went',
  ],
  [
    'one thing that helps even those who never buy',
    'an answer to the question you are asked most',
    'what to look for, whoever people buy from',
  ],
  [
    'what surprised you about it',
    'what went wrong on the way, and what you did',
    'who had the idea, and when',
  ],
)

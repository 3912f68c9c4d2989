/** A person is speaking. Feelings count in the first person singular: “we’re thrilled” is what brands say. */
import { defineWords } from '../words.ts'

export const personalWords = defineWords({
  experience: [
    'i (was|went|saw|met|had|made|got|did|tried|found|started|learned|learnt|realised|realized|remember|remembered|used to|thought|said|told|asked|worked|wrote|read|watched|heard|bought|took|came|left|lost|won|built|spent|noticed|joined|spoke|talked|visited|attended|grew|woke|ran|played|knew|kept|gave|put|sat|stood|cried|laughed|finished|moved|ended|finally|never|just|still|always|also|even|once)',
    "(i've|ive|i have) (been|had|got|seen|never|always|learned|learnt|made|tried|found|worked|just|known|heard|used|become|spent|loved|ever)",
    'just (finished|made|saw|watched|tried|found|bought|came|landed|spent|read|met|realised|realized)',
    '(had|have had|having) (a|an|such|the) ... (time|chat|day|blast|night|week|weekend|conversation|dream|moment|privilege|honor|honour|pleasure)',
    '(great|good|nice|lovely|awesome|so good|fun|wonderful) (to|seeing|meeting|catching|being|chatting|hanging) ... (see|meet|catch|be|chat|have|you|everyone|friends|with)',
  ],
  feeling: [
    '(i|i really|i just|i so|i absolutely|i do) (love|loved|hate|hated|miss|missed|feel|felt|hope|wish|cried|adore|enjoyed|dread|regret|appreciate|cherish)',
    "(i'm|i am|im|i was|i feel|i felt) ... (proud|happy|sad|excited|grateful|thrilled|tired|exhausted|scared|nervous|sorry|glad|lucky|blessed|honoured|honored|humbled|heartbroken|gutted|devastated|angry|furious|disappointed|shocked|speechless|obsessed|stoked|jealous|ashamed|embarrassed|thankful|impressed|amazed|worried|confused|hungry|crying|dying|bored|annoyed|hyped|pumped|in awe|in tears|in love)",
    '^(so|very|super|insanely|incredibly|beyond|extremely|really|sooo|soooo|soo|super duper) (proud|happy|sad|excited|grateful|thrilled|tired|blessed|honoured|honored|humbled|lucky|glad|stoked|sorry|thankful|good|cool|weird|jealous)',
    '(insanely|incredibly|beyond|so damn|so very) (proud|happy|sad|grateful|thankful|lucky|blessed|jealous)',
    "(can't|cannot|can not|cant) (believe|imagine|even|stand|contain|stop crying|stop laughing|explain)",
    '(makes|made|making|gives|gave|giving|breaks|broke) (me|my heart|my day|my week|my night)',
    '^(wow|omg|ugh|phew|whew|damn|dang|ouch|aww|awww|woah|whoa|yikes|bruh|dude|sigh|oh my god|oh man|oh no|oh well|thank god)',
    '(pisses|drives|bugs|kills|scares|cracks|blows) me',
  ],
  /** A feeling that everybody opens with: it credits nobody. */
  stock: [
    "(i'm|i am|im|i was|i feel) ... (proud|happy|excited|grateful|thrilled|glad|pleased|delighted|honoured|honored|humbled|stoked|pumped|ecstatic|overjoyed) to (announce|share|introduce|launch|present|reveal|unveil|report|release|finally)",
    '^(so|very|super|incredibly|beyond|extremely|really|truly|absolutely) (proud|happy|excited|grateful|thrilled|glad|pleased|delighted|honoured|honored|humbled|stoked|pumped) to (announce|share|introduce|launch|present|reveal|unveil|report|release|finally)',
  ],
  /** People and things that only a person has. */
  own: [
    'my (mum|mom|mother|dad|father|wife|husband|kid|kids|son|daughter|friend|friends|family|brother|sister|boss|team|life|day|dog|cat|boyfriend|girlfriend|partner|best friend|grandma|grandmother|grandpa|parents|heart|head|mind|brain|house|home|room|car|phone|birthday|childhood|career|job|first|favourite|favorite|own|colleague|colleagues|mentor|body|back|hair|face|eyes|bed|timeline|opinion|thoughts|guess|weekend|morning|new|old|dream|goal|dear|sweet|little|baby|man|girl|boy|guy|people|hometown|city|book|album|song|newsletter|journey|soul|mistake|fault|bad|personal|biggest|last|next|latest|recent|entire|whole|cousin|aunt|uncle|nephew|niece|neighbor|neighbour|students|class|teacher|coach|constituents|condolences|sincere|deepest)',
    '(our|my) (youngest|oldest|eldest|little one|little girl|little boy|newborn|pup|puppy)',
  ],
  candour: [
    '(i|we) (got|were|was) (this|that|it|so|all|) (wrong|mistaken)',
    "(i'm|i am|i was|we're|we were|we are) (wrong|still learning|not sure|not perfect|still figuring|no expert|guilty|late to the party)",
    "i (don't|do not|didn't|still don't|dont) (know|understand|get|care|want|like|have|think|feel|remember|believe|need|mean|even)",
    '(honestly|to be honest|tbh|not gonna lie|confession|truth be told|i admit|i must admit|i have to admit|full disclosure|no lie|to be fair)',
    '(my mistake|mea culpa|sorry but|i apologise|i apologize|forgive me|excuse my|pardon my)',
    '(i|we) (struggle|struggled|failed|messed up|screwed up|gave up|almost gave up|nearly quit|burned out)',
    'we may not be perfect',
  ],
  opinion: [
    "(i|i'd|i would|i do|i honestly|i really|i still) (think|believe|guess|bet|suppose|reckon|suspect|doubt|agree|disagree|prefer|argue|wonder|mean|swear)",
    '(imo|imho|in my opinion|in my view|if you ask me|personally|for me|to me|i for one|unpopular opinion|just my two cents)',
    "(it's|its|this is|that's|thats|that is) (so|terribly|really|just|absolutely|completely|kinda|such) ... (sad|bad|wild|funny|crazy|weird|wrong|unfair|ridiculous|disgusting|horrendous|awful|hilarious|painful|annoying|shame)",
    '(disgusting|shameful|appalling|horrendous|bullshit|nonsense|a disgrace)',
  ],
  humour: [
    '(lol|lmao|lmfao|rofl|haha|hahaha|hahahaha|hehe|lolol)',
    '(just kidding|jk|kidding|asking for a friend|said no one|plot twist|no pun|send help|sorry not sorry|oh wait|you had one job|fight me|change my mind|me too|same here|literally me|me irl)',
    '^(me|also me|nobody|no one|narrator|my brain)$',
    "(it's giving|the face you make|when you realise|when you realize|how i sleep|me when|me after|me trying|how it started)",
  ],
  chat: [
    '(gonna|gotta|kinda|sorta|dunno|lemme|tryna|finna|idk|smh|tho|cuz|yeah|yep|nah|wtf|fuck|fucking|shit|damn|tbf|imma|outta|af)',
    '(good morning|good night|goodnight|happy friday|happy weekend)',
  ],
})

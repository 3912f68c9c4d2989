import { defineWords } from '../../src/analyse/words.ts'

/**
 * How an author praises itself. All but `own`, which names
 * the author within the phrase, want the author elsewhere in the post, which the room sees to.
 */
export const words = defineWords({
  /** A jury, a list or a survey has spoken. */
  title: [
    '(named|recognized|recognised|ranked|rated|voted|crowned|awarded) ... (best|top|leader|leaders|leading|number one|no 1|winner|champion|innovator)',
    '(named|recognized|recognised|ranked|honored|honoured|shortlisted|certified) (as one of|among|amongst|as a|as the|number|no)',
    '(listed|placed|ranks) (among|amongst|as a top|as the top|as the best|as top)',
    'a leader (in|across) (the|all|{number}|our)',
    'magic quadrant',
    '(best|great|greatest|top) (place|places|company|companies|employer|employers|workplace|workplaces) (to work|for)',
    '(year|season|quarter) in a row',
    '(consecutive|straight|successive) (year|quarter)',
    '(fast|fortune|inc|forbes global) (50|100|500|1000|5000)',
    '(top|highest|perfect) (score|scoring|performer|honors)',
    '(proud|honored|honoured|humbled|thrilled|excited|delighted|overjoyed|pleased|grateful) ... (recognized|recognised|named|ranked|awarded|nominated|certified|shortlisted|winners|finalist|finalists)',
    '(proud|honored|honoured|humbled|thrilled|excited|delighted|pleased) ... (have won|has won|win the|receive the|received the|hold the title|win this)',
    '(we|we have|we just|has|have) won ... (award|awards|gold|silver|bronze|prize)',
    '(wins|won|received|receiving|bagged|clinched|scooped|conferred with) ... (award|awards|accolade|accolades)',
    '(scoring|scored|awarded) {number} points',
    '(greatplacetowork|bestplacestowork|award winners|awardwinning)',
  ],
  /** First, largest, only: on the author's own word. */
  claim: [
    'award winning',
    '(the|a) (global|market|industry|recognized|world|worldwide|proven|undisputed) leader',
    'the leader in',
    '(number one|no 1|1) (brand|choice|app|company|platform|provider|airline|bank|selling|best selling|rated|global leader|source|seller|selling energy|life insurance)',
    '(industry|market|world|category) leading',
    'gold standard',
    '(leading|premier|foremost|largest|top rated|most trusted|most awarded|highest rated|most loved|fastest growing|most advanced|most innovative) (provider|providers|brand|company|platform|supplier|manufacturer|maker|airline|bank|network|retailer|producer|agency|firm|app)',
    "the (world|india|america|britain|africa|europe|canada|australia|asia|nigeria|ireland|nation|country)'s (leading|largest|biggest|best|first|only|favorite|favourite|number|no|widest|most trusted|most advanced|most loved|most awarded)",
    'the (first ever|first and only|only company|only brand|only platform|only airline|first company|first brand)',
    '(1st|first) (company|brand|airline|telecom|bank|university|telecom company) (to|of|in|ever)',
    '(best in the business|best in the industry|best in the country)',
    '(uniquely positioned|unmatched expertise|unmatched experience|unmatched service|unmatched quality|proven track record|track record of)',
    '(at the forefront of|setting the standard|setting new standards|raising the bar|pushing the boundaries|leading the charge)',
  ],
  /** Numbers and witnesses of the house. */
  proof: [
    '(trusted|loved|used and loved|chosen|preferred|worshipped) by ({number}|over|more|millions|thousands|hundreds|the world|leading|top|brands|teams|experts|gamers|photographers|families|doctors)',
    '{number} (five star|5 star) (reviews|ratings)',
    '(over|more than) {number} (happy|satisfied|five star|5 star|people trust|customers trust|clients|customers)',
    '(happy|satisfied|delighted) (customers|clients|users|members)',
    '(why|so) many (people|customers|brands|companies|of our|turn) (trust|choose|love|turn|rely|recommend|to us)',
    '{number} (years|decades) of (experience|excellence|innovation|expertise|leadership|service|trust|heritage)',
    '(decades|years|century) of (experience|excellence|innovation|expertise|leadership|inventiveness|trust)',
    '(what|look at what|hear what) ... (say|saying|said) about (us|our)',
    '(our customers|customers|clients|fans|users|critics) (love|trust|adore|rave about|choose) (us|our|it)',
    'the people have spoken',
    '(amazing|incredible|wonderful|kind|great) feedback',
  ],
  /** What the author achieved. */
  feat: [
    '(record|record breaking) (year|quarter|results|growth|month|sales)',
    '(surpassed|exceeded|hit|crossed|reached|celebrating|celebrate) (our|{number}|{money}|the {number}|over {number}|more than {number})',
    'we (made|did) (it|the list|history)',
    '(huge|big|major|massive) (milestone|honor|honour|achievement|success|accomplishment)',
    '(our|my) (success|achievement|achievements|accomplishments|growth|track record|leadership|legacy|excellence|commitment)',
    '(we|us|our team|team|i) (crushed|nailed|smashed|killed) (it|this|that)',
    "(we're|we are|i'm|i am|so|incredibly|very|extremely|really) proud (to|of our|of what|that)",
    'proud to (become|say|stand|play|continue|lead|offer)',
    '(our|my) commitment to',
    '(transforming|revolutionizing|redefining|pioneering|reshaping) (the|how) ... (industry|world|future|century|market|enterprise)',
    '(humblebrag|bragging)',
    '(raised|raise|lifts) {money}',
    '(our|the) ... (dream team|world class team|expert team)',
  ],
  /** The author is in the phrase. */
  own: [
    "(we're|we are|i'm|i am) (the|a) (best|leading|leader|first|only|number|top|largest|biggest|fastest|world's)",
    '(we|i) (dominate|outperform|outperformed|pioneered|invented|revolutionized)',
    '(nobody|no one) does it (better|like)',
    'our (award winning|industry leading|world class|best in class|world renowned|cutting edge|state of the art|unmatched|leading|proprietary|groundbreaking|powerful)',
    'thank you for (trusting|choosing|voting for) us',
    '(rely|count|depend) on us',
    '(nothing but the best|your trusted partner|we never compromise|deliver our promise|the very best performance)',
    '(i|we) (built|grew|scaled|bootstrapped) ... to ({money}|{number})',
    'from zero to',
    '(right|only|best) candidate (to|for)',
    "i'm an (expert|award)",
    '(i|we) taught (thousands|hundreds|millions)',
    'badge (of honor|i wear)',
  ],
  /** Somebody else is praised, or nobody. */
  others: [
    '(hats off|kudos|shout out|shoutout|cheers to|bravo)',
    'proud of (you|him|her|them|these|this|my|every|all)',
    '(named|listed|ranked) after',
    '(leader of|party leader|opposition leader|majority leader|minority leader|labour leader|religious leader)',
    '(his|her|their) (award|awards|milestone|record|leadership|success|achievement|achievements)',
    'proud (boy|boys|parent|mum|mom|dad|father|mother|daughter|son)',
    '(voted|vote) for',
    '(winner|finalist|singer|author|director|actor|journalist|novelist|documentary|film|poet|series|show|podcast)',
  ],
})

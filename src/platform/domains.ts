/**
 * The names that may end a domain. The only door to their list, which belongs to what the command line
 * loads for posts whose platform is known.
 */
import names from 'tlds'

/**
 * Names that there are no longer, or not yet, and that X links all the same.
 * Source: twitter-text 3.1.0, which a test compares with.
 */
const ONLY_X = `
abarth active adac afamilycompany aigo alfaromeo an avianca bananarepublic bentley bl blanco
bnl boots bq budapest bugatti cancerresearch cartier caseih cbs ceb chloe chrysler cityeats
comcast cookingchannel csc dabur dodge doha doosan duck dunlop duns eh epost esurance
etisalat everbank fiat flsmidth foodnetwork frontdoor fujixerox glade goodhands guardian
hgtv honeywell hoteles htc iinet intel iselect iveco iwc jcp jlc kerrylogistics kinder
ladbrokes lancaster lancia lancome liaison linde lipsy lixil loft lupin macys maserati mcd
mcdonalds meo metlife mf mobily montblanc mopar movistar mtpc mutual mutuelle nadex
nationwide natura newholland northwesternmutual off oldnavy onion onyourside orientexpress
pamperedchef panerai passagens piaget pramerica qvc raid redstone rightathome rmit rocher
sapo sca scjohnson scor ses shaw showtime shriram spiegel spreadbetting srt starhub statoil
swiftcover symantec telecity telefonica tiffany tp travelchannel uconnect um vista
vistaprint volkswagen vuelos warman xfinity xperia zippo اتصالات موبايلي 大众汽车 工行 手表 珠宝 诺基亚
`

let known: ReadonlySet<string> | undefined

/** Whether a name, in lower case, is a top-level domain such as `com`. */
export function isTopLevelDomain(name: string): boolean {
  known ??= new Set([...names, ...ONLY_X.trim().split(/\s+/)])
  return known.has(name) || /^xn--[-0-9a-z]+$/.test(name)
}

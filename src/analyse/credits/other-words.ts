/** Somebody else is thanked, wished well, or named for what they did. */
import { defineWords } from '../words.ts'

export const otherWords = defineWords({
  thanks: [
    '(thank you|thanks|thank u|thx|tysm) (to|for|so|all|everyone|again|very|guys|our|{mention}|my)',
    '^(thank you|thanks|thx|cheers to|big thanks|huge thanks|many thanks|special thanks|thank you)',
    '(huge|big|special|massive|many|much|our|my|heartfelt|sincere|with) (thanks|thank you|thankyou|gratitude)',
    '(want|wanted|like|wish) to (thank|acknowledge|recognise|recognize|congratulate|honor|honour)',
    '(grateful|thankful|gratitude|appreciative|indebted) (to|for)',
    '(we|i|really|so much) (appreciate|thank|salute|applaud|commend|owe) (you|our|all|the|everyone|them|those|every|{mention})',
    "(couldn't|could not|wouldn't) have (done|been|asked) ... (without|you|for a better)",
    '(honoring|honouring|saluting|applauding|congratulating|thanking) (our|the|all|these|those|this|a|you|every|{mention})',
  ],
  cheers: [
    '(congratulations|congrats|congratulate|congratulating|kudos|bravo|chapeau|well done|well played|way to go|hats off|nice work|great work|great job|good job|amazing job|good luck to|best of luck|rest in peace|heartfelt condolences)',
    '(shout out|shoutout|shout outs|shoutouts|hat tip|h t|round of applause|cheers) (to|goes|for|{mention})',
    '(cheers|applause|kudos|respect|props) (to|for) (all|our|the|everyone|those|{mention})',
    '(happy|heavenly) birthday (to|{mention}|{word})',
  ],
  honour: [
    '(proud of|so proud|rooting for|cheering on|inspired by|in awe of|a pleasure to|great working with|honored to partner|honoured to partner|proud to support|proud to stand|proud to join|proud to recognize|proud to recognise|thrilled to have|excited to have|pleased to have|delighted to have) ... (you|our|them|her|him|join|joined|work|partner|team|{mention}|the|these|with)',
    '(please|warm|join us in|join me in) (welcome|welcoming|welcomes|congratulating|sending|honoring|wishing|celebrating|thanking)',
    '(farewell|passed away|in memory of|in honor of|in honour of|tribute to|solidarity with|stand with|standing with|we honor|we honour|we salute|rest in power)',
    '(winner|winners|recipient|recipients|finalists|champion|champions) (of|is|are|to|for)',
    '(takes home|is awarded|was awarded|receives|has been named|crowned|nominated) (the|a|best|her|his|their|as|for|our)',
    '(goal|assist|performance|finish|win|debut|double double|hat trick|dunk) (from|by) {mention}',
    '(what a|such a|brilliant|incredible|amazing|great|superb|stunning|massive) (performance|win|goal|save|match|finish|effort|result|debut|display|season|strike|shot|moment) (by|from|for|to)',
  ],
  credit: [
    '(by|via|with|from|credit|credits|courtesy|cc|h t|photo|video|art|words|feat|ft|featuring|hosts|joined by|led by|alongside|and|between|to|of|for) {mention}',
    '(photo|photos|image|picture|video|art|artwork|illustration|credit|shot|photo credit|pic|report|reporting|music|design|designed|captured|photographed|styled|drawn|painted|directed|produced|hosted|created|composed|curated|written) (by|credit)',
    '({emoji}) (by|ig user|ig users|ig|credit|via|courtesy|photo)',
    '^(rt|via|photo|credit|credits|video by|photos by)',
    '{mention} (wins|won|becomes|joins|joined|said|says|is|was|has|and|explains|shares|shared|scores|scored|for|on|takes|talks|discusses|will|reports|to|in|appears|made|with|drops|looks|writes|speaks)',
  ],
  /** Somebody with a name and a part in it. */
  role: [
    '(says|said|explains|explained|writes|wrote|notes|noted|tells|told|shares|shared|according to|argues|recalls|reveals|discusses|reflects|reflected|describes|sat down|interview with|interviewed|conversation with|chat with|chatted|hear from|heard from|hosted by|presented by|moderated by|led by|author of|founder of|co founder|cofounder|ceo|director|head of|vp of|svp|cmo|cro|cto|cfo|chair of|editor of|professor|prof|dr|chef|coach|artist|author|director of|minister|senator|congressman|congresswoman|captain|driver|singer|actor|actress|photographer|founder|colleague|teammate|maintainer|contributor|volunteer|mayor|principal|nurse|firefighter|veteran|moderator|manager|specialist|president|editor|reporter|youtuber|designer|engineer|scientist|researcher)',
  ],
  /** Partners and people, named or not. */
  together: [
    '(partnered|partnering|collaborated|collaborating|collaboration|teamed up|working|worked|together|friends at|in partnership|hand in hand) (with|alongside|between)',
    '(our|my) (friends|friend|partners|community|colleagues|colleague|customers|fans|members|followers|volunteers|very own|amazing|incredible|wonderful|talented|dear|guest|guests|associates|contributors|donors|supporters|maintainers)',
    '(spotlight on|get to know|meet the|meet our|hear from|featuring our)',
  ],
  /** Thanks for buying, and thanks to oneself. */
  self: [
    '(thank you|thanks) for (choosing|shopping|buying|following|subscribing|ordering|trusting us|watching|tuning|reading|your business|your order|your purchase|your patience|your interest|joining us|visiting|signing|downloading|your support)',
    '(thanks|thank) (to|you to) (our|its|the) ... (technology|product|products|platform|app|solution|solutions|software|formula|design|range|services|feature|features|ingredients|data|system|partnership)',
    '(thank|thanks) us later',
    'no thanks',
  ],
})

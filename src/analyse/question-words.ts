/**
 * Words that tell one question from another. Three vocabularies, since the same words may ask, hook
 * and prescribe at once, and of one vocabulary only the longest phrase at a place is reported.
 */
import { defineWords } from './words.ts'

/** What invites an answer. */
export const askingWords = defineWords({
  /** What only this reader knows: what they do, like, have seen, expect. */
  own: [
    "(what|what's|whats|which|who|who's|where|where's|wheres) ... (your|ur) ... (fav|fave|favorite|favourite|favs|favorites|favourites|go to|pick|picks|take|choice|top|best|first|biggest|prediction|predictions|opinion|opinions|thoughts|guess|advice|secret|dream|ideal|current|least|worst|memory|memories|story|stories|plan|plans|tradition|traditions|weekend|mood|vibe|experience|essentials)",
    "(what|what's|whats) your (view|vote|reaction|number|order|excuse|routine|name)",
    '(what|which|who|where|when|how) (do|did|would|will|are|have|were) (you|u|yall) ... (think|thinking|feel|believe|prefer|like|love|enjoy|most|using|miss|remember|recommend|suggest|spending|celebrate|celebrating|plan|planning|expect|want to see|watching|reading|listening|cheering|rooting|backing|supporting|picking|choose|call|play|playing|eat|eating|cook|cooking|drink|drinking|listen|wearing|wear|going to|doing|proud|excited|looking forward|grateful|thankful|say|rate|pick|predict|cope|relax|kick off|measure|track|approach|define|balance|spell|pronounce|view|see)',
    '(what|which|who|whose) ... (do|did|would|are|have|will|should) (you|u|yall) (think|prefer|like|love|enjoy|want to see|most|using|tracking|watching|reading|listening|playing|cheering|rooting|supporting|backing|choose|pick|picking|expect|predict|remember|recommend|seen|tried|faced|learned|add|go with|rather|excited|looking forward|proud|grateful|vote|change|rate|miss|see)',
    '(what|which|how|who|where) ... (you think|do we think|you reckon)',
    '^(ok|okay|so|) if you (could|had|had to|were|got to|won|can only|could only)',
    'if you (could|had to|got to|can only|could only) ... (would|what|which|where|who|how|choose|pick)',
    '(what|which) {word} (are|do|did|would|will|have) (you|u)',
    '(what|who|where) are (you|u) (watching|reading|wearing|cooking|eating|drinking|having|doing|making|playing|listening|bringing|picking|choosing|taking|going|celebrating|visiting|spending|working|looking|most|smoking|craving|buying|building|planning|dressing)',
    "(what|where|who|which) (is|was|are|were) the {word} ... (you|you've|your)",
    "(what's|what is|what was|what are|where's|where is|who's|who is) the ... (on|in) your",
    '(what|which|where|who|how) would you ... (call|name|choose|pick|rather|do|spend|put|rank|rate|go|add|give|describe|be|like to see|like to hear)',
    'would you rather',
    '(which|what|who|where|how) ... would you have {word}',
    '^which of ... would you',
    '^(which|what|who) ... ones would you',
    '(have you|has your|did you|do you|does your) ever ... (been|tried|seen|met|made|eaten|visited|played|cooked|worked|read|watched|felt|done|go|get|do)',
    'do you (say|prefer|remember|agree with|believe|celebrate|have a favorite|have a favourite|ever|still)',
    '^does your ... (have any|have a|celebrate|like|love|sleep)',
    '(who|what) (inspires|motivates|moves) you',
    "(what's|what is|what|who) ... (inspiring|keeping|driving|bothering|stopping|exciting|getting|bringing) you",
    'how (are|is|was|were|did|has) (you|your|everyone|everybody) ... (doing|feeling|day|week|weekend|morning|holding up|spending|celebrating|coping|team|monday|friday|summer|christmas|going to)',
    'what are (you|your|you all) ... (up to|doing|thoughts|plans|reading|watching|listening|cooking|eating|drinking|making|grateful|working on|predictions|favorites|favourites|views|wearing|tips|traditions|top|looking)',
    '^(how are you|how are you doing|how are you all|how are we|how is everyone|how are things)$',
    'what (is|are) some of your',
    'what ... did (you|your ...) (learn|do|try|like|enjoy|notice|maintain|miss)',
    'how (many|often|long) ... (do|did|have|are) (you|u) (read|drink|eat|own|have|use|watch|go|visit|sleep|been|smoke|play|spend)',
  ],
  /** What anybody may know: advice, names, the winner. */
  crowd: [
    '(any|got any|have any|have tips|have any tips) (tips|ideas|advice|suggestions|recommendations|recommendation|thoughts|favourites|favorites|guesses|insight|recs|feedback|lessons)',
    '(do you|you) have (any|some|a) ... (tips|ideas|suggestions|advice|recommendations|thoughts|story)',
    'anyone (else|here|know|knows|got|have|tried|seen|used|remember)',
    '(has|does|did|can|would|could) (anyone|anybody|any of you)',
    '(do|are|have|did) any of you',
    '(am i|is it just|is it only) (the only|me|us)',
    'who (else|here) ... (remembers|thinks|feels|misses|grew|watched|had|has|did|saw|is|got)',
    'who (thinks|remembers|wins|takes it|was better|is better|did it better|would win|will win|deserves|do we want)',
    "(who's|whos|who is) (winning|the best|taking|better|the greatest|this guy)",
    '(which|what|where) ... (is|was|are|were) (better|best|the best|worse|harder|the hardest|the funniest)',
    '(what|where|how|who|which) ... (should|shall) (i|we) {word}',
    'what (am i|are we|did i|did we) (missing|miss|forget|forgetting)',
    '^(thoughts|your thoughts|opinions|your take|predictions|your predictions|any guesses|ideas)$',
    '^(agree with|do you agree with|should i|should we)',
    "(what|what's|whats|who's|where's|who is|where is|what is|which is) the (ultimate|greatest|worst|funniest|craziest|hardest|goat|perfect|coolest|weirdest|most underrated|most overrated)",
    '(is|was|are) ... (better than|the greatest|overrated|underrated)',
  ],
  /** One or the other. */
  choice: [
    '(which|what) (one|team|side|would you choose|card|option|design|version) ... (you|your|better|win|wins)',
    '^(team|are you team|are you a) ... or',
    '(this or that|hot or not|love or hate|better or worse|overrated or underrated|trick or treat|naughty or nice)',
    '(you pick|pick one|choose one|one has to go|pick a side|pick your side|settle this|which is better)',
  ],
  /** Invites without asking: “Tell us what you think.” */
  invitation: [
    '(tell|show) (us|me) (what|how|which|where|who|why|your|about your|in the|if|when|below)',
    'let (us|me) know (what|how|which|where|who|why|your|in the|below|your thoughts)',
    "(we'd|i'd|we would|i would|would|id) (love|like|really like|really love) to (hear|know|see|read) (your|what|how|which|from|about your|more from|where|who|whether)",
    '(we|i) (want|like) to (know|hear) (what|how|which|your|from you|where|who)',
    '(please|and|below|feel free to|or|do|to) share (your|a|in the|with us) ... (story|stories|thoughts|favourite|favorite|favorites|favourites|experience|experiences|memories|memory|tips|ideas|opinion|opinions|view|views|advice|predictions|feedback|insights|comments)',
    '^share (your|more of your|one|some of your|with us your|a) ... (story|stories|thoughts|favourite|favorite|favorites|favourites|experience|experiences|memories|memory|tips|ideas|opinion|opinions|views|advice|predictions|feedback|insights|them in)',
    '(drop|leave|post|add|give|give us|send us) your ... (thoughts|opinion|opinions|story|stories|predictions|prediction|feedback|question|questions|memory|ideas)',
    '(curious|keen|eager) (how you|what you|whether you|if you|to hear|to know|about your)',
    '(comment|put|post) your (thoughts|ideas|suggestions|views) (below|in the)',
    '(have|got) (a question|any questions|questions|ideas|feedback|suggestions) ... (tell us|ask|let us know|send|drop|reply)',
  ],
})

/** What makes an answer needless: it is prescribed, or the author gives it. */
export const closedWords = defineWords({
  dictated: [
    '^(agree|agreed|disagree|right|correct|yes|true|sounds good|deal|am i right|who agrees|who else|yay or nay|yes or no|see what we did there|amirite|make sense|are you in|you in|who is in|interested|excited|curious|ready)$',
    "(who's|whos|who is) (with us|with me|in|excited|ready|coming|joining|watching|hungry|up|down|game|thirsty|pumped|counting|going|in the mood|feeling|tuning|already)",
    '^(so|) (are|) (you|u|we) in or (out|not)',
    'are you (excited|in|coming|joining|watching|going|with us|tuning)$',
    'do you agree',
    "^(isn't|aren't|wasn't|don't|doesn't|wouldn't|can't|couldn't|haven't|won't) (it|you|they|we|this|that|these|he|she|i)",
    "(isn't|aren't|doesn't|don't|wouldn't|can't) (it|you|they|we|he|she|that|this|there)$",
    '(right|eh|huh|innit|am i right|are we right|you know)$',
    "(don't|dont) you (think|agree|want|love|just)",
    'how excited (are|is)',
    'who (else|else is) ... (excited|pumped|hyped|stoked|ready|dreaming|craving|needs|wants|loves)',
    '(can|could) (you|anyone) (believe|guess|name|spot|relate|blame|find|solve|imagine|picture|identify)',
    '(like|rt|retweet|tag|comment|double tap|vote) ... (if|for|who)',
    'did you (notice|spot|catch|guess)',
  ],
  /** Leads on to what the author says next. */
  bridge: [
    '^(why|how|how so|what|when|where|who|so|and|but|me|really|seriously|now what|then what|so what|what now|what else|like what|what for|what happened|what happened next|what next|what changed|the point|but why|why now|why not|but how|but then what|feel that|hear that|see that|remember|how is that possible|what is it)$',
    '^(the|my|our|his|her|their|one|one of our|one of my|one of the|one of his) ... (result|results|advice|takeaway|takeaways|surprise|key|point|question|secret|answer|lesson|winner|winners|reason|problem|solution|way|part|project|outcome|verdict|motto|goal|best part|catch|twist|trick|kicker|truth)$',
    '^(the|one) ... way to do (that|this|it|so)$',
    "^(what's|what is|what was|how was|how is) (needed|next|that possible|this possible|the difference|happening|going on|it all about)",
    "^(what|how|why) (did|have|do|does|has|is|are|was|were|will|don't|aren't|would) (we|they|he|she|it|i|people|these|those|most|some|so many|this|that)",
  ],
})

/** What hooks: a need that the post is about to meet, or a riddle that it will solve. */
export const hookWords = defineWords({
  need: [
    "^(tired|sick|fed up|bored|frustrated|overwhelmed|stressed|exhausted|worried|afraid|concerned|anxious|confused|stuck|struggling|unsure|ready|looking|want|wanna|need|searching|craving|hungry|thirsty|hoping|planning|dreaming|thinking|considering|curious|interested|wondering|trying|feeling|going|heading|headed|having|missing|facing|fancy|getting|giving|making|moving|working|travelling|traveling|shopping|buying|selling|starting|building|launching|hosting|hiring|running|managing|scaling|growing|new to|got|don't have|don't know|don't want|not sure|no time|short on|low on|out of|late to|left|completed|missed|miss|love|wish|thrilled|down for|up for|game for|keen|newly|always|still|in need|in search|in a|in the mood|on a|quiet|too|can't|can't shake|know someone)",
    '(want|wanna|ready|looking|interested|hoping|eager|keen) (to|in|for|a|an|the|some|more)',
    '^ever (wondered|wanted|wish|wished|dreamed|dreamt|thought|spend|spent|tried|taken|feel|felt|had|been|wonder|dream|considered|heard|find|imagined)',
    '(are|is|do|have|will|would|can|could|did|does|dont) (you|your|your ...) (tired|sick|struggling|ready|looking|still|missing|losing|wondering|stuck|afraid|worried|making|picking|want|wanna|need|know what|know how|know the|know your|dare|have|having|going|gonna|thinking|planning|prepared|equipped|all set|interested|curious|suffering|feeling|someone|a fan|one of|getting|wasting|paying|spending|using|like to|love to|hungry|in the market|heard|tried|seen|checked|registered|booked|signed|downloaded|entered|got|be ready|be able|afford|take|trust|use|benefit|feel|writing|already|love|like|a business|an|a|in need|constantly|often|wish|dream|running|new|confident|working|leading|ready to|in)',
    '^have (you|yall) (heard|checked|signed|registered|downloaded|booked|got|tried|seen|read|entered|thought|considered|started|joined|updated|visited|picked|bought)',
    '(does|do|did|is) (this|that|it|any of this|any of these) (sound|look|seem|feel|ring|describe)',
    '(sound|sounds|look|looks) (familiar|like you|good|like a plan|interesting|fun)',
    '(are you|is yours|does yours|will you|are yours|have you|do you)$',
    '(is|are|does|do) your ... (ready|prepared|safe|protected|secure|covered|up to date|working|optimized|optimised|enough|clean|part of|have|need|set|hitting)',
    "(haven't|havent|not) ... yet",
  ],
  /** A next step in the dress of a question. */
  more: [
    '(want|wanna|like|looking|need|curious|eager|ready) (to|for) ... (learn more|know more|hear more|find out|see more|read more|learn how|know how|hear|read|chat|dig deeper|more)',
    '(want|need|looking for) (more|a hint|more info|more details|more information|the full)',
    '^(feeling inspired|interested|curious|want more|not sure where to start|wondering how|wondering what|sound interesting|have questions|any more questions|got questions|still have questions)',
    '(did you miss|missed|not seeing) (it|the|last|our|out|yesterday|this)',
    '(be part of|join) (us|our team|the team|the ... team|the movement)',
    '(want|like) to (contribute|be part of|get involved|help|volunteer|join)',
  ],
  /** A fact to start with: as often information as a hook. */
  fact: [
    '(did you know|dyk|didyouknow|do you know|have you heard|have yall heard|you know)',
    '^what (is|are) (the|a|an) ... (difference|most common)',
  ],
  riddle: [
    '^(what|why) (if|not)',
    '^why (wait|choose|settle|pay|miss|juggle|stop|buy|spend|go|waste|risk|limit|compromise|you)',
    '(what are you|whatcha|what you) waiting for',
    '(what|and what) better (way|time|gift|place|excuse|reason|day)',
    "^(who|who else) (doesn't|wouldn't|needs|wants|said|says|could resist|can resist|can say no|doesnt|wouldnt|are you sharing|would you share|are you taking)",
    '^how (can|do|does|did|could|might|will|low|high|good|well|fast|much|many|would|is|are) ... (your|brands|companies|businesses|business|marketers|retailers|teams|organizations|organisations|leaders|you|help|build|improve|turn|achieve|get|go|know|become|grow|currently|able)',
    '^what (makes|does|do|can|happens|trends|will you do with|would you do with|would you do if|would be your first|are the most|are your biggest|is the secret|is the best way)',
    "(what's|whats|what is) (the secret|in your|your flavor|your flavour|stopping you|holding you back|cooking|not to love|on your list|on your wishlist|in it for)",
    '^(is|are|was) (a|an|your|the|this|that|it time|it possible|it worth|there a|traditional)',
    '(guess what|want in on|wanna know|want to know)',
    '^can (a|an|you|your|this|these|it)',
    '(next stop|how distant|how far|making this mistake|worth it|coincidence|believe it)',
    '^(who|which) (will|can) ',
  ],
})

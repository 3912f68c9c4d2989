import { defineWords } from '../../src/analyse/words.ts'

/** How people pass on what others made. */
export const words = defineWords({
  work: [
    '(great|good|excellent|brilliant|fantastic|superb|insightful|interesting|fascinating|thoughtful|useful|helpful|wonderful|lovely|amazing|powerful|beautiful|solid|handy|smart|nice|incredible|awesome|stunning|moving|important) (thread|article|read|essay|write up|blog post|explainer|infographic|quote|longread|op ed|illustration|visualisation|visualization|cartoon|comic|meme)',
    '(this|that|the following) (thread|article|essay|op ed|longread|infographic|cartoon|meme|quote) (is|was|from|on|about|made|says|explains|nails|sums|hits|puts|really|gets|blew|has|should)',
    '(tips|points|advice|ideas|insights|takeaways|stuff|resources) in this (thread|article|post|piece|video)',
    '(worth the|long|sunday|weekend|morning) read',
    'worth (reading|a read|watching|sharing)',
  ],
  found: [
    '(found|saw|spotted|discovered|stumbled on|stumbled upon|came across|stole|borrowed|nicked|read) (this|these) (gem|beauty|on|online|in|today|yesterday|while|and|somewhere|article|thread|photo|quote|chart|meme|great|brilliant|lovely|little)',
    'i (read|heard|saw) (somewhere|someone|once)',
    '(found|saw) (on|in) (the internet|pinterest|reddit|google|tumblr|the web|my feed|my timeline)',
    '(not mine|not my photo|not my own|not my work|not my picture|not my art)',
    '(reposting|re posting|resharing|re sharing|sharing) (this|because|again|from)',
  ],
  nameless: [
    'credit to (the|its|their) (owner|owners|rightful owner|artist|original artist|creator|original creator|photographer|respective owner|respective owners|original poster)',
    'credits to (the|its|their) (owner|owners|rightful owner|artist|original artist|creator|original creator|photographer|respective owner|respective owners)',
    '(dm|message|tag|comment) ... for credit',
    '(artist|author|source|photographer|creator|credit) unknown',
    'unknown (artist|author|source|photographer|creator)',
    '(via|from|source) (the internet|google|pinterest|google images)',
    "(don't|do not|didn't) know who (made|wrote|took|said|drew|to credit)",
  ],
  /** Somebody is named, or will be. */
  named: [
    '(by|via|h t|hat tip|hattip|credit|credits|courtesy of|written by|photo by|photos by|thanks to|according to|author|quoting) {word}',
    '(by|via|from|with|credit|h t|thanks|thank you|rt) {mention}',
  ],
})

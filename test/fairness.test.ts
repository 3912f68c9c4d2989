/**
 * Posts that nobody should be told off for: people who write English as a second language or in a
 * dialect, who are happy, grieving, hiring, answering, or just talking. Each stays within the gate
 * and gets no warning under the recommended preset; a note is allowed. All posts are our own and made
 * up. They were written as fair examples and not to fit the rules: where one fails, ask first whether
 * the rule is wrong.
 */
import { describe, expect, it } from 'vitest'
import { createSetup, lintText, type PostReport } from '../src/index.ts'

const setup = createSetup()
const GATE = 49

function judge(text: string): PostReport {
  return lintText(text, setup, 'tweet')[0] as PostReport
}

// ── long posts ──────────────────────────────────────────────────────────────

const STORY = `My grandfather kept a ferry for thirty-one years, and for most of that time there was one passenger he would not charge.

I only learned about it last month, when I was clearing the boathouse. There was a biscuit tin under the bench with the old tally books in it. He wrote down every crossing: the hour, the weather, the number of people, what they paid. Two shillings a head, later twenty pence, a pound at the end. And on every Thursday, in the column for money, there was a small drawn circle. Not a zero. A circle, with a dot in it, like an eye.

I asked my mother. She laughed and said, "That'll be Miss Tarrant's dog."

I thought she was joking. She was not. Miss Tarrant taught the infants on the far side, in the school with the green roof, and she lived on our side with a collie called Major. On weekdays she went over at eight and came back at four. Major did not like this. For the first week he sat on the slip and howled, and my grandfather, who had a kind heart and sensitive ears, let him come along. The dog rode in the bow. When Miss Tarrant went up the hill he turned round and rode home again, and at half past three he walked down by himself and sat on the slip until the ferry went over to fetch her.

He did that for nine years. My mother remembers it. She says that people on the far bank set their clocks by him, and that the minister once stopped a funeral to let him through.

Then Miss Tarrant fell ill. She was in the cottage hospital over the water for the whole of one winter, and nobody thought to bring the dog, because in those days you did not bring a dog to a hospital. Her sister fed him. He ate. But every morning at eight he came down to the slip, and every morning my grandfather took him over. The dog walked up the hill as far as the school, looked at the green roof for a while, and walked back down. Then he rode home in the bow.

That was when the circles began. My mother thinks that my grandfather needed to write something. It was a crossing, he had made it, and he was an honest man with a column to fill. It was not a fare. It was not nothing either.

I have been trying to work out how the hospital came into it. There is nothing in the tally book, of course. But there is a week in February when the weather column says "ice" five times, and on the Thursday of that week the crossing is at ten past two, which is not an hour at which anybody ever crossed, and the number of passengers is two. One circle and one shilling. The next Thursday it is the same again, ten past two, and the next.

So I went to see Mrs. Laidlaw, who was a nurse there when she was nineteen and who is ninety-one now and sharper than I am. I asked her whether she remembered a collie. She put down her tea. She said that she had never told anyone, because Sister would have had her out on her ear, but that there was a side door by the laundry, and that on Thursdays, when Sister went to the bank, somebody's brother used to come to it with a dog inside his coat.

"It was a big coat," she said. "It was not such a small dog."

My grandfather did not have a brother with a coat like that. He had one himself, though. It hung in the boathouse until I was about ten, and I used to hide in it.

I do not know what to do with this, which is perhaps why I am writing it here. He never said a word about it. He was not a man who told stories. When I was little and asked him what he did all day he said, "I go over, and then I come back." He died when I was twelve, and at the funeral there were so many people that they had to open both doors, and I remember being puzzled, because I thought of him as somebody who hardly knew anyone.

Miss Tarrant got well, by the way. She taught for another six years and she taught my mother to read. Major went over and back with her until he was too stiff to jump into the bow, and then my grandfather built a step. It is still there. I had been using it for years to stand my paint tins on.

This morning I took the tins away and scrubbed it. It is a good step: oak, three treads, much too low for a person. There are marks on the top one that I had always taken for damage from a boat hook.

The bridge opened in 1979 and there has been no ferry since. But I have his boat, more or less sound, and on Thursday I think I am going to row over at eight o'clock and walk up the hill as far as the green roof. It is a house now. I will not stay long. I just want to look at it for a while, and then come back.`

const HOW_TO = `A friend asked me how I keep a sourdough starter alive, since I travel for work and hers has died three times. I have kept the same one for eight years and killed it nearly as often as she has, so here is what I do, and why.

First, what it is. A starter is flour and water with yeast and bacteria living in it. The yeast makes gas, the bacteria make acid. Both eat the flour. When the flour is used up they slow down, and if you leave them without food for a long time the acid builds up and the yeast suffers. That is all that "feeding" means: you take most of the old paste away and give the rest new flour.

Step one: keep less of it. Most recipes have you keep a big jar. I keep about a tablespoon, 20 grams. A small starter needs little flour, so you do not feel bad about feeding it, and you have nothing to throw away. The night before I bake I take that spoonful, add 50 grams of flour and 50 grams of water, and leave it on the counter. In the morning there is enough for a loaf and a spoonful to put back.

Step two: use the fridge, and use it at the right moment. Feed the starter, leave it out for an hour or two until you see the first bubbles, and then put it in the cold. It goes on eating very slowly. If you put it in when it is already hungry, it will be starving by the weekend. Mine stays in good health for two weeks that way, and I have brought it back after seven.

Step three: look at it before you feed it. If it smells of yoghurt or apples, it is well. If it smells of nail varnish, it is hungry, and two feeds a day apart will put it right. A grey liquid on top is nothing to worry about either; pour it off or stir it in. What you should throw away is anything pink, orange or furry. I have only seen that once, and it was after my brother used the same spoon for jam.

Step four: write down the time. Put a rubber band round the jar at the level of the paste when you have just fed it, and note the hour on a bit of tape. Then see how long it takes to double. In my kitchen, at 20 degrees, that is about six hours. In July it is four. Once you know your number, you know when to mix the dough, and you stop depending on recipes that were written in somebody else's kitchen.

Step five: change the flour slowly. Wholemeal rye is the easiest food and the starter will love it. If you want a milder taste, go over to white flour across three or four feeds rather than at once. When mine has been sulking, one feed of rye wakes it up. I do not know exactly why this works so well; a baker I asked said that there is more for the bacteria in the bran, and a microbiologist I asked said "probably".

What about going away? For anything up to two weeks, the fridge. For longer, make it stiff: mix the spoonful with flour and only a little water until it is like modelling clay, roll it in flour, and put it in a jar. There is less water for things to move about in, so they eat more slowly. For very long trips, dry it. Spread a thin layer on baking paper, let it dry for two days, break it into flakes and keep them in an envelope. To bring it back, put a spoonful of flakes into warm water for an hour and feed it twice a day. It takes about four days. I once posted an envelope of mine to a cousin in Perth, and she says that hers is now better than mine, which I do not believe.

Some things that I used to do and that turned out not to matter: filtered water (unless yours smells of a swimming pool), a wooden spoon, a special jar, feeding at the same hour each day, talking to it.

One thing that did matter, and that I had wrong for years: temperature. I kept my jar on the windowsill because it looked nice there. At night the sill was at 13 degrees and the starter hardly moved, so I fed it, and fed it again, and thinned it out until there was almost nothing alive in it. I moved it to the shelf over the kettle and it doubled the next day.

If yours has died and you want to begin again, mix 50 grams of wholemeal flour with 50 grams of water in a clean jar and leave it for two days. Then once a day take away half and add 25 grams of each. There will be a burst of bubbles on the third day, then nothing for a while. Do not give up at that point; nearly everybody does. The bubbles come back on day six or seven, and then it is ready.

What have you got wrong with yours, and what do you do differently? I would like to hear from anyone who bakes somewhere hot, because all of this is from a cold kitchen in Aberdeen.`

// ── groups ──────────────────────────────────────────────────────────────────

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'words in another sense than that of selling': [
    'Save the date: our harvest supper is on 12 September, in the barn if it rains.',
    "Grab a brew and come say hello, we're behind the bandstand until two.",
    'Tell your neighbours, tell your nan, tell the postman: the lift works again!',
    'The field guide is now free to borrow, and the pages on moths have dried.',
    "Don't miss the talk by Ana Ruiz on Thursday at seven.",
    "Don't miss the moment when the sugar turns.",
    'Vote today if you can. The polling station has moved to the rowing club.',
    'New blog post 🚨 How the roof came off, and who found it.',
    'Great news! We won the village cup. Thank you so much to everybody who lent us a boot.',
    'The chairs are on the porch. Take your time, they have been there since 1962.',
    'We are closed on Thursday. Tom is getting married.',
    'I made £90 in two weeks from selling marrows, and gave most of it to the dog.',
  ],

  'plain English by non-native writers': [
    "Hello all, I am Marek from Poland. Since two months I work in bakery in Leeds and I learn every day new words. Yesterday it was 'crumpet'. Today it was 'proving drawer'.",
    "Please, who can explain me the difference between 'make' and 'do'? My teacher says there is no rule and I am thinking she is right.",
    'We have open our small restaurant since 3 years. My wife makes the soup, I make the rest. It is very nice to see the same people coming every Friday.',
    'I wanted to say thank you for the help about my bicycle. The shop changed only one small piece and did not take money. I will remember this.',
    'Today my daughter had her first day in the school. She was not crying. I was crying.',
    'My English is not so good, so sorry for mistakes. I made this small tool for counting birds, because the other ones were too difficult for my father. It is free, you can look if you want: https://birds.example.org',
    "In my country we don't drink the tea with milk. Now I do it every day and my mother says she doesn't know me anymore.",
    'I have a question for the people who work with concrete. When it is minus 2 in the night, how long do you wait until you take off the forms?',
    'The exam was difficult but I passed it!!! Thank you to my teacher Mrs. Novak, she explained everything hundred times and was never angry.',
    'We are two sisters and we make soap at our house in Porto. This week we did one with rosemary. It smell like the garden of our grandmother.',
    "Very beautiful weather today in Gdansk. I did go to the sea with my dog. He doesn't like waves, he is afraid of them, but he is liking the sand very much.",
    'Dear colleagues, I am happy to inform that our article about the old bridges is published. Thanks to professor Kim who did correct my grammar three times.',
  ],

  'all-lower-case casual posts': [
    'ok so the plumber came and the leak was just me not turning the tap off all the way. £60 lesson',
    "anyone else's cat scream at the bathroom door or is that just mine",
    'finished the book at 3am, cried on the bus at 8am, no regrets',
    "why do i only ever remember i need cumin when i'm already home",
    "new job starts monday and i've ironed a shirt for the first time since 2019. it looks worse",
    "my gran has discovered voice notes and now i get a four minute weather report every morning. wouldn't trade it",
    "shoutout to the lady on the 43 who gave me her umbrella today. you're the best",
    'not me buying the good cheese and then eating it standing up at the fridge lol',
    'the bassist just walked into the crowd and ordered a pint mid song. best gig ever',
    'does the blue line still stop at moss park on sundays? need to get my nan to church',
    'update: the pigeon is back and it has brought a friend',
    "i don't think i've ever needed a nap more than i do right now",
  ],

  charity: [
    'Last night eleven of you walked the canal with us and filled 40 bags. The heron watched. Thank you.',
    'Our food bank is short of tinned fruit and nappies in size 5 this week. The door is open Tuesday and Thursday, 10 to 4, behind the library.',
    'We lost Bramble this morning. She came to the sanctuary eleven years ago with a broken wing and taught three other owls how to be held. Thank you to everyone who sponsored her.',
    "The appeal for the hospice garden has reached £8,200 of £12,000. If you'd like to give, the page is https://hospice.example.org/garden. If you can't, come and sit in it when it's done.",
    'Volunteers needed on Saturday 14 March, 9 to 12, to plant 200 hawthorns at Hill End. Spades and tea provided; bring boots.',
    'What your donations did in June: 312 lifts to hospital, 41 new drivers, one very patient minibus. Full accounts at https://lifts.example.org/june',
    "We are looking for trustees, two evenings a month, no experience needed. Email asha@shelter.example.org and she'll tell you honestly what it's like.",
    "If you are sleeping rough tonight in Bristol, St Anne's has beds from 8pm. No referral needed. Please pass this on to outreach workers.",
    'Stocks of O negative blood are low this week. If you can give, the sessions near you are at https://blood.example.org',
    'Samir ran 42 km dressed as a lighthouse and raised £3,100 for the lifeboat. He says never again. He said that last year.',
    'A reader asked where the money goes. 71p of each pound pays for nurses, 14p for fuel, 9p for rent and phones, 6p for fundraising. Ask us anything about it.',
  ],

  jobs: [
    "We're looking for a night porter at the Royal Infirmary. Band 2, £23,600, four nights on and four off. Closing date 30 April: https://jobs.example.org/porter",
    "My team is hiring a junior data analyst. You'd sit next to me, work mostly in SQL, and not be on call. Salary £32k to £36k. Ask me what it's really like.",
    "After nine good years I was laid off yesterday. I do payroll and I'm happy to talk about anything from two days a week. Thank you for the messages.",
    'Apprenticeship in stone masonry, Lincoln, starting in September. No grades asked for. You need to like being outside. Apply by 12 June at https://cathedral.example.org/apprentice',
    'Does anyone know a school that needs a music teacher? My friend Tolu is moving to Cardiff in August and she is wonderful with brass bands.',
    'Part-time cook wanted for our nursery, 20 hours, term time, £13.10 an hour. The children are loud and they like beetroot. Call Jean on 01632 960118.',
    "Interview tip from the other side of the table: it is fine to say “I don't know, here's how I'd find out”. I have hired three people because of that sentence.",
    'Role: Senior Civil Engineer (bridges). Location: Truro. Hours: 37. Salary: £48,000 to £54,000. Closing: 17 May. Details: https://county.example.org/jobs/1182',
    "I've accepted a post at the university library in Leuven. I start in October. If you know a flat with a bath, please tell me.",
    "We filled the driver's job. 63 people applied, and everyone who was interviewed will get a call from me with feedback by Friday.",
  ],

  sport: [
    'GOAL! Okafor, 89 minutes. Rovers 2, Town 2.',
    'What a save from Lindqvist. Still 0-0 here at half time.',
    'Full time: Harriers 31, Wasps 28. Try of the day goes to 17-year-old Mags Doyle, who ran it from her own 22.',
    'Season tickets for next year: £180 adults, £90 over 65, under 12s free. Same prices as this year. Renewals are open until 31 May.',
    'COME ON ENGLAND',
    "Ran my slowest 10k ever this morning and it was the happiest I've been in months.",
    'Line-up for tonight: Osei; Brandt, Kerr, Mbeki, Sun; Hall, Ruiz; Tan, Adams, Wolfe; Grant.',
    'UNREAL scenes at Carrow Lane! Ninety-seven years without a cup and they do it on penalties!',
    'Rain stopped play at 14:10. Umpires will look again at 15:00.',
    'Congratulations to Nell Harper, who has been picked for the under-19 squad. Her mum drove her to training three nights a week for eight years.',
    "Who was your player of the season? Mine's the groundsman.",
    'First win in eleven games. I had forgotten what the second verse sounds like. #COYS',
  ],

  politics: [
    'The council voted 9 to 6 tonight to keep the pool open until 2029. I voted for it, and here is why: the repair costs less than the closure.',
    "Polls are open from 7am to 10pm. You need photo ID. If you've lost yours, ask at the town hall before 5pm for a certificate.",
    'I disagree with the minister on this. The figures she quoted leave out the 14 rural surgeries that closed last year.',
    'Vote on Thursday. Whoever you vote for, vote.',
    "I'm standing for the school board because my son's bus takes 90 minutes each way and nobody could tell me why. Come and argue with me on Sunday at the hall, 3pm.",
    'They cut the library hours and called it “flexibility”. We can call it what it is.',
    'Today the Senate passed the Clean Rivers Act 61-38. It now goes to the president.',
    'Write to your MP about the level crossing. Mine answered within a week, and she had clearly read the letter. A draft you can change is here: https://crossing.example.org/letter',
    'Proud to march with the nurses this morning. No slogans from me, they said it better.',
    'Thank you to the 2,114 people who voted for me, and good luck to Councillor Shah, who won fairly and who I know will work hard.',
    'Why does this country still not have a train between its second and third largest cities?',
  ],

  'replies to customers': [
    "Hi Dana, sorry about that. The lid should never arrive cracked. I've posted a new one today; you don't need to send the old one back.",
    "Hi Tom! Yes, we're open on Monday, 10 to 4.",
    'Thanks for telling us, Ines. Could you send us your order number in a private message? Then I can look.',
    "You're right, the sign is wrong. It's been fixed. Thank you for spotting it!",
    "Hello Mrs Grant, the filter for that model is part 4471. If it's older than 2016 you need 4470 instead. Measure across the top: 11 cm or 9.",
    "Oh no! That's not how the soup should look. Which branch was it? I'd like to ring them.",
    'Sorry for the wait. The 08:14 is held at Crewe because of a broken signal. Tickets are valid on the 08:40.',
    "That's so kind, thank you. I'll read it to the kitchen.",
    "Please DM us your booking reference and we'll move it for you.",
    'Yes, you can return it within 30 days, worn or not. Free label here: https://boots.example.com/return',
    "No, we don't ship to Iceland yet. Sigga's shop in Reykjavík has most of our yarn, though, and she's lovely.",
    'Hi @rosa, try holding both buttons for ten seconds. If it still blinks red, click Settings, then Reset, and it should find the network again.',
  ],

  'news headlines': [
    'Storm Petra: schools in three counties closed on Wednesday',
    'BREAKING: Bridge over the Wye closed after lorry strikes parapet',
    'Bank of Canada holds rate at 2.75%',
    'Why the price of olive oil doubled in two years',
    'Five things we learned from the budget https://paper.example/budget',
    'Man, 82, returns library book after 61 years',
    'Shares in Nordbank fall 12% after profit warning',
    'Exclusive: minister was warned about hospital roof in 2021',
    'Sales of electric cars overtake diesel for the first time',
    '“I just kept swimming”: how a teenager survived nine hours at sea',
    'Supermarket to cut 400 jobs as discounters grow',
    'Last chance for the last wild sturgeon? Scientists count 38',
  ],

  'posts of 3 words': [
    'Good morning all',
    'Thank you, Ana',
    'Happy birthday, Joe!',
    'Tea, then bed.',
    'It is snowing!',
    'We won again',
    'RIP Aunt Vi',
    'See you tomorrow',
    'LOOK AT HIM',
    'Congrats, both! 🎉',
    'Not today, please',
    'Any news yet?',
  ],

  'posts of 900 words': [STORY, HOW_TO],

  'warm congratulations': [
    'CONGRATULATIONS to my little sister who is officially a nurse!!! I have never been so proud of anyone in my life 😭😭😭',
    "Happy retirement, Bill! 41 years of fixing our boilers and never once a bill you couldn't read. We'll miss you so much!!",
    'You did it, Amara! Three jobs, two kids and a first in mathematics!',
    'Huge congratulations to @leonie and @marcus on the arrival of little Otis 💛',
    "So so happy for you both!! Best wedding I've ever been to, and your dad's dancing was the best part",
    'Well done to every single one of our Year 11s. Whatever the envelope says, we are proud of you.',
    'Congratulations Dr. Adeyemi! What a defence, what a thesis, what a hat!',
    'HAPPY 100TH BIRTHDAY GRANDMA!!! 🎂🎂🎂',
    'Absolutely thrilled for Priya, whose first novel won the Hartley Prize tonight. I read the first draft on a train in 2017 and missed my stop.',
    "Ten years sober today. Mate, I couldn't be prouder of you.",
    'Amazing, amazing, amazing. The whole office stood up when your name came on the screen. Well deserved, Kofi! 👏👏👏',
  ],

  'personal news': [
    "We're engaged! He asked on the ferry, in the rain, and dropped the ring, and a small boy found it.",
    'Meet Ada Grace, born at 4:12 this morning, 3.4 kg, furious. We are so in love.',
    "Some personal news: after twelve years I'm leaving the Gazette. I'll be teaching at the college from September. Thank you to everyone who ever picked up the phone.",
    "I got my results and I'm starting a master's in hydrology in the autumn! Excited and terrified.",
    "We've moved! If you sent a card to the old house, it's probably on top of their fridge.",
    'Passed my driving test at 47. Fourth time. Move over.',
    'I came out to my parents last night. Mum said “we know, love, do you want more potatoes”.',
    'Proud dad moment: she rode to the corner and back with no hands on the saddle but hers.',
    "My first book comes out on 4 June. It's about mud. I still can't quite believe that anyone let me.",
    'Big day tomorrow: first shift back after maternity leave. Send biscuits.',
    'After the hardest year of our lives the adoption is final. There are four of us now, and one of us will only wear wellies.',
  ],

  'teaching threads': [
    'How to read a bus timetable in Naples, a short thread.\n\n---\n\nIgnore the times. They say how often, not when.\n\n---\n\nLook at the people instead. If there are eight of them and two are sitting, a bus is close. If all are sitting, walk.\n\n---\n\nAsk the oldest person there. You will miss the bus, but you will hear a good story.',
    'I teach statistics to nurses, and the idea that helps most is this one. 1/3\n\n---\n\nA test that is right 95% of the time, for something that one person in 1,000 has, will be wrong about most of the people it flags. Draw 1,000 dots and count. 2/3\n\n---\n\nOnce they have drawn the dots, nobody needs the formula. What do you draw for your students? 3/3',
    'Three things I wish I had known before my first allotment.\n\n---\n\n1. Start with half of it. Cover the rest with cardboard and forget about it until spring.\n\n---\n\n2. Courgettes: one plant. Not three. One.\n\n---\n\n3. Say hello to everyone. The man who looks cross has the best tools and lends them.',
    'A thread about commas, because somebody asked nicely.\n\n---\n\nRead the sentence aloud. Where you breathe is often a comma, but where you would pause for effect often is not.\n\n---\n\nIf you can put brackets round it, you can put two commas round it. Two, not one. That is the mistake I correct most.',
    'Why does bread go stale faster in the fridge? A short explanation.\n\n---\n\nStaling is not drying. The starch goes back to being crystals, and cold speeds that up. Freezing stops it.\n\n---\n\nSo: counter or freezer. And toast undoes it for a while, because heat melts the crystals again.',
    "Today's lesson from the workshop: sharpening a chisel without a guide.\n\n---\n\nHold it flat, lift the handle until the bevel stops rocking, and lock your elbows. Move from the hips.\n\n---\n\nTen strokes, then feel for the burr on the back with your thumb, across the edge and never along it. If there is a burr all the way, you're done.\n\n---\n\nIt took me about forty chisels to stop rounding them over. Be patient with yourself.",
    'New to git? Here is how I explain branches to my historians.\n\n---\n\nA commit is a photograph of the desk. A branch is a sticky note with a name on it, stuck to one photograph. When you take the next photograph, the note moves.\n\n---\n\nThat is all. Deleting a branch throws away the note, not the photographs. Questions? Ask, I have more office metaphors.',
    'What a red sky at night really tells you.\n\n---\n\nThe sun is setting in clear air to the west. Where I live the weather comes from the west. So tomorrow is likely dry.\n\n---\n\nIf your weather comes from the east, as in much of the tropics, it is the other way round. Check where your wind comes from before you trust my gran.',
  ],

  'event information with dates': [
    'Village fete, Saturday 6 June, 12 to 5, the green. Entry £2, children free. Dogs welcome. Dog show at 3.',
    'The talk on moths is on Tuesday 9 June at 19:30 in Room 4. Free, no booking. Bring a torch for afterwards.',
    'Concert tonight: doors 7pm, Ola Berg 8pm, curfew 11. A few tickets on the door, $15 cash.',
    'Last day of the exhibition is Sunday 3 May. It then goes to Tampere.',
    'The market is on as usual, 8 to 1, whatever the weather. Kofi has plums. The fish van is away.',
    'Registration for the half marathon closes on 1 August. €35, which includes the bus back.',
    'The library is closed on Monday for the bank holiday. Books due then are due Tuesday.',
    'Free flu jabs for over 65s this Saturday at the surgery, 9 to 12. No appointment needed.',
    'Parents: the school photo is on Thursday. Jumpers, not hoodies. Nits letter to follow, sorry.',
    'Reminder that the clocks go back an hour tonight. The church clock will be wrong until Mr Ellis has had his breakfast.',
  ],

  'prices that are not discounts': [
    'Tickets for the Verdi are £18 and £12, students £5, from the box office or at the door.',
    'Swimming lessons start again on 12 January. £6.50 each, half an hour, ages 4 to 11. You can sign up at the desk.',
    'Course dates for the spring: 3, 10 and 17 March, 6 to 8pm, £90 for the three. There are twelve places and seven are taken.',
    'A loaf is £3.80 from Monday. It was £3.50. Flour went up in spring and we waited as long as we could.',
    'I paid $40 for this lamp at the flea market and the man threw in the bulb.',
    'The room costs €62 a night in winter and €80 in summer, breakfast included, dog not extra.',
    'Cost of the new playground: £41,000. Of that, £12,400 came from the quiz nights, which I think is remarkable.',
    'Bus fares: £2 single, £3.50 return, under 5s free. They have not changed since 2022.',
  ],

  'holiday greetings': [
    "Eid Mubarak to everyone celebrating today. May your table be full and the washing-up be someone else's turn.",
    "Happy Pride from all of us at the allotments 🏳️‍🌈 The bunting was Doug's idea and he won't hear a word against it.",
    "Shanah tovah! Apples and honey on the front desk until they're gone.",
    'Happy Diwali ✨🪔✨ Our street was so bright last night that my nan put her sunglasses on.',
    'Merry Christmas from the night shift at Ward 9 🎄',
    "Ramadan Kareem. If you're fasting at our school, the art room is quiet at lunch and Mr Hakim has the key.",
    "Trans Day of Visibility: I'm a bus driver, a dad, a bad singer, and trans. Good morning.",
    '新年快乐! Happy Lunar New Year to our neighbours. The dragon comes past at 2.',
    "Happy Juneteenth. My great-grandmother kept her mother's freedom paper in a biscuit tin, and today we read it aloud.",
    'Nowruz Mobarak 🌱 from my family to yours',
    'Christ is risen! Happy Easter to all our friends, east and west.',
    'Happy Vaisakhi! Langar is open all day at the gurdwara on Park Road and everyone is welcome, no need to bring anything.',
  ],

  'African American English and other dialects': [
    'my grandbaby walked across that stage today and I hollered so loud they seen me on the livestream',
    "Y'all, the church ladies done made the peach cobbler again and ain't nobody leaving before the benediction",
    'I been told him that transmission was going. He finna learn today',
    'it be the quiet ones that surprise you fr. my coworker just sang at the retirement party and tore it UP',
    "She stay bringing me plates even though I ain't ask for nothing. That's love right there",
    "ion even like football but my nephew out there so I'm screaming like I got money on it 😂",
    "We was fixing to leave when Daddy started up another story, so now we're fixing to eat supper",
    "Ah dinnae ken whit the fuss is aboot, the rain's only hauf wey up the windae",
    "Me mam's just rang to tell us she's won the raffle, and it's only a bloody ham again",
    "Aye up, t'chip shop's shut while Thursday so it's beans for us",
    'Miss Pearl still a sell di best patty pon di road, mi tell yuh',
    'Wah lau, the queue at the chicken rice stall so long lah, but uncle remember my order every time',
  ],

  'hard subjects': [
    'My dad died on Sunday. He taught me to whistle and to reverse a trailer. The funeral is on the 19th, and please wear something green.',
    'Six months after my stroke I can hold a pen again. The nurse who told me I would is called Beatriz.',
    "The scan was clear. I sat in the car park and couldn't start the engine for a while.",
    'Today would have been her 30th birthday. We still buy the cake.',
    "I'm not okay this week and I'm saying so because someone else saying so helped me once. If you're struggling, Samaritans are on 116 123 at any hour.",
    'We have had to let our lovely Mabel go. Fourteen years of stolen toast. The house is very quiet.',
    "Chemo round four done. If anyone has books that are kind and not about illness, I'd love to hear.",
    'To everyone in Marwick after the flood: the school hall is open, there are blankets, and the kettle is on.',
    'I had a miscarriage in May. People kept telling me it was common, as if that made it small.',
    "Please help us find Daniel Rowe, 34, last seen on Friday at Leigh station in a red coat. If you've seen him, call 101.",
    'It has been a year since the fire. Nine names were read out tonight and the whole square stood still.',
    'Living with ME means that I write this over three days. Thank you for waiting for my replies.',
  ],
}

describe.each(Object.entries(GROUPS))('%s', (_, posts) => {
  it.each(posts.map((text) => [nameOf(text), text] as const))('%s', (_name, text) => {
    const { findings, score, post, language } = judge(text)
    expect(language).toBe('English')
    const loud = findings
      .filter(({ severity }) => severity !== 'info')
      .map(
        ({ severity, ruleId, messageId, range }) =>
          `${severity} ${ruleId}/${messageId} “${post.text.slice(range.start, range.end)}”`,
      )
    expect(loud).toEqual([])
    expect(score?.value).toBeLessThanOrEqual(GATE)
  })
})

function nameOf(text: string): string {
  const [line = ''] = text.split('\n')
  return line.length <= 60 ? line : `${line.slice(0, 60)}…`
}

describe('the long posts', () => {
  it.each([
    ['story', STORY],
    ['how-to', HOW_TO],
  ])('are about 900 words: %s', (_, text) => {
    const words = text.split(/\s+/).length
    expect(words).toBeGreaterThan(850)
    expect(words).toBeLessThan(950)
  })
})

// ── length ──────────────────────────────────────────────────────────────────

const PUSHY = "Buy now! Last chance: 50% off everything ends tonight. Don't miss out!"

/** Sentences that say nothing about anybody's wares, 12 words each. */
const NEUTRAL = Array.from({ length: 75 }, (_, index) => {
  const pick = (words: readonly string[], step: number) => words[(index * step) % words.length]
  const subject = pick(['heron', 'river', 'road', 'path', 'wall', 'mill', 'field'], 1)
  const place = pick(['bridge', 'church', 'wood', 'station', 'lock', 'hill'], 5)
  const time = pick(['winter', 'autumn', 'spring', 'summer', 'harvest'], 3)
  return `The old ${subject} near the ${place} looked much the same that ${time}.`
})

/** Rules that ask how much of a post is about what: there, length is the evidence. */
const ABOUT_SHARES = /^(?:self-promotion-ratio|missing-)/

describe('length', () => {
  const middle = Math.floor(NEUTRAL.length / 2)
  const within = (count: number) => {
    const chosen = NEUTRAL.slice(0, count)
    const at = Math.min(middle, count)
    return [...chosen.slice(0, at), PUSHY, ...chosen.slice(at)].join(' ')
  }
  const evidenceIn = (text: string) => {
    const { findings, post } = judge(text)
    return findings
      .filter(({ ruleId }) => !ABOUT_SHARES.test(ruleId))
      .map(({ ruleId, messageId, severity, strength, range }) => ({
        ruleId,
        messageId,
        severity,
        strength,
        excerpt: post.text.slice(range.start, range.end),
      }))
  }

  it('is 12 words and about 900', () => {
    expect(PUSHY.split(' ')).toHaveLength(12)
    expect(NEUTRAL.every((sentence) => sentence.split(' ').length === 12)).toBe(true)
    expect(NEUTRAL.join(' ').split(' ')).toHaveLength(900)
  })

  it('changes nothing about what is found', () => {
    const short = evidenceIn(PUSHY)
    expect(short.length).toBeGreaterThan(0)
    expect(evidenceIn(within(NEUTRAL.length))).toEqual(short)
  })

  it('finds nothing in the neutral sentences', () => {
    const { findings, score } = judge(NEUTRAL.join(' '))
    expect(findings).toEqual([])
    expect(score?.value).toBeLessThanOrEqual(GATE)
  })

  it('has no cliff: each neutral sentence moves the score a little at most', () => {
    const scores = Array.from(
      { length: NEUTRAL.length + 1 },
      (_, count) => judge(within(count)).score?.value as number,
    )
    const steps = scores.slice(1).map((value, index) => Math.abs(value - (scores[index] as number)))
    expect(Math.max(...steps)).toBeLessThanOrEqual(10)
  })
})

/** One block of English, given as the sentences it should be cut into; the block is those, joined by spaces. */
export interface EnglishCase {
  /** What the case shows. */
  readonly name: string;
  readonly sentences: readonly string[];
  /** What stands between the sentences. @default a space */
  readonly joint?: string;
}

export const ENGLISH_CASES: readonly EnglishCase[] = [
  // stops
  { name: "a full stop ends a sentence", sentences: ["The session opened on Monday.", "Delegates arrived early."] },
  { name: "a question mark ends a sentence", sentences: ["Will growth last?", "Analysts think it will."] },
  { name: "an exclamation mark ends a sentence", sentences: ["The bridge is open!", "Traffic began at noon."] },
  { name: "a run of marks is one stop", sentences: ["They sold out in a day?!", "Nobody had expected that."] },
  { name: "a heading needs no stop", sentences: ["Sichuan to Build Four Industrial Parks"] },
  { name: "the last sentence needs no stop", sentences: ["Exports rose.", "Imports fell slightly"] },
  { name: "full-width stops end a sentence", sentences: ["The project is finished。", "Work on the next has begun。"] },
  { name: "full-width stops need no space", sentences: ["Is it finished？", "Yes！", "Good。"], joint: "" },
  {
    name: "a line feed is white space",
    sentences: ["The plan covers\nnine cities.", "It runs for\nfive years."],
    joint: "\n",
  },
  { name: "two line feeds end a sentence", sentences: ["Annual Report of the Bureau", "Revenue grew"], joint: "\n\n" },
  { name: "blank lines may hold spaces", sentences: ["Annual Report of the Bureau", "revenue"], joint: "\r\n \t\r\n" },
  {
    name: "a lost space does not hide a stop",
    sentences: ["The firm was founded in 1996.", "The plant came later."],
    joint: "",
  },
  {
    name: "a lost space after a word does not hide a stop",
    sentences: ["Prices fell.", "However, sales rose."],
    joint: "",
  },

  // companies
  { name: "Co., Ltd. inside", sentences: ["Mianyang Bright Glass Co., Ltd. signed the contract in May."] },
  {
    name: "Co., Ltd. at an end",
    sentences: ["She works for Luzhou Spirits Co., Ltd.", "The company employs 900 people."],
  },
  { name: "Co. Ltd. at an end", sentences: ["The owner is Panxi Steel Co. Ltd.", "The mill was built in 1971."] },
  {
    name: "Co. Ltd. before a plain noun",
    sentences: ["The buyer is Jialing Motor Co. Ltd.", "Sales doubled last year."],
  },
  { name: "Co. Ltd. before an office", sentences: ["Jialing Motor Co. Ltd. Chairman Wu Lin attended the launch."] },
  { name: "Co., Ltd. before a branch", sentences: ["Wuhou Power Co., Ltd. Leshan Branch has moved."] },
  { name: "Co., Ltd. before a vice president", sentences: ["Wuhou Power Co., Ltd. Vice President Lu Min spoke next."] },
  {
    name: "Co., Ltd. before a vice governor",
    sentences: ["He toured Wuhou Power Co., Ltd.", "Vice Governor Lu Min joined him."],
  },
  { name: "Co.,Ltd. without a space", sentences: ["He toured Wuhou Power Co.,Ltd. on Friday."] },
  { name: "Co., Ltd. before a bracket", sentences: ["Minjiang Cable Co., Ltd. (SZSE: 000001) will list new shares."] },
  {
    name: "Co., Ltd. at the end of a bracket",
    sentences: ["Its owner (Minjiang Cable Co., Ltd.) Li Hua sold the plant."],
  },
  { name: "Co., Ltd. in capitals", sentences: ["The sign reads MINJIANG CABLE CO., LTD. (EST. 1988)."] },
  { name: "Inc. and Corp. inside", sentences: ["Orbit Inc. and Delta Corp. have agreed to merge."] },
  { name: "Inc. at an end", sentences: ["The chips were made by Orbit Inc.", "They cost $40 each."] },
  { name: "Corp. before a figure", sentences: ["The order went to Delta Corp.", "48 turbines will be delivered."] },
  { name: "a suffix never begins a sentence", sentences: ["Shares of Wow! Inc. rose by a tenth."] },
  { name: "R&D at an end", sentences: ["The group spent more on R&D.", "Profits suffered."] },

  // titles and names
  { name: "Mr. before a surname that is a word", sentences: ["The award went to Mr. He and Ms. So."] },
  { name: "Mrs. and Dr.", sentences: ["Mrs. Chen thanked Dr. Zhao for his advice."] },
  { name: "Gov. and Gen.", sentences: ["Gov. Lin met Gen. Harris in Chengdu."] },
  { name: "Sen. and Rep.", sentences: ["Sen. Ruiz and Rep. Cole voted against the bill."] },
  { name: "Prof. and a list of titles", sentences: ["The chair is Prof. Dr. Weber.", "He teaches law."] },
  { name: "two initials", sentences: ["The book by J. K. Hartley sold well.", "It was reprinted."] },
  { name: "initials of a Chinese name", sentences: ["The grammar of Y. R. Tan is still read."] },
  { name: "a middle initial", sentences: ["George T. Miller chaired the forum."] },
  { name: "joined initials", sentences: ["The lecture by C.S. Wu drew a crowd."] },
  { name: "an initial first in the sentence", sentences: ["R. Gupta opened the fair.", "B. Olsen closed it."] },
  {
    name: "Jr. inside and at an end",
    sentences: ["Tom Reed Jr. Hall was named after Tom Reed Jr.", "He was a teacher."],
  },
  { name: "St. before a name", sentences: ["The team flew to St. Petersburg on Friday."] },
  { name: "St. at an end", sentences: ["The office is on Green St.", "The bank is next door."] },
  { name: "Ave. and Rd. inside", sentences: ["The shops on Park Ave. and Mill Rd. reopened."] },
  { name: "Mt. before a name", sentences: ["Visitors to Mt. Emei need a ticket."] },
  { name: "Univ. and Dept. inside", sentences: ["The Dept. of Physics at Sichuan Univ. won the prize."] },
  { name: "a doctorate", sentences: ["Half the staff have a Ph.D.", "The rest are engineers."] },
  { name: "a doctorate before a name", sentences: ["A Ph.D. Program in materials science was added."] },

  // letters that are no initials
  { name: "a plan", sentences: ["The city has no Plan B.", "Then again, it needs none."] },
  { name: "a plan before a name", sentences: ["The province chose Plan B.", "Chengdu will go first."] },
  { name: "a vitamin", sentences: ["Kiwi fruit is rich in vitamin C.", "It sells well abroad."] },
  { name: "a grade before a noun", sentences: ["Most of the tea is grade A.", "Farmers earn more with it."] },
  {
    name: "degrees",
    sentences: ["The water stayed at 30 °C.", "Fish died.", "It fell to 12 C.", "Anglers came back."],
  },
  { name: "a letter after a hyphen", sentences: ["All ports are USB-C.", "Chargers are sold apart."] },
  { name: "the pronoun I", sentences: ["My colleagues stayed, and so did I.", "Visitors left at dusk."] },

  // dotted letters
  { name: "U.S. inside", sentences: ["The U.S. Congress passed the law."] },
  { name: "U.S. at an end", sentences: ["The parts come from the U.S.", "The frames are local."] },
  { name: "U.K. before a small letter", sentences: ["Firms in the U.K. and France took part."] },
  { name: "D.C. before a dash", sentences: ["WASHINGTON, D.C. -- The two sides met again."] },
  { name: "D.C. at an end", sentences: ["The embassy is in Washington, D.C.", "It opened in 1979."] },
  { name: "U.S. after a hyphen", sentences: ["Talks on Sino-U.S. Trade resumed.", "They will go on."] },
  { name: "U.S. in the name of an office", sentences: ["U.S. Under Secretary Cole and the U.S. First Lady arrived."] },
  { name: "e.g. before a capital", sentences: ["Large cities, e.g. Chengdu and Wuhan, grew faster."] },
  { name: "i.e. in brackets", sentences: ["The core area (i.e. Jinjiang District) is full."] },
  { name: "etc. inside", sentences: ["Coal, steel, etc. are moved by rail."] },
  { name: "etc. at an end", sentences: ["The port handles coal, steel, etc.", "Rail links are planned."] },
  { name: "etc. at the end of a bracket", sentences: ["Raw materials (coal, ore, etc.) are moved by rail."] },
  { name: "et al. inside", sentences: ["The method of Wu et al. (2019) was used."] },
  { name: "a.k.a. before a name", sentences: ["The old town, a.k.a. Lower Gate, was restored."] },
  { name: "vs. before a name", sentences: ["The match Sichuan vs. Hubei ended in a draw."] },
  { name: "approx. before a figure", sentences: ["The tunnel is approx. 9 km long.", "It has two lanes."] },

  // numbers
  { name: "decimals", sentences: ["Output rose by 5.5 percent to 12345.67 tons.", "Demand rose by .5 percent."] },
  { name: "a figure at an end", sentences: ["Growth reached 6.1%.", "Inflation was 2.", "Both were forecast."] },
  { name: "a year at an end", sentences: ["The zone was set up in 2013.", "In 2020 it was enlarged."] },
  {
    name: "a sentence may begin with a figure",
    sentences: ["The fair ended on Sunday.", "35 firms signed contracts."],
  },
  {
    name: "a sentence may begin with a currency",
    sentences: ["The fund is new.", "¥3 billion was raised.", "$40 million is foreign."],
  },
  { name: "a version", sentences: ["Version 2.0.1 was released.", "It fixes 30 faults."] },
  { name: "No. with and without a space", sentences: ["Metro Line No.1 meets Line No. 10 here."] },
  { name: "No. before a letter and a figure", sentences: ["Permit No. A17 has lapsed.", "A new one was issued."] },
  { name: "No. before a number word", sentences: ["She teaches at Mianyang No. Two Middle School."] },
  { name: "numbers at an end", sentences: ["The prize went to teams 1, 2, and 3.", "The rest got medals."] },
  { name: "no as an answer", sentences: ["The answer was no.", "The governor left."] },
  { name: "Fig. and pp. before figures", sentences: ["See Fig. 3 and pp. 12-14 for details."] },
  { name: "Art. before a figure", sentences: ["Under Art. 8 of the law, a permit is needed."] },
  { name: "Vol. before a Roman numeral", sentences: ["The map is in Vol. IV of the atlas."] },
  { name: "art as a word", sentences: ["The hall shows modern art.", "Entry is free."] },
  { name: "in as a word", sentences: ["Nobody can get in.", "The gate is locked."] },

  // dates and times
  { name: "Feb. before a day", sentences: ["The bureau said on Feb. 3 that prices fell."] },
  { name: "Sept. at an end", sentences: ["Classes begin in Sept.", "Students enroll in August."] },
  { name: "p.m. before a small letter", sentences: ["The ceremony starts at 6 p.m. on Monday."] },
  { name: "p.m. before a day", sentences: ["The ceremony starts at 6 p.m. Monday in the main hall."] },
  { name: "p.m. before a short month", sentences: ["The site closed at 6 p.m. Oct. 5 for repairs."] },
  { name: "p.m. at an end", sentences: ["The drill ended at 5:30 p.m.", "Pupils went home."] },
  { name: "a.m. with a dotted time", sentences: ["The train leaves at 10.30 a.m. and arrives at noon."] },
  { name: "a.m. before a time zone", sentences: ["The rocket took off at 9:15 a.m. Beijing time on Sunday."] },
  { name: "a dateline", sentences: ["CHENGDU, March 3 (Newswire) -- The annual session opened."] },
  { name: "a clock time at an end", sentences: ["The first goal fell on 15:16.", "Another followed."] },

  // quotations
  { name: "a quotation and its speaker", sentences: ["“We must act now,” the mayor said.", "Work began at once."] },
  { name: "a question and its speaker", sentences: ["“When will it open?” asked a reporter.", "Nobody knew."] },
  { name: "a question and a named speaker", sentences: ["“When will it open?” Mayor Liu asked.", "Nobody knew."] },
  { name: "a cry and I", sentences: ["“It works!” I said to the engineers."] },
  { name: "a full stop and a speaker", sentences: ["“The water is falling.” Zhang said."] },
  { name: "a quotation, then a statement", sentences: ["“The water is falling.”", "That is what he said."] },
  {
    name: "a quotation, then a named subject",
    sentences: ["“The water is falling.”", "Zhang said the danger was over."],
  },
  { name: "straight quotes close after the stop", sentences: ['He called it "a gift."', 'She called it "a burden."'] },
  { name: "single quotes close after the stop", sentences: ["'We are ready.'", "'So are we!'", "They shook hands."] },
  { name: "nested quotes", sentences: ["“He told me, ‘Do not wait.’”", "So they did not."] },
  { name: "two sentences in one quotation", sentences: ["“Costs fell.", "Quality rose,” the manager said."] },
  {
    name: "a sentence may begin with a quotation",
    sentences: ["The hall fell silent.", "“Please sit down,” he said."],
  },
  { name: "a quotation and its author", sentences: ["“Clear waters are worth gold.” — Old saying"] },
  { name: "a dash between two quotations", sentences: ["“Is it open?”", "— “It opened today.”"] },
  { name: "a question before a comma", sentences: ["“Who pays?”, the council wondered."] },
  { name: "a title with a mark", sentences: ["Her article “Where to?” was widely read."] },

  // brackets
  { name: "brackets close after the stop", sentences: ["The road is closed.", "(It reopens in June.)", "Buses run."] },
  { name: "a stop after the bracket", sentences: ["The road is closed (for repairs).", "Buses still run."] },
  { name: "a mark in brackets", sentences: ["The report praises a new (?) Method of work."] },
  {
    name: "a note mark",
    sentences: ["The dam was finished in 2008.[12]", "It supplies nine towns.[3]", "Tours are free."],
  },

  // ellipses
  { name: "an ellipsis inside", sentences: ["The plan is bold... but costly."] },
  { name: "an ellipsis at an end", sentences: ["They waited and waited...", "Then the siren sounded."] },
  { name: "a Chinese ellipsis", sentences: ["“We tried everything……”", "The old man wept."] },
  { name: "a spaced ellipsis", sentences: ["The plan is bold . . . and costly.", "It was adopted."] },
  { name: "an ellipsis at a beginning", sentences: ["... But the work went on."] },
  { name: "a speaker who halts", sentences: ["I... I cannot say."] },

  // lists
  { name: "numbered items", sentences: ["1. Strengthen leadership.", "2. Improve services.", "3. Cut costs."] },
  { name: "numbered steps", sentences: ["Step 1. Apply online.", "Step 2. Pay the fee."] },
  { name: "numbered articles", sentences: ["Article 5. Firms shall file reports.", "Reports are public."] },
  { name: "numbers of two levels", sentences: ["1.1. Scope of the rules.", "1.2. Terms used."] },
  { name: "Roman items", sentences: ["II. Main tasks", "III. Safeguards"], joint: "\n\n" },
  { name: "lettered items", sentences: ["A. Land use.", "B. Water use."] },
  { name: "a bracketed list in a sentence", sentences: ["The plan has two parts: (1) roads; (2) bridges."] },
  { name: "bracketed items", sentences: ["(1) Roads will be widened.", "(2) Bridges will be repaired."] },
  { name: "bracketed letters", sentences: ["The plan has two parts.", "(a) Roads come first.", "(b) bridges follow."] },
  {
    name: "small items in a sentence",
    sentences: ["The reform has three goals: 1. to cut costs; 2. to raise quality; and 3. to save time."],
  },
  { name: "large items in a sentence", sentences: ["The reform has two goals: 1. Cutting costs; 2. Raising quality."] },
  { name: "bullets", sentences: ["• Trade grew.", "• Tourism recovered."] },
  { name: "dialogue dashes", sentences: ["— Is the road open?", "— It opened today."] },

  // addresses
  { name: "a web address", sentences: ["Apply at www.example.gov.cn/forms before Friday.", "Late forms are refused."] },
  { name: "a web address at an end", sentences: ["Apply at https://example.org/a.b?c=d!e.", "It is free."] },
  { name: "a mail address", sentences: ["Write to press.office@example.com or call us."] },
  { name: "a file name", sentences: ["Fill in form.v2.docx and sign it.", "Send it back by mail."] },

  // small letters
  {
    name: "a brand in small letters begins a sentence",
    sentences: ["The shop moved online.", "eBay was its first choice.", "iPhone cases sell best."],
  },
  {
    name: "an unknown abbreviation before a small letter",
    sentences: ["The recd. amount and the adv. payment were booked."],
  },
];

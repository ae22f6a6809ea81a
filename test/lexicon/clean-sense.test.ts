import { expect, test } from "vitest";
import { cleanSense, referenceOf } from "../../scripts/lexicon/clean-sense.js";

// made after the manner of CC-CEDICT; what is left is written with “;” between translations
test.each([
  ["lantern", "lantern"],
  ["to light a lantern", "light lantern"],
  ["to light; to kindle", "light ; kindle"],
  ["wide, broad, ample", "wide ; broad ; ample"],
  ["to mend, to patch, or to darn", "mend ; patch ; darn"],
  ["rice, wheat and other grains", "rice wheat grains"],
  ["CL:盞|盏[zhan3],個|个[ge4]", ""],
  ["classifier for lamps", ""],
  ["classifier for long, thin things", ""],
  ["variant of 燈|灯[deng1]", ""],
  ["old variant of 燈|灯[deng1]", ""],
  ["erhua variant of 燈|灯[deng1]", ""],
  ["variant of 燈|灯, a lamp", "lamp"],
  ["see 燈籠|灯笼[deng1 long5]", ""],
  ["see also 燈籠|灯笼[deng1 long5]", ""],
  ["to see a lamp", "see lamp"],
  ["abbr. for 燈泡廠|灯泡厂[deng1 pao4 chang3]", ""],
  ["abbr. for 燈泡廠|灯泡厂[deng1 pao4 chang3], Light Bulb Works", "light bulb works"],
  ["used in 燈芯|灯芯[deng1 xin1]", ""],
  ["used to express surprise", ""],
  ["used lamp", "used lamp"],
  ["Taiwan pr. [deng4]", ""],
  ["also pr. [deng4]", ""],
  ["also written 燈|灯", ""],
  ["also called storm lamp", "storm lamp"],
  ["surname Deng", "deng*"],
  ["two-character surname Dengdeng", "dengdeng*"],
  ["Japanese surname", ""],
  ["surname", "surname"],
  ["modal particle at the end of a sentence", ""],
  ["particle physics", "particle physics"],
  ["(bound form) lamp; light", "lamp ; light"],
  ["(idiom) to burn the midnight oil", "burn midnight oil"],
  ["neon (chemistry)", "neon"],
  ["laser (loanword)", "laser"],
  ["fig. a guiding light", "guiding light"],
  ["lit. lamp on the wall; fig. wise person", "lamp wall ; wise person"],
  ["(of a lamp (or candle)) to flicker", "flicker"],
  ["to give sb a lamp", "give lamp"],
  ["to hold one's lamp for sth", "hold lamp"],
  ["Dengzhou, a county-level city in Nanyang 南陽|南阳[Nan2 yang2], Henan", "dengzhou"],
  ["Lamp Festival, held in spring", "lamp festival"],
  ["oil lamp, used in temples", "oil lamp"],
  ["labour centre", "labor center"],
  ["no more", "no more"],
  ["a small lamp hung from eaves during night processions in autumn villages", ""],
  ["the town's lamps", "town lamps"],
  ["X-ray lamp", "x ray lamp"],
  ["(onom.) ding-dong", "ding dong"],
  ["opposite of dark", ""],
  ["", ""],
])("“%s” translates as: %s", (sense, expected) => {
  const glosses = cleanSense(sense).map(({ words, weight }) => words.join(" ") + (weight < 1 ? "*" : ""));
  expect(glosses.join(" ; ")).toBe(expected);
});

test.each([
  ["variant of 燈|灯[deng1]", "灯"],
  ["see 燈籠|灯笼[deng1 long5]", "灯笼"],
  ["see also 口[kou3]", "口"],
  ["erhua variant of 一點|一点[yi1 dian3]", "一点"],
  ["to see a lamp", undefined],
  ["lamp (made of 竹[zhu2])", undefined],
])("“%s” sends to %s", (sense, headword) => {
  expect(referenceOf(sense)).toBe(headword);
});

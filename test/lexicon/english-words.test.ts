import { expect, test } from "vitest";
import { contentWords, englishWords, normalSpelling } from "../../src/lexicon/index.js";

test.each([
  ["colour", "color"],
  ["neighbouring", "neighboring"],
  ["labourers", "laborers"],
  ["behavioural", "behavioral"],
  ["hour", "hour"],
  ["tourism", "tourism"],
  ["courts", "courts"],
  ["centre", "center"],
  ["centres", "centers"],
  ["centred", "centered"],
  ["kilometres", "kilometers"],
  ["theatre", "theater"],
  ["acre", "acre"],
  ["fire", "fire"],
  ["catalogue", "catalog"],
  ["dialogues", "dialogs"],
  ["league", "league"],
  ["organise", "organize"],
  ["organisation", "organization"],
  ["organisations", "organizations"],
  ["industrialised", "industrialized"],
  ["modernising", "modernizing"],
  ["exercise", "exercise"],
  ["enterprises", "enterprises"],
  ["supervised", "supervised"],
  ["rising", "rising"],
  ["promising", "promising"],
  ["otherwise", "otherwise"],
  ["analyse", "analyze"],
  ["analysis", "analysis"],
  ["travelled", "traveled"],
  ["modelling", "modeling"],
  ["controlled", "controlled"],
  ["programme", "program"],
  ["defence", "defense"],
  ["licence", "license"],
  ["practised", "practiced"],
  ["tonnes", "tons"],
  ["aluminium", "aluminum"],
  ["fulfil", "fulfill"],
  ["paediatric", "pediatric"],
  ["manoeuvres", "maneuvers"],
  ["archaeology", "archeology"],
  ["held", "hold"],
  ["built", "build"],
  ["women", "woman"],
  ["china", "china"],
])("%s is normally spelt %s", (word, normal) => {
  expect(normalSpelling(word)).toBe(normal);
  expect(normalSpelling(normal), "what is normal stays").toBe(normal);
});

test.each([
  ["Centre for Women's Rights", "center for woman rights"],
  ["the U.S. and the US told us", "the usa and the usa tell us"],
  ["at 3 p.m. on May 5", "at pm on may"],
  ["Xi’an, Lu'an and Lhasa’s", "xian luan and lhasa"],
  ["e-commerce co-operation", "ecommerce cooperation"],
  ["one-stop 5G services (pilot)", "one stop 5g services pilot"],
  ["José, Lüliang, Côte d’Ivoire", "jose luliang cote divoire"],
  ["10,000 mu / 3.5%", "mu"],
  ["", ""],
])("the words of “%s” are: %s", (text, words) => {
  expect(englishWords(text).join(" ")).toBe(words);
});

test("little words count only where there are no others", () => {
  expect(contentWords("the Ministry of Finance")).toEqual(["ministry", "finance"]);
  expect(contentWords("no more of it")).toEqual(["no", "more", "of", "it"]);
});

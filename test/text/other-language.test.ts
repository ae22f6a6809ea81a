import { describe, expect, test } from "vitest";
import { otherLanguage } from "../../src/text/index.js";

describe("the language of a text in neither Chinese nor English", () => {
  test.each([
    ["French", "Le maire a ouvert la nouvelle école et il est parti avec les enfants."],
    ["German", "Der Minister hat am Montag die neue Brücke eröffnet und mit den Bürgern gesprochen."],
    ["Spanish", "El presidente visitó la ciudad y habló con los vecinos."],
    ["Italian", "Il ministro ha aperto la strada che porta alla città, ed è una delle più lunghe."],
    ["Portuguese", "O presidente abriu a ponte nova para os moradores da cidade."],
    ["Dutch", "De burgemeester heeft het gebouw van de school geopend en is met de trein vertrokken."],
    ["Swedish, Danish or Norwegian", "Ministern öppnade bron och sade att det är en bro för alla."],
    ["Polish", "Minister otworzył most i powiedział, że nie jest to koniec, ale jest początek dla miasta."],
    ["Turkish", "Bakan köprüyü açtı ve bu köprü çok önemli bir adım için dedi."],
    [
      "Indonesian or Malay",
      "Menteri membuka jembatan itu dan berkata bahwa jembatan ini untuk warga yang tinggal di kota.",
    ],
    ["Vietnamese", "Ngày mai chúng tôi sẽ đi và mua các món quà cho trẻ em."],
    ["Japanese", "東京都は新しい計画を発表した。"],
    ["Korean", "장관이 다리를 열었다."],
    ["Russian or another language in Cyrillic", "Министр открыл мост."],
    ["Arabic or another language in Arabic letters", "افتتح الوزير الجسر."],
    ["Greek", "Ο υπουργός άνοιξε τη γέφυρα."],
  ])("is %s", (language, text) => {
    expect(otherLanguage(text)).toBe(language);
  });

  test.each([
    ["Chinese", "今天天气很好。"],
    ["Chinese with a Japanese name in it", "公司推出的“カワサキ”摩托车今年在全国的销量增长了百分之五。"],
    [
      "Chinese with commands in it",
      '"use no memo" 可以防止函数被 React 编译器优化。"use no memo" 必须位于函数体的最开始。',
    ],
    ["English", "The minister opened the bridge."],
    [
      "English that quotes French",
      "He said “C’est la vie, et le reste est la littérature”, and that was the end of it.",
    ],
    ["a name", "Rio de la Plata"],
    ["too short to tell", "Hola."],
    ["without letters", "2024-03-02"],
    ["nothing", ""],
  ])("is none of a text that is %s", (_, text) => {
    expect(otherLanguage(text)).toBeUndefined();
  });
});

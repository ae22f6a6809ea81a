import type { Mention } from "./mention.js";

/** What a unit measures. */
type Dimension = "time" | "length" | "area" | "mass" | "power" | "energy" | "volume" | "temperature";

/** A unit of measure, with how much of the first unit of its dimension it is. */
export interface Measure {
  readonly dimension: Dimension;
  readonly amount: number;
}

// time in days, a month has thirty; length in metres, area in square metres, mass in kilograms, power in kilowatts, energy in
// kilowatt-hours, volume in litres. The two degrees have no factor between them: theirs only tells them apart.
const UNITS: readonly (readonly [chinese: string, english: string, dimension: Dimension, amount: number])[] = [
  ["[个個]?(?:分钟|分鐘)", "minutes?", "time", 1 / 1440],
  ["[个個]?(?:小时|小時|钟头|鐘頭)", "hours?", "time", 1 / 24],
  ["天|日(?!元)", "days?", "time", 1],
  ["[个個]?(?:[周週](?![年岁歲末])|星期|礼拜|禮拜)", "weeks?", "time", 7],
  ["[个個]?月", "months?", "time", 30],
  ["[个個]?年", "(?:an?\\s)?years?", "time", 365],
  ["平方(?:公里|千米)", "(?:square|sq\\.?)\\s(?:kilomet(?:er|re)s?|km)|km(?:²|2)", "area", 1e6],
  ["平方(?:米|公尺)|平米", "(?:square|sq\\.?)\\s(?:met(?:er|re)s?|m)|m(?:²|2)", "area", 1],
  ["平方英里", "(?:square|sq\\.?)\\smiles?", "area", 2.59e6],
  ["公顷|公頃", "hectares?|ha", "area", 1e4],
  ["英亩|英畝", "acres?", "area", 4047],
  ["[亩畝]", "mu", "area", 10000 / 15],
  ["公里|千米", "kilomet(?:er|re)s?|km", "length", 1000],
  ["海里", "nautical\\smiles?", "length", 1852],
  ["英里", "miles?", "length", 1609],
  ["厘米|釐米|公分", "centimet(?:er|re)s?|cm", "length", 0.01],
  ["毫米|公釐", "millimet(?:er|re)s?|mm", "length", 0.001],
  ["英尺|英呎", "feet|foot|ft", "length", 0.3048],
  ["英寸|英吋", "inch(?:es)?", "length", 0.0254],
  ["米(?!勒)|公尺", "met(?:er|re)s?|m", "length", 1],
  ["公斤|千克", "kilograms?|kilos?|kg", "mass", 1],
  ["[吨噸]", "tons?|tonnes?", "mass", 1000],
  ["毫克", "milligrams?|mg", "mass", 1e-6],
  ["克(?![朗拉])", "grams?|g", "mass", 0.001],
  ["斤", "jin|catt(?:y|ies)", "mass", 0.5],
  ["磅", "pounds?|lbs?", "mass", 0.4536],
  ["千瓦时|千瓦時|度电|度電", "kilowatt[-\\s]hours?|kwh", "energy", 1],
  ["兆瓦时|兆瓦時", "megawatt[-\\s]hours?|mwh", "energy", 1000],
  ["千瓦(?![时時小])", "kilowatts?|kw", "power", 1],
  ["兆瓦(?![时時小])", "megawatts?|mw", "power", 1000],
  ["吉瓦(?![时時小])", "gigawatts?|gw", "power", 1e6],
  ["毫升", "millilit(?:er|re)s?|ml", "volume", 0.001],
  ["立方米", "cubic\\smet(?:er|re)s?|m(?:³|3)", "volume", 1000],
  ["升(?![至到高级])", "lit(?:er|re)s?", "volume", 1],
  ["加仑|加侖", "gallons?", "volume", 3.785],
  ["摄氏度|攝氏度|℃|度?摄氏", "degrees\\s(?:celsius|centigrade|c)|°\\s?c", "temperature", 1],
  ["华氏度|華氏度|℉", "degrees\\s(?:fahrenheit|f)|°\\s?f", "temperature", 2],
];
const MEASURES: readonly Measure[] = UNITS.map(([, , dimension, amount]) => ({ dimension, amount }));

const groups = (signs: readonly string[]): string => signs.map((sign) => `(${sign})`).join("|");
const PATTERNS: Readonly<Record<"zh" | "en", RegExp>> = {
  zh: new RegExp(`^[\\s多余餘来來]?(?:${groups(UNITS.map(([chinese]) => chinese))})`, "u"),
  en: new RegExp(`^[\\s-]?(?:${groups(UNITS.map(([, english]) => english))})(?![\\p{L}\\d])`, "iu"),
};

/** The unit that a mention counts; `undefined` where it counts something else. */
export function measureOf({ phrase, after, language }: Mention): Measure | undefined {
  // 一年半 has its unit within, and 一个半小时 a part of it
  const rest = /.半$/.test(phrase) ? phrase.replace(/^[^个個年天周月小]{1,20}/, "").slice(0, -1) + after : after;
  const match = PATTERNS[language].exec(rest);
  return match === null ? undefined : MEASURES[match.findIndex((group, at) => at > 0 && group !== undefined) - 1];
}

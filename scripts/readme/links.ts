/** A link or an image of Markdown; what it names is in the second group. */
const LINK = /(!?\[[^\]\n]{0,200}\]\()([^)\s]{1,200})\)/g;

/**
 * A README whose links to files of the project are addresses: npm shows it where those files are not.
 *
 * @param home Of the project: `https://host/owner/name`. Files are at `home/blob/main`, images at `home/raw/main`.
 */
export const absoluteLinks = (text: string, home: string): string =>
  text.replace(LINK, (whole, before: string, link: string) => {
    if (/^(https?:|#)/.test(link)) return whole;
    return `${before}${home}/${before.startsWith("!") ? "raw" : "blob"}/main/${link})`;
  });

/** The same README with links to files again: undoes `absoluteLinks`, and leaves a README alone that has none. */
export const relativeLinks = (text: string, home: string): string =>
  text.replaceAll(`${home}/blob/main/`, "").replaceAll(`${home}/raw/main/`, "");

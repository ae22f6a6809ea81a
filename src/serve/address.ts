/** The only host at which a review is served: this machine, for nobody else. */
export const LOOPBACK = "127.0.0.1";

/** Where a review is served. */
export interface ServedAt {
  readonly port: number;
  /** 128 random bits, as base64url: who knows it may use the review. */
  readonly token: string;
}

const FORM = /^http:\/\/127\.0\.0\.1:(\d{1,5})\/([\w-]{22})\/$/;

/** The address of a review, for a browser. */
export const writeAddress = ({ port, token }: ServedAt): string => `http://${LOOPBACK}:${port}/${token}/`;

/** What an address says; `undefined` where it is not one that `writeAddress` gives: another host, no port, no token. */
export function readAddress(address: unknown): ServedAt | undefined {
  const [, port, token] = (typeof address === "string" && FORM.exec(address)) || [];
  if (token === undefined || Number(port) < 1 || Number(port) > 65_535) return undefined;
  return { port: Number(port), token };
}

import packageJson from "../../package.json" with { type: "json" };

/** The version of duiqi. */
export const version: string = packageJson.version;

import type { DocumentReader } from "./document-reader.js";
import { isArchiveOf } from "./office-archives.js";

/** Presentations that PowerPoint and others write since 2007, slide by slide. Macros are never looked at, and pictures never unpacked. */
export const presentations: DocumentReader = {
  name: "PowerPoint presentations (.pptx)",
  endings: [".pptx", ".pptm", ".ppsx"],
  matches: (bytes, name = "") => isArchiveOf(bytes, /ppt\/presentation\.xml/, name, /\.pp(?:t[xm]|sx)$/i),
  read: async (bytes, options) => (await import("./slide-content.js")).slideContent(bytes, options),
};

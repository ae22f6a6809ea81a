import type { DocumentReader } from "./document-reader.js";

/** Texts of an interface as YAML (Rails, Symfony): each is an entry with its key. */
export const yamlCatalogues: DocumentReader = {
  name: "YAML catalogues (.yaml)",
  endings: [".yaml", ".yml"],
  matches: (_, name = "") => /\.ya?ml$/i.test(name),
  read: async (bytes, options) => (await import("./yaml-content.js")).yamlContent(bytes, options),
};

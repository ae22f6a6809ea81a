import { partPath } from "./part-paths.js";
import { walkXml } from "./xml-walk.js";
import type { ZipParts } from "./zip-parts.js";

/** Where a part of an Office file leads. */
export interface PartRelation {
  readonly id: string;
  /** The last word of its type, which is the same in both kinds of Office Open XML: `slide`, `notesSlide`. */
  readonly type: string;
  /** The name of the part. */
  readonly target: string;
}

/** Where a part of an Office file leads, in the order of its list; nowhere where it has none. */
export function relationsOf(parts: ZipParts, name: string, what: string): readonly PartRelation[] {
  const cut = name.lastIndexOf("/") + 1;
  const xml = parts.read(`${name.slice(0, cut)}_rels/${name.slice(cut)}.rels`);
  const relations: PartRelation[] = [];
  if (xml === undefined) return relations;
  walkXml(xml, what, {
    open(element, attribute) {
      if (element !== "Relationship" || attribute("TargetMode") === "External") return;
      const type = attribute("Type") ?? "";
      const target = partPath(name, attribute("Target") ?? "");
      relations.push({ id: attribute("Id") ?? "", type: type.slice(type.lastIndexOf("/") + 1), target });
    },
    text() {},
    close() {},
  });
  return relations;
}

/**
 * The name that a part of an archive has, from how another part refers to it: percent signs undone, `..` gone up, without what comes behind `#`.
 * A path from the archive's root begins with `/`.
 */
export function partPath(from: string, reference: string): string {
  const [path] = reference.split("#", 1);
  const steps = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of decoded(path).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a percent sign that is only one
  }
}

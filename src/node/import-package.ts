/** Gives a CommonJS package, as `import` does. */
export type ImportPackage = <Exports>(specifier: string) => Promise<{ readonly default: Exports }>;

/** Imports a package that may be missing. Bundlers leave this import alone: where the package is missing, they would stop. */
export const importInstalled: ImportPackage = (specifier) =>
  import(/* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ specifier);

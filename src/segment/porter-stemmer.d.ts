// natural has no types for its single files, and its root loads database drivers
declare module "natural/lib/natural/stemmers/porter_stemmer.js" {
  const porter: { readonly stem: (word: string) => string };
  export default porter;
}

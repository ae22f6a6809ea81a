// what we use of a module that the types of Node 20 do not have
declare module "node:sqlite" {
  export const DatabaseSync: new (
    file: string,
    options?: { readonly readOnly: boolean },
  ) => import("./open-sqlite.js").SqliteFile;
}

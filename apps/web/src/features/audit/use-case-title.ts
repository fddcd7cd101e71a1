/** A use case with the title of its permission, which is the matrix's own word for it. */
export type UseCaseName = { name: string; title: string };

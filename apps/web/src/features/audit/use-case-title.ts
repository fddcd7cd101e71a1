/** A use case with its title in the reader's language (texts `useCases`). */
export type UseCaseName = { name: string; title: string };

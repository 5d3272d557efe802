/** What files of other kinds than pages and texts are called, for folders. */
export const FILE_EXTENSIONS = [".pdf", ".docx", ".epub", ".rtf", ".eml", ".mbox", ".ris", ".csv", ".tsv"] as const;

/**
 * What files of other kinds than pages and texts are called, for folders. Lists (.csv, .ris) have to be named: a folder that is
 * read must not make this machine ask others.
 */
export const FILE_EXTENSIONS = [".pdf", ".docx", ".epub", ".rtf", ".eml", ".mbox"] as const;

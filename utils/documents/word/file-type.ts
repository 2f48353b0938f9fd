/** The media type of a .docx. */
export const WORD_FILE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Far above what people write, far below what would hurt: a file of the catalogue is about 5 kB. */
export const fileLimits = {
  /** Bytes in one file. */
  bytes: 1024 * 1024,
  /** Files in one catalogue. */
  files: 2000,
  /** Levels of lists and maps inside each other. */
  depth: 40,
  /** How often aliases may multiply what an anchor holds. */
  aliases: 100,
} as const

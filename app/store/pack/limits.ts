/** Above what people put in a pack, below what would hurt. A larger file is handed in by itself, where an upload can be resumed. */
export const packLimits = {
  /** Bytes of the ZIP. */
  bytes: 2 * 1024 ** 3,
  /** Bytes of all that it unpacks to. */
  unpackedBytes: 4 * 1024 ** 3,
  /** Files in it. */
  files: 1000,
  /** Bytes of its list of files, which is held in memory. */
  directoryBytes: 64_000_000,
  /** Mistakes told at once. */
  mistakes: 100,
} as const

/** Of files that an administrator imports: far above what publishers give out, far below what would hurt. */
export const importLimits = {
  /** Bytes of the file as it comes. */
  bytes: 20 * 1024 * 1024,
  /** Bytes of a YAML library: reading YAML takes a hundred times as long as JSON. */
  yamlBytes: 10 * 1024 * 1024,
  /** Bytes of a CSV: a framework has a few hundred kilobytes. */
  csvBytes: 5 * 1024 * 1024,
  /** Bytes of all that a ZIP or XLSX unpacks to. */
  unpackedBytes: 30 * 1024 * 1024,
  /** Files in a ZIP. */
  files: 2000,
  /** Levels of JSON, or of XML. */
  depth: 100,
  rows: 10_000,
  columns: 100,
  /** Mistakes told at once. */
  mistakes: 100,
} as const

// @ts-check

const MB = 1_000_000

/** Of a look into one file. What goes over these is refused, or named as not looked into. */
export const inspectLimits = {
  /** Milliseconds after which the process that looks is ended. */
  time: 60_000,
  /** Bytes of memory of that process. */
  memory: 512 * MB,
  /** Milliseconds between two looks at its memory. */
  look: 50,
  /** Bytes that are read of a file to look for names in it, from its begin. */
  read: 256 * MB,
  /** Bytes of a list of the files in an archive. */
  directory: 64 * MB,
  /** Bytes of an archive in an archive, which must be in memory whole. */
  nested: 128 * MB,
  /** Archives in archives: an office document in an archive, with a table in it, is three. */
  depth: 3,
  /** Bytes that are really unpacked of one file, to see whether its archives tell the truth. */
  unpacked: 256 * MB,
  /** A bomb unpacks to more than so many times its size, once that is more than `harmless` bytes; or to more than `most` bytes. */
  ratio: 250,
  harmless: 50 * MB,
  most: 50_000 * MB,
  /** Pixels of an image: four bytes each once it is drawn. */
  pixels: 200 * MB,
}

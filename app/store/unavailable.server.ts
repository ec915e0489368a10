/** The database or the vault cannot be reached now; the same step may succeed in a minute. Nothing was half done. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable'
}

/** Is this error, or what caused it, the database being away? A page then answers 503 and says to try again. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof StoreUnavailable || awayCodes.test(codeOf(error))) return true
  // Drizzle wraps what the driver says; Node gathers the failures of several addresses.
  if (error instanceof AggregateError) return error.errors.some(isUnavailable)
  return isUnavailable(error.cause)
}

/**
 * postgres.js and Node say it in words; PostgreSQL in five characters (its appendix A): 08 connection, 53 resources (disk
 * full, too many connections), 57P01-57P05 shut down or starting, 58 input or output. 25006 is a read-only disk or server.
 */
const awayCodes =
  /^(CONNECTION_\w+|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|08...|53...|57P0[1-5]|58...|25006)$/

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : ''
}

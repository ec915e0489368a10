// @ts-check

/**
 * Set on everything; a route may set stricter ones of its own.
 * @param {import("node:http").ServerResponse} outgoing
 * @param {{ nonce: string, dev: boolean, secure: boolean }} page
 */
export function setSecurityHeaders(outgoing, { nonce, dev, secure }) {
  // Vite puts scripts and styles of its own into the page.
  if (!dev) outgoing.setHeader('content-security-policy', policy(nonce))
  if (secure) outgoing.setHeader('strict-transport-security', 'max-age=31536000')
  for (const [name, value] of fixed) outgoing.setHeader(name, value)
}

const fixed = /** @type {const} */ ([
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
])

/** @param {string} nonce */
function policy(nonce) {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ')
}

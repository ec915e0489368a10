/** Where to go after: an address of our own, never another site's (`//other`, `/\other`). */
export function samePlace(to: string | null): string {
  return to && /^\/(?![/\\])[^\s\\]*$/.test(to) ? to : '/'
}

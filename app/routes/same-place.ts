/** Where to go after: an address of our own, never another site's (`//other`, `/\other`), and nothing that a header cannot carry. */
export function samePlace(to: string | null): string {
  return to && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(to) ? to : '/'
}

import type { serverText as nl } from '../nl/server'

export const serverText: typeof nl = {
  wrongHost: 'This address does not belong to this server: use the address shown at the start.',
  otherSite: 'This request came from another site and was not carried out: open Duiding itself and try again there.',
  otherMethod: 'This address cannot be used like that: open Duiding in a browser and try it there.',
  notUnderstood: 'This request cannot be understood: go back and try again.',
  tooLarge: 'Too much text was sent and nothing was kept: shorten the text and try again.',
  otherTus: 'This server speaks version 1.0.0 of the tus protocol: use that, or hand in the file in a browser.',
  otherPart: 'A part of a file comes as application/offset+octet-stream: send it so, or hand in the file in a browser.',
  signedOut: 'You are not signed in: sign in and try again.',
  failed: 'Something went wrong and nothing was half kept: try again, or tell the administrator the time it happened.',
}

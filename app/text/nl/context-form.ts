import { counted } from '../format'

const pieces = counted('nl')

/** Words of answering the questions of the context, beside those of handing in. */
export const contextFormText = {
  files: 'Bestanden met deze duiding',
  remove: 'Haal weg',
  receivedSeveral: (count: number) =>
    `Uw ${pieces(count, 'bestand staat', 'bestanden staan')} in het dossier, elk als een eigen bewijsstuk met dezelfde duiding.`,
}

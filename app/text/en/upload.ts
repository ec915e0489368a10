import { counted } from '../format'
import type { uploadText as shape } from '../nl/upload'

const pieces = counted('en')

export const uploadText: typeof shape = {
  choose: 'Choose files',
  chooseOne: 'Choose a file',
  more: 'Choose more files',
  other: 'Choose another file',
  hint: 'Any kind of file, up to 50 GB. Best as it comes out of the system: an export says more than a screenshot.',
  drop: 'or drop them here',
  dropOne: 'or drop it here',
  letGo: 'Let go to send',
  submit: 'Send files',
  lines: 'Files under way',
  underWay: 'Sending goes on as long as this window is open. Meanwhile you can go on with the context.',
  goOn: 'On to the context',
  progressOf: (name) => `Progress of ${name}`,
  sent: (done, whole) => `${done} of ${whole}`,
  state: {
    waiting: 'Waits for its turn',
    sending: 'Being sent',
    closing: 'Being recorded',
    paused: 'Paused',
    lost: 'No connection. Goes on by itself once it is back.',
    failed: 'Sending did not work',
    refused: 'This file cannot be handed in',
    unfinished: 'Not complete yet. Choose the same file once more to go on.',
  },
  here: (count) => (count === 1 ? 'This file was received' : 'These files were received'),
  received: 'received',
  failed: 'Something went wrong while sending. Try again; what was received already is kept.',
  told: (name, state) => `${name}: ${state}`,
  pause: 'Pause',
  resume: 'Go on',
  again: 'Try again',
  cancel: 'Cancel',
  away: 'Take away',

  quota: {
    title: 'Room per engagement',
    now: (size) => `The files of one engagement may take ${size} together at most.`,
    lead: 'How much the files of one engagement may take together. What has been received is always kept. Your decision goes into the trail.',
    gigabytes: 'Gigabytes per engagement',
    gigabytesHint: 'A whole number from 1 to 100,000. One gigabyte is 1,000,000,000 bytes.',
    change: 'Change the room',
    save: 'Save',
  },
  unfinishedNotice: (count) =>
    `${pieces(count, 'file has', 'files have')} not been received completely and will not go along. Wait until all is there, or take it away.`,
  toFiles: 'To the files',
  arrivingKnown: 'I know that what is still under way will not go along, and hand in all the same.',
}

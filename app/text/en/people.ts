import type { peopleText as nl } from '../nl/people'

export const peopleText: typeof nl = {
  signIn: 'Sign in', signInLead: 'Workspace for evidence with its context.',
  email: 'E-mail address', emailHint: 'You sign in with it.', password: 'Password', passwordHint: 'At least 12 characters. Four separate words are stronger than a short, difficult password.',
  samples: 'Sample people', samplesMore: 'These people are invented. You can look around as one of them, without a password.', enterAs: 'Look around as',
  samplesDo: {
    'sample-noor': 'auditor, leads the engagements', 'sample-sam': 'auditor', 'sample-iris': 'reviewer from outside the team', 'sample-joost': 'system owner of the laptops', 'sample-lotte': 'supplier of the messaging service',
    'sample-ruben': 'system owner of Citrix', 'sample-fatima': 'system owner of the OM portals', 'sample-hanneke': 'management, client', 'sample-daan': 'administrator',
  },
  setUp: 'Set up Duiding', setUpLead: 'There is no account yet. Make the first: that of the administrator, who then makes the others.', setUpDo: 'Make the account',
  setUpCode: 'Set-up code', setUpCodeHint: 'Eight digits; Duiding shows them on the server when it starts.',
  name: 'Name', language: 'Language', languageMore: 'Language of the pages in this browser',
  account: 'My account', accountMore: 'The administrator changes your name and e-mail address.',
  passwordChange: 'Change the password', passwordNow: 'Current password', passwordNew: 'New password', passwordRepeat: 'Repeat the new password', passwordChanged: 'Your password was changed. You are signed out on other devices.',
  everywhere: 'Sign out everywhere', everywhereMore: 'Ends all your sessions, on all devices, this one too.',
  title: 'People', lead: 'Who can sign in to Duiding. The auditors of an engagement decide what role somebody has in it.', add: 'Make an account', addLead: 'Pass the first password on by another way, and ask to change it at once.',
  search: 'Search by name or e-mail address', may: 'May', auditor: 'auditor', auditorMore: 'Works for the audit service: may open engagements.', administrator: 'administrator', administratorMore: 'Manages people and settings. Sees no evidence by that.',
  state: 'State', open: 'open', closed: 'closed', closedAt: (moment) => `This account was closed on ${moment}. The name stays in the trail.`,
  firstPassword: 'Password', firstPasswordHint: 'At least 12 characters.', passwordFor: 'Set the password', passwordForMore: 'The sessions of this person end. Pass the password on by another way.',
  close: 'Close the account', closeMore: 'This person can no longer sign in after that. What they did stays in the trail with their name.',
  save: 'Save',
  files: 'Files that were not scanned', filesMore: 'Evidence files are not scanned for viruses yet. Decide whether auditors may open them all the same. Your decision goes into the trail.',
  filesChoice: 'Files that were not scanned', filesClosed: 'stay closed', filesClosedMore: 'Only who handed a file in can open it.', filesOpen: 'may be opened', filesOpenMore: 'Duiding runs nothing that is in a file, but a downloaded file can do harm.',
}

import type { Examples } from '../nl/context-examples'

const forAll = (words: string) => ({ list: words, log: words, screenshot: words, document: words, interview: words })

export const contextExamples: Examples = {
  what: (system) => ({
    list: `Register of all issued devices of ${system}, from the management software, as of 23 January 2026.`,
    log: `Log of sign-ins to ${system}, October 2025 to January 2026.`,
    screenshot: `Screenshot of the setting “lock automatically” in the administration screen of ${system}, version 4.1.`,
    document: `Policy for the management of ${system}, version 2.0, adopted on 1 April 2025.`,
    interview: `Interview with the technical administrator of ${system} about issuing devices, 14 January 2026.`,
  }),
  title: () => ({
    list: 'Register of devices, 23 January 2026',
    log: 'Sign-in log, October 2025 – January 2026',
    screenshot: 'Screenshot of the lock setting',
    document: 'Management policy 2.0',
    interview: 'Interview with the technical administrator',
  }),
  origin: () => ({
    list: 'Export from the management system, report “Devices of all locations”, without filters, saved as CSV.',
    log: 'Taken from the log server with the query “event 4624”, all servers, no further filters.',
    screenshot:
      'Made with the PrintScreen key in the administration screen, signed in as administrator; the whole window, nothing cut off.',
    document: 'Taken from the document archive: the signed version, as PDF.',
    interview: 'Written during the interview, then read by the person interviewed.',
  }),
  covers: () => ({
    list: 'A register is the state of one day: 23 January 2026.',
    log: 'A log is about a period: from 1 October 2025 to 31 January 2026.',
    screenshot: 'A screenshot shows one day: 20 January 2026.',
    document: 'A policy holds for a period: from 1 April 2025 until now.',
    interview: 'The interview was about the work from October 2025 to January 2026.',
  }),
  completeness: () => ({
    list: '500 rows. Compared with the purchase list: also 500 devices, no difference.',
    log: '48,210 lines, all 6 servers. On 3 December 2 hours lack; the server was off.',
    screenshot: 'One screen. There are 3 more tabs with settings; they are not about locking.',
    document: '14 pages, with all 3 annexes.',
    interview: 'The whole interview, 45 minutes. Issuing at night was not spoken of.',
  }),
  madeBy: () => ({
    list: 'the management system',
    log: 'the log server, without people in between',
    screenshot: 'the technical administrator',
    document: 'the information security adviser',
    interview: 'the auditor who held the interview',
  }),
  collectedBy: () => forAll('the technical administrator'),
  approvedBy: () => ({
    list: 'the head of management, who checked 20 rows',
    log: 'nobody; it is a raw export',
    screenshot: 'nobody; it was made the same day',
    document: 'the director, with a signature on page 2',
    interview: 'the person interviewed, by mail on 16 January 2026',
  }),
  shows: () => ({
    list: 'On 495 of the 500 devices the setting is off.',
    log: 'All sign-ins of administrators took two steps.',
    screenshot: 'The device locks after 5 minutes.',
    document: 'It is laid down who may issue and who checks.',
    interview: 'The administrator knows the procedure and describes it as it is on paper.',
  }),
  norms: () =>
    forAll('A register mostly shows existence: it is there. A log of a period shows operation: it was done. A policy shows design.'),
  notShown: () => ({
    list: 'Not whether a device had a connection before 23 January. Not where the 5 lost devices are.',
    log: 'Not what an administrator did after signing in.',
    screenshot: 'Not whether it is so on all devices, nor since when.',
    document: 'Not whether people work like this.',
    interview: 'Not whether others do the same. It is a statement, no observation.',
  }),
  readingGuide: () => ({
    list: 'Column “wifi”: 0 is off, 1 is on. Mind row 112. “LOC” is the location.',
    log: 'Times are in UTC: in winter add 1 hour. “OK2” means signed in with two steps.',
    screenshot: 'Look at the lower right, at the red frame. The time is in minutes.',
    document: 'Chapter 3, pages 6 to 8. “TB” is the technical administrator.',
    interview: 'Questions 4 to 7 are about issuing. Literal statements stand between quotation marks.',
  }),
  deviations: () => ({
    list: 'Five devices have been lost since 2024; reported in ticket 1183. Or: none, as far as known.',
    log: 'On 3 December the server was down for 2 hours. Or: none, as far as known.',
    screenshot: 'Two test devices lack this setting; accepted until 1 March. Or: none.',
    document: 'Paragraph 4 is not done yet; planned for March 2026. Or: none.',
    interview: 'The administrator mentioned one device that was issued without a check. Or: none.',
  }),
  edited: () => ({
    list: 'The column with names was removed for reasons of privacy. Or: nothing.',
    log: 'Sorted by time; nothing was left out. Or: nothing.',
    screenshot: 'The name of the administrator is redacted. Or: nothing.',
    document: 'Annex 2 is redacted: it holds addresses. Or: nothing.',
    interview: 'One sentence was struck out at the request of the person interviewed. Or: nothing.',
  }),
  handling: () => forAll('Internal; a copy may be kept in the audit file; no embargo.'),
}

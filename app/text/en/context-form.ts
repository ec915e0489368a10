import { counted, formatIn } from '../format'
import type { contextFormText as nl } from '../nl/context-form'

const pieces = counted('en')
const format = formatIn('en')

export const contextFormText: typeof nl = {
  files: 'Files with this context',
  remove: 'Take out',
  receivedSeveral: (count) =>
    `Your ${pieces(count, 'file is', 'files are')} in the audit file, each as evidence of its own with the same context.`,

  questions: {
    what: {
      title: 'What is this?',
      short: 'What is this?',
      why: 'Name the piece, the system, and its version or date.',
      use: 'The auditor sees whether this is the piece that was asked for.',
      lacking: 'The auditor does not know what this is.',
    },
    title: {
      title: 'What do we call it?',
      short: 'Short name',
      why: 'One line, as it will stand in the audit file and in the report.',
      use: 'By this name everybody finds and mentions it.',
      lacking: 'Without a name you cannot hand in.',
    },
    origin: {
      title: 'How was it made?',
      short: 'How it was made',
      why: 'Name the source, the query and the filters.',
      use: 'The auditor can repeat it, and sees whether a filter left something out.',
      lacking: 'The auditor cannot trace where the data come from.',
    },
    covers: {
      title: 'Which day or period is it about?',
      short: 'Day or period',
      why: 'Not the day on which you hand it in, but the day or period that the data are about.',
      use: 'The auditor judges a period, and looks whether your piece covers it.',
      lacking: 'The auditor cannot say for which time this holds. So it does not count for operation.',
    },
    completeness: {
      title: 'Is it complete?',
      short: 'Complete?',
      why: 'Give the number, and what you compared it with.',
      use: 'The auditor draws a conclusion about all only when all is known to be in it.',
      lacking: 'The auditor can only speak of what is in it, not of the whole.',
    },
    madeBy: {
      title: 'Who or what made it?',
      short: 'Who made it',
      why: 'A function or a system is enough; no name is needed.',
      use: 'The auditor weighs how reliable it is: a system, an operator or a supplier.',
      lacking: 'The auditor does not know from whom the data come.',
    },
    collectedBy: {
      title: 'Who collected it?',
      short: 'Who collected it',
      why: 'Who took it out of the system or the archive? A function is enough.',
      use: 'The auditor knows whom to ask, and through whose hands it went.',
      lacking: 'The auditor does not know through whose hands it went.',
    },
    approvedBy: {
      title: 'Who approved it?',
      short: 'Who approved it',
      why: 'Who adopted it, or checked it? Write “nobody” when that is so.',
      use: 'What was adopted is stronger evidence than a draft.',
      lacking: 'The auditor does not know whether this was adopted or is a draft.',
    },
    shows: {
      title: 'What does it show?',
      short: 'What it shows',
      why: 'Write in one or two sentences what a reader may conclude from it.',
      use: 'The auditor tests whether they read the same as you do.',
      lacking: 'The auditor must guess why you gave this.',
    },
    norms: {
      title: 'For which norm does it count?',
      short: 'For which norm',
      why: 'Tick what this is evidence for. When in doubt, leave what the request asks.',
      use: 'The auditor lays it with the right verdict.',
      lacking: 'The auditor decides to which norm it belongs.',
    },
    notShown: {
      title: 'What does it not show?',
      short: 'What it does not show',
      why: 'This matters as much as what it does show. No evidence covers all.',
      use: 'The auditor sees what else is needed, and reads no more into it than there is.',
      lacking: 'The auditor may read more into it than there is.',
    },
    readingGuide: {
      title: 'How should the auditor read it?',
      short: 'Reading guide',
      why: 'Where to look: page, row or line. Explain codes, abbreviations and thresholds, and the time zone.',
      use: 'The auditor then reads a 0, a code or a time as you mean it.',
      lacking: 'Codes and columns may be misread.',
    },
    deviations: {
      title: 'Are there known deviations?',
      short: 'Deviations',
      why: 'Errors, exceptions and risks that you know of or have accepted. “None” is an answer too.',
      use: 'What you tell yourself need not be written down as a surprise.',
      lacking: 'The auditor does not know whether you knew of a deviation.',
    },
    edited: {
      title: 'Was anything changed in it?',
      short: 'Edited or redacted',
      why: 'Redacted, sorted, columns left out: write what, and why. “Nothing” is an answer too.',
      use: 'The auditor knows whether this is the original.',
      lacking: 'The auditor does not know whether this is the original.',
    },
    handling: {
      title: 'How should we handle it?',
      short: 'How to handle it',
      why: 'Its classification, whether we may keep a copy, and whether there is an embargo.',
      use: 'On this depends who may see it and take it along.',
      lacking: 'We then take it to be: internal, a copy may be kept, no embargo.',
    },
  },
  mapping: {
    short: (number) => (number === null ? 'Question of this norm' : `Question ${number} of this norm`),
    why: 'This question belongs to this system and this norm.',
    use: 'The auditor asks it of each piece for this norm, and lays your answer beside the evidence.',
    lacking: 'The auditor will have to ask this after all.',
  },
  words: 'Your answer',
  use: 'What the auditor does with it',
  otherExamples: 'Examples for other evidence',
  kinds: {
    list: 'List or register',
    log: 'Log',
    screenshot: 'Screenshot',
    document: 'Policy or decision',
    interview: 'Interview or inspection',
  },

  progress: (answered, asked) => `${format.number(answered)} of ${pieces(asked, 'question', 'questions')} answered`,
  states: {
    answered: 'answered',
    empty: 'still empty',
    copied: 'to be confirmed',
    disputed: 'unclear to the auditor, not changed yet',
    default: 'default, not looked at yet',
  },

  improve: {
    title: 'This was not clear to the auditor',
    asked: 'The auditor asks:',
    changed: 'You have changed this answer since.',
    overview: (count) =>
      count === 1 ? 'One answer was not clear and is still the same' : `${count} answers were not clear and are still the same`,
    overviewWhy: 'With the same words the auditor again cannot use this:',
  },

  suggestions: 'Suggestions',
  suggestionsWhy: 'This is no answer until you take it over. You can still change it after that.',
  take: 'Take over',
  taken: 'Taken over. Read it and add what lacks.',
  fromFile: (name) => `from the file ${name}`,
  fromFiles: (count) => `from your ${pieces(count, 'file', 'files')}`,
  fromRequest: (number) => `from request ${number}`,
  fromEvidence: (number) => `from your earlier evidence ${number}`,
  reading: (count) => `We are still reading ${pieces(count, 'file', 'files')}. Do not wait for it: you can simply answer.`,
  readingAgain: 'Look again',
  said: (fact) => {
    switch (fact.fact) {
      case 'made':
        return (
          [fact.program && `Made with ${fact.program}`, fact.on && `file made on ${format.day(fact.on)}`].filter(Boolean).join('; ') + '.'
        )
      case 'pages':
        return `${pieces(fact.count, 'page', 'pages')}.`
      case 'lines':
        return `${pieces(fact.count, 'line', 'lines')}.`
      case 'rows':
        return `${fact.table ? `Sheet ${fact.table}: ` : ''}${pieces(fact.count, 'row', 'rows')} without the header.`
      case 'columns':
        return `${fact.table ? `Sheet ${fact.table}, columns` : 'Columns'}: ${fact.names.join(', ')}.`
      default:
        return fact.words
    }
  },
  ofFile: (name, said) => `${name}: ${said}`,
  daysInFile: (from, to) => (from === to ? `One day: ${from}` : `From ${from} to ${to}`),
  daysInFileWhy: 'The earliest and the latest day in the file. Is that what you mean?',
  normsFromRequest: 'Ticked is what the request asks. It counts as your answer once you save it.',

  doubt: (doubt) => {
    switch (doubt.doubt) {
      case 'in-future':
        return 'This day or period lies (partly) in the future. Is that right?'
      case 'outside-engagement':
        return `This lies (partly) outside the period of the engagement: ${format.period(doubt.period)}. You may; check whether you mean it.`
      case 'not-in-file':
        return `In the file stand days from ${format.day(doubt.inside.from)} to ${format.day(doubt.inside.to)}. That does not fit what you filled in. Check which is right.`
    }
  },
  doubts: 'Is the period right?',

  copied: (source) => `Taken over from ${source}. It counts once you confirm that it still holds.`,
  copiedEarlier: 'This is what the earlier version said. Does it hold for the new file too? It counts once you confirm it.',
  confirm: 'Still right, go on',
  back: 'Back',
  reuse: {
    offer: 'Did you hand this in before?',
    offerWhy: 'Start from your earlier answers. You check them one by one.',
    open: 'Same source, new period',
    title: 'Same source, new period',
    lead: 'Choose the earlier piece. What may stay the same we take over; you confirm each answer. The period, completeness, deviations and edits we ask anew. Classification and embargo are not taken over.',
    replaces: 'Mind: what you filled in already is replaced.',
    none: 'There is no earlier piece of yours about this system.',
    noPeriod: 'no day or period',
    handedIn: (day) => `handed in on ${day}`,
    choose: 'Start from this',
    back: 'Back, without taking over',
  },

  kept: {
    at: (time) => `Saved at ${time}`,
    since: (moment) => `Last saved on ${moment}`,
    saving: 'Saving',
    offline: 'Not saved yet: there is no connection. What you typed is still here; we try again by ourselves.',
    incomplete: 'Not saved yet: this answer is not finished or too long. What you typed is still here.',
    signedOut: 'Not saved: you are no longer signed in. What you typed is still here. Sign in in another window and come back here.',
    gone: 'Not saved: this was handed in meanwhile. What you typed is still here, to copy.',
    elsewhere: 'Not saved yet: this answer was changed in another window too. What you typed here is still there.',
    restored: 'You typed this, and it was not saved yet. We put it back.',
  },

  overview: {
    needed: 'This is still needed to hand in',
    restOfInspection: 'The rest of the description of the inspection.',
    body: 'A file, or a description of the inspection.',
    lacks: (count) => `${pieces(count, 'answer lacks', 'answers lack')}`,
    lacksWhy: 'An empty answer is a fact: the auditor sees it as it is. This is what it means:',
    copied: 'Taken over, not confirmed. As it is it goes along empty.',
    gapsKnown: 'I know that these answers lack and hand in all the same.',
    several: (count) => `Each of the ${pieces(count, 'file', 'files')} gets a number of its own and this context.`,
  },
}

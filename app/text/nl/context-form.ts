import type { FixedQuestion } from '../../domain/context-question'
import type { PeriodDoubt } from '../../domain/period-doubt'
import type { FileFact } from '../../domain/suggestion'
import { counted, formatIn } from '../format'

const pieces = counted('nl')
const format = formatIn('nl')

/** One question of the context, for who answers it twice a year. */
export interface QuestionText {
  /** The question itself. */
  title: string
  /** The same in the list of steps. */
  short: string
  why: string
  /** What an auditor does with the answer. */
  use: string
  /** What it means for the auditor when there is no answer. */
  lacking: string
}

/** Words of answering the questions of the context, beside those of handing in. */
export const contextFormText = {
  files: 'Bestanden met deze duiding',
  remove: 'Haal weg',
  receivedSeveral: (count: number) =>
    `Uw ${pieces(count, 'bestand staat', 'bestanden staan')} in het dossier, elk als een eigen bewijsstuk met dezelfde duiding.`,

  questions: {
    what: {
      title: 'Wat is dit?',
      short: 'Wat is dit?',
      why: 'Noem het stuk, het systeem en de versie of datum ervan.',
      use: 'De auditor ziet hiermee of dit het stuk is waar hij om vroeg.',
      lacking: 'De auditor weet niet wat hij voor zich heeft.',
    },
    title: {
      title: 'Hoe noemen wij dit stuk?',
      short: 'Korte naam',
      why: 'Eén regel, zoals het in het dossier en in het rapport komt te staan.',
      use: 'Met deze naam vindt en noemt iedereen het stuk.',
      lacking: 'Zonder naam kunt u niet aanleveren.',
    },
    origin: {
      title: 'Hoe is het gemaakt?',
      short: 'Hoe gemaakt',
      why: 'Noem de bron, de zoekvraag en de filters.',
      use: 'De auditor kan het hiermee herhalen, en ziet of een filter iets heeft weggelaten.',
      lacking: 'De auditor kan niet nagaan waar de gegevens vandaan komen.',
    },
    covers: {
      title: 'Over welke dag of periode gaat het?',
      short: 'Dag of periode',
      why: 'Niet de dag waarop u dit aanlevert, maar de dag of periode waarover de gegevens gaan.',
      use: 'De auditor oordeelt over een periode. Hij kijkt of uw stuk die periode dekt.',
      lacking: 'De auditor kan niet zeggen voor welke tijd dit geldt. Zo telt het niet mee voor de werking.',
    },
    completeness: {
      title: 'Is het volledig?',
      short: 'Volledig?',
      why: 'Noem het aantal, en waarmee u dat hebt vergeleken.',
      use: 'De auditor trekt alleen een conclusie over alles, als hij weet dat alles erin staat.',
      lacking: 'De auditor kan alleen iets zeggen over wat erin staat, niet over het geheel.',
    },
    madeBy: {
      title: 'Wie of wat heeft het gemaakt?',
      short: 'Wie maakte het',
      why: 'Een functie of een systeem is genoeg; een naam hoeft niet.',
      use: 'De auditor weegt hiermee hoe betrouwbaar het is: een systeem, een beheerder of een leverancier.',
      lacking: 'De auditor weet niet van wie de gegevens komen.',
    },
    collectedBy: {
      title: 'Wie heeft het verzameld?',
      short: 'Wie verzamelde het',
      why: 'Wie haalde het uit het systeem of uit het archief? Een functie is genoeg.',
      use: 'De auditor weet bij wie hij met vragen terechtkan, en door wiens handen het ging.',
      lacking: 'De auditor weet niet door wiens handen het stuk ging.',
    },
    approvedBy: {
      title: 'Wie heeft het goedgekeurd?',
      short: 'Wie keurde het goed',
      why: 'Wie stelde het vast, of keek het na? Schrijf “niemand” als dat zo is.',
      use: 'Een vastgesteld stuk is sterker bewijs dan een concept.',
      lacking: 'De auditor weet niet of dit is vastgesteld of een concept is.',
    },
    shows: {
      title: 'Wat toont het aan?',
      short: 'Wat toont het aan',
      why: 'Schrijf in één of twee zinnen wat een lezer eruit mag opmaken.',
      use: 'De auditor toetst of hij hetzelfde leest als u.',
      lacking: 'De auditor moet zelf raden waarom u dit stuk gaf.',
    },
    norms: {
      title: 'Voor welke norm telt het?',
      short: 'Voor welke norm',
      why: 'Kruis aan waarvoor dit bewijs is. Weet u het niet, laat dan staan wat het verzoek vraagt.',
      use: 'De auditor legt het bij het goede oordeel.',
      lacking: 'De auditor bepaalt zelf bij welke norm het hoort.',
    },
    notShown: {
      title: 'Wat toont het níet aan?',
      short: 'Wat toont het niet',
      why: 'Dit is even belangrijk als wat het wel aantoont. Geen bewijs dekt alles.',
      use: 'De auditor ziet zo waar hij nog iets anders voor nodig heeft, en leest er niet te veel in.',
      lacking: 'De auditor kan er meer in lezen dan erin staat.',
    },
    readingGuide: {
      title: 'Hoe moet de auditor het lezen?',
      short: 'Leeswijzer',
      why: 'Waar kijken: bladzijde, rij of regel. Leg codes, afkortingen en grenswaarden uit, en de tijdzone.',
      use: 'De auditor leest een 0, een code of een tijd dan zoals u die bedoelt.',
      lacking: 'Codes en kolommen kunnen verkeerd worden gelezen.',
    },
    deviations: {
      title: 'Zijn er bekende afwijkingen?',
      short: 'Afwijkingen',
      why: 'Fouten, uitzonderingen en risico’s die u al kent of hebt aanvaard. Ook “geen” is een antwoord.',
      use: 'Wat u zelf meldt, hoeft de auditor niet als verrassing op te schrijven.',
      lacking: 'De auditor weet niet of u een afwijking kende.',
    },
    edited: {
      title: 'Is er iets aan veranderd?',
      short: 'Bewerkt of gelakt',
      why: 'Gelakt, gesorteerd, kolommen weggelaten: schrijf wat, en waarom. Ook “niets” is een antwoord.',
      use: 'De auditor weet zo of hij het origineel leest.',
      lacking: 'De auditor weet niet of dit het origineel is.',
    },
    handling: {
      title: 'Hoe moeten wij ermee omgaan?',
      short: 'Hoe ermee omgaan',
      why: 'De rubricering, of wij een kopie mogen bewaren, en of er een embargo op rust.',
      use: 'Hiervan hangt af wie het stuk mag zien en meenemen.',
      lacking: 'Wij houden het dan op: intern, een kopie mag, geen embargo.',
    },
  } satisfies Record<FixedQuestion, QuestionText>,
  mapping: {
    short: (number: number | null) => (number === null ? 'Vraag bij deze norm' : `Vraag ${number} bij deze norm`),
    why: 'Deze vraag hoort bij dit systeem en deze norm.',
    use: 'De auditor stelt haar over elk stuk bij deze norm, en legt uw antwoord naast het bewijs.',
    lacking: 'De auditor zal deze vraag alsnog moeten stellen.',
  },
  words: 'Uw antwoord',
  use: 'Wat de auditor ermee doet',
  otherExamples: 'Voorbeelden bij ander bewijs',
  kinds: {
    list: 'Lijst of register',
    log: 'Logboek',
    screenshot: 'Schermafdruk',
    document: 'Beleid of besluit',
    interview: 'Gesprek of inzage',
  },

  progress: (answered: number, asked: number) => `${format.number(answered)} van ${pieces(asked, 'vraag', 'vragen')} beantwoord`,
  states: {
    answered: 'beantwoord',
    empty: 'nog leeg',
    copied: 'nog bevestigen',
    disputed: 'onduidelijk voor de auditor, nog niet veranderd',
    default: 'standaard, nog niet bekeken',
  },

  improve: {
    title: 'Dit was voor de auditor niet duidelijk',
    asked: 'De auditor vraagt:',
    changed: 'U hebt dit antwoord intussen veranderd.',
    overview: (count: number) =>
      count === 1
        ? 'Eén antwoord was niet duidelijk en is nog hetzelfde'
        : `${count} antwoorden waren niet duidelijk en zijn nog hetzelfde`,
    overviewWhy: 'Met dezelfde woorden kan de auditor dit stuk weer niet gebruiken:',
  },

  suggestions: 'Voorstellen',
  suggestionsWhy: 'Dit is geen antwoord tot u het overneemt. Daarna kunt u het nog veranderen.',
  take: 'Neem over',
  taken: 'Overgenomen. Lees het na en vul het aan.',
  fromFile: (name: string) => `uit het bestand ${name}`,
  fromFiles: (count: number) => `uit uw ${pieces(count, 'bestand', 'bestanden')}`,
  fromRequest: (number: string) => `uit verzoek ${number}`,
  fromEvidence: (number: string) => `uit uw eerdere bewijsstuk ${number}`,
  reading: (count: number) => `Wij lezen nog ${pieces(count, 'bestand', 'bestanden')}. Wacht daar niet op: u kunt gewoon antwoorden.`,
  readingAgain: 'Kijk opnieuw',
  said: (fact: FileFact): string => {
    switch (fact.fact) {
      case 'made':
        return (
          [fact.program && `Gemaakt met ${fact.program}`, fact.on && `bestand gemaakt op ${format.day(fact.on)}`]
            .filter(Boolean)
            .join('; ') + '.'
        )
      case 'pages':
        return `${pieces(fact.count, 'bladzijde', 'bladzijden')}.`
      case 'lines':
        return `${pieces(fact.count, 'regel', 'regels')}.`
      case 'rows':
        return `${fact.table ? `Blad ${fact.table}: ` : ''}${pieces(fact.count, 'rij', 'rijen')} zonder de kop.`
      case 'columns':
        return `${fact.table ? `Blad ${fact.table}, kolommen` : 'Kolommen'}: ${fact.names.join(', ')}.`
      default:
        return fact.words
    }
  },
  ofFile: (name: string, said: string) => `${name}: ${said}`,
  daysInFile: (from: string, to: string) => (from === to ? `Eén dag: ${from}` : `Van ${from} tot en met ${to}`),
  daysInFileWhy: 'De vroegste en de laatste dag in het bestand. Klopt dat met wat u bedoelt?',
  normsFromRequest: 'Aangekruist is wat het verzoek vraagt. Het telt als antwoord zodra u het bewaart.',

  doubt: (doubt: PeriodDoubt): string => {
    switch (doubt.doubt) {
      case 'in-future':
        return 'Deze dag of periode ligt (deels) in de toekomst. Klopt dat?'
      case 'outside-engagement':
        return `Dit ligt (deels) buiten de periode van de opdracht: ${format.period(doubt.period)}. Het mag; controleer of u dit bedoelt.`
      case 'not-in-file':
        return `In het bestand staan dagen van ${format.day(doubt.inside.from)} tot en met ${format.day(doubt.inside.to)}. Dat past niet bij wat u invulde. Controleer wat klopt.`
    }
  },
  doubts: 'Klopt de periode?',

  copied: (source: string) => `Overgenomen uit ${source}. Het telt pas als u bevestigt dat het nog klopt.`,
  copiedEarlier: 'Dit staat er nog uit de vorige versie. Klopt het ook voor het nieuwe bestand? Het telt pas als u het bevestigt.',
  confirm: 'Klopt nog, ga verder',
  back: 'Terug',
  reuse: {
    offer: 'Leverde u dit al eens eerder aan?',
    offerWhy: 'Begin met uw eerdere antwoorden. U controleert ze één voor één.',
    open: 'Zelfde bron, nieuwe periode',
    title: 'Zelfde bron, nieuwe periode',
    lead: 'Kies het eerdere stuk. Wat hetzelfde kan blijven, nemen wij over; u bevestigt elk antwoord. De periode, de volledigheid, de afwijkingen en bewerkingen vragen wij opnieuw. Rubricering en embargo nemen wij niet over.',
    replaces: 'Let op: wat u nu al hebt ingevuld, wordt hierdoor vervangen.',
    none: 'Er is geen eerder stuk van u over dit systeem.',
    noPeriod: 'zonder dag of periode',
    handedIn: (day: string) => `aangeleverd op ${day}`,
    choose: 'Begin hiermee',
    back: 'Terug, zonder over te nemen',
  },

  kept: {
    at: (time: string) => `Bewaard om ${time}`,
    since: (moment: string) => `Laatst bewaard op ${moment}`,
    saving: 'Wordt bewaard',
    offline: 'Nog niet bewaard: er is geen verbinding. Wat u typte staat hier nog; wij proberen het vanzelf opnieuw.',
    incomplete: 'Nog niet bewaard: dit antwoord is nog niet af of te lang. Wat u typte staat hier nog.',
    signedOut: 'Niet bewaard: u bent niet meer ingelogd. Wat u typte staat hier nog. Log in een ander venster in en kom hier terug.',
    gone: 'Niet bewaard: dit is intussen aangeleverd. Wat u typte staat hier nog, om over te nemen.',
    elsewhere: 'Nog niet bewaard: in een ander venster is dit antwoord ook veranderd. Wat u hier typte staat er nog.',
    restored: 'Dit had u getypt en was nog niet bewaard. Wij hebben het teruggezet.',
  },

  overview: {
    needed: 'Dit is nog nodig om aan te leveren',
    restOfInspection: 'De rest van de beschrijving van de inzage.',
    body: 'Een bestand, of een beschrijving van de inzage.',
    lacks: (count: number) => `${pieces(count, 'antwoord ontbreekt', 'antwoorden ontbreken')} nog`,
    lacksWhy: 'Een leeg antwoord is een feit: de auditor ziet het zo. Dit betekent het:',
    copied: 'Overgenomen, nog niet bevestigd. Zo gaat het leeg mee.',
    gapsKnown: 'Ik weet dat deze antwoorden ontbreken en lever toch aan.',
    several: (count: number) => `Elk van de ${pieces(count, 'bestand', 'bestanden')} krijgt een eigen nummer en deze duiding.`,
  },
}

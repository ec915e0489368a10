import type { Register } from '../register'

/** A condition of a gate: what had to be established before the phase went live. */
interface Condition {
  text: string
  control: string
  proof: string
  /** Null: not established at the reference date. */
  established: string | null
}

/** A phase of the reconnection; the gate opens on one day, the phase goes live a little later. */
interface Gate {
  number: number
  phase: string
  opened: string
  live: string
  conditions: Condition[]
}

const met = (text: string, control: string, proof: string, established: string | null): Condition => ({ text, control, proof, established })

export const GATES: Gate[] = [
  {
    number: 1,
    phase: 'E-mail met de buitenwereld',
    opened: '2025-08-07',
    live: '2025-08-08',
    conditions: [
      met('Mailservers opnieuw opgebouwd', '8.09', 'afwijkingenrapport M-1', '2025-08-05'),
      met('Detectie actief en beproefd', '8.16', 'testlog D-1', '2025-08-06'),
      met('Bijlagen worden gescand', '8.07', 'testlog S-1', '2025-08-06'),
      met('Risicoafweging vastgesteld', '5.08', 'RA-P1', '2025-08-05'),
      met('Terugval beproefd', '8.32', 'testlog T-1', '2025-08-06'),
    ],
  },
  {
    number: 2,
    phase: 'Zaakregistratie, invoer van de achterstand',
    opened: '2025-08-18',
    live: '2025-08-18',
    conditions: [
      met('Hersteld naar schone omgeving', '8.13', 'hersteltest HT-2', '2025-08-14'),
      met('Volgorde van invoer vastgesteld', '5.33', 'werkinstructie V-2', '2025-08-13'),
      met('Rechten opnieuw beoordeeld', '5.18', 'verslag R-2', '2025-08-15'),
      met('Detectie actief en beproefd', '8.16', 'testlog D-2', '2025-08-15'),
      met('Risicoafweging vastgesteld', '5.08', 'RA-P2', '2025-08-12'),
      met('Terugval beproefd', '8.32', 'testlog T-2', '2025-08-15'),
    ],
  },
  {
    number: 3,
    phase: 'Berichtenverkeer met het JDS',
    opened: '2025-09-02',
    live: '2025-09-02',
    conditions: [
      met('Achterstand tot en met aanhouding ingevoerd', '5.33', 'weekcijfer 35', '2025-08-29'),
      met('Justid stemt in met heropenen', '8.21', 'brief Justid', '2025-09-01'),
      met('Berichten versleuteld', '8.24', 'testlog C-3', '2025-08-28'),
      met('Detectie actief en beproefd', '8.16', 'testlog D-3', '2025-09-03'),
      met('Risicoafweging vastgesteld', '5.08', 'RA-P3', '2025-08-27'),
      met('Terugval beproefd', '8.32', 'testlog T-3', '2025-08-29'),
      met('Werkafspraak bij geweigerde berichten', '5.29', 'afspraak W-3', '2025-09-05'),
    ],
  },
  {
    number: 4,
    phase: 'Portalen en eerste ketenkoppelingen',
    opened: '2025-09-19',
    live: '2025-09-22',
    conditions: [
      met('Portalen opnieuw opgebouwd', '8.09', 'afwijkingenrapport P-4', '2025-09-12'),
      met('Rechten van partners opnieuw beoordeeld', '5.18', 'verslag R-4', '2025-09-16'),
      met('Partners stemmen in met heropenen', '8.21', 'elf brieven', '2025-09-25'),
      met('Tweede factor verplicht', '5.17', 'testlog A-4', '2025-09-15'),
      met('Detectie actief en beproefd', '8.16', 'testlog D-4', '2025-09-17'),
      met('Penetratietest zonder hoge bevindingen', '8.08', '', null),
      met('Risicoafweging vastgesteld', '5.08', 'RA-P4', '2025-09-15'),
      met('Terugval beproefd', '8.32', 'testlog T-4', '2025-09-18'),
    ],
  },
  {
    number: 5,
    phase: 'Primaire systemen volledig en overige koppelingen',
    opened: '2025-09-26',
    live: '2025-09-29',
    conditions: [
      met('Toegangsdienst volledig herbouwd', '8.09', 'overzicht Toegang', '2025-09-26'),
      met('Achterstand tot en met veroordeling ingevoerd', '5.33', 'weekcijfer 39', '2025-09-26'),
      met('Partners stemmen in met heropenen', '8.21', 'vijf brieven', '2025-09-25'),
      met('Detectie actief en beproefd', '8.16', 'testlog D-5', '2025-09-24'),
      met('Risicoafweging vastgesteld', '5.08', 'RA-P5', '2025-09-23'),
      met('Terugval beproefd', '8.32', 'testlog T-5', '2025-09-25'),
    ],
  },
]

/** 32 conditions: 28 established in time, 3 after the gate had opened, 1 never. */
export const gateRegister = (): Register => ({
  name: 'poortregister.csv',
  header: ['voorwaarde', 'poort', 'fase', 'omschrijving', 'beheersmaatregel', 'bewijs', 'vastgesteld_op', 'poort_geopend_op', 'live_op'],
  rows: GATES.flatMap((gate) =>
    gate.conditions.map((one, index) => [
      `P${gate.number}-${String(index + 1).padStart(2, '0')}`,
      gate.number,
      gate.phase,
      one.text,
      one.control,
      one.proof,
      one.established ?? 'niet vastgesteld',
      gate.opened,
      gate.live,
    ]),
  ),
})

import { table } from '../html'
import type { SamplePack } from '../support'

/** Two screenshots without date, environment or key. */
export async function writeScreens(pack: SamplePack): Promise<void> {
  await pack.screenshot('rollenscherm.png', {
    application: 'Platformbeheer',
    menu: ['Start', 'Gebruikers', '*Rollen', 'Wachtrij', 'Overig'],
    title: 'Rollen',
    body: table(
      ['Rol', 'L', 'S', 'B', 'X'],
      [
        ['R1', '1', '0', '0', '0'],
        ['R2', '1', '1', '0', '0'],
        ['R3', '2', '1', '0', '1'],
        ['R4', '2', '2', '1', '1'],
        ['R5', '2', '2', '2', '2'],
      ],
    ),
    width: 900,
    height: 430,
  })
  await pack.screenshot('logscherm.png', {
    application: 'Wachter · overzicht',
    title: 'Gebeurtenissen',
    dark: true,
    body: `${table(
      ['Code', 'Aantal', 'Knoop'],
      [
        ['EV11', '4.881', 'n1, n2'],
        ['EV12', '1.207', 'n1'],
        ['EV27', '36', 'n2'],
        ['EV40', '512', 'n3'],
        ['EV41', '509', 'n3'],
      ],
    )}<p>Laatste 24 uur · <span class="ok">gezond</span></p>`,
    width: 900,
    height: 430,
  })
}

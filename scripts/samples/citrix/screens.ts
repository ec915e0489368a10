import { table } from '../html'
import type { Screen } from '../screen'

/** A screenshot without day, filter or total: what the owner handed in for monitoring. */
export const monitoringScreen = (): Screen => ({
  application: 'Wachttoren · bronnen',
  corner: 'ingelogd als lezer-02',
  menu: ['Overzicht', '*Bronnen', 'Regels', 'Meldingen', 'Rapporten'],
  title: 'Aangesloten bronnen',
  dark: true,
  height: 520,
  body: table(
    ['Bron', 'Soort', 'Stand', 'Laatste regel'],
    [
      ['OM-TG-01', 'toegang', '<span class="ok">ontvangt</span>', '2 min geleden'],
      ['OM-TG-02', 'toegang', '<span class="ok">ontvangt</span>', '2 min geleden'],
      ['OM-TG-03', 'toegang', '<span class="ok">ontvangt</span>', '1 min geleden'],
      ['OM-TG-04', 'toegang', '<span class="ok">ontvangt</span>', '3 min geleden'],
      ['OM-TG-05', 'toegang', '<span class="warn">stil</span>', '47 min geleden'],
      ['OM-TG-06', 'toegang', '<span class="ok">ontvangt</span>', '2 min geleden'],
      ['OM-TG-07', 'toegang', '<span class="ok">ontvangt</span>', '2 min geleden'],
      ['JIO-VP-01', 'voorportaal', '<span class="ok">ontvangt</span>', '1 min geleden'],
      ['JIO-VP-02', 'voorportaal', '<span class="ok">ontvangt</span>', '1 min geleden'],
    ],
  ),
  status: '9 regels getoond · filter: aangepast · meer regels beschikbaar',
})

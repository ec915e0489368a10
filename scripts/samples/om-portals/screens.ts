import type { Screen } from '../screen'

/** A measurement of e-mail without domain or day: what the owner handed in for the mail standards. */
export const mailMeasurement = (): Screen => ({
  application: 'Meetpost · e-mailtest',
  corner: 'resultaat',
  title: 'E-mailtest: 92 %',
  height: 360,
  body: `<div class="grid">
<div>Moderne adressering</div><div><span class="ok">goed</span></div>
<div>Ondertekend domein</div><div><span class="ok">goed</span></div>
<div>Echtheidskenmerken tegen vervalsing</div><div><span class="ok">goed</span> beleid: <span class="mono">[niet getoond]</span></div>
<div>Beveiligde verbinding</div><div><span class="warn">aandacht</span> 1 van 2 servers</div>
<div>Routering</div><div><span class="ok">goed</span></div></div>
<p style="margin-top:18px">Domein: <span class="field">…</span> &nbsp; Gemeten op: <span class="field">…</span></p>`,
  status: 'uitsnede van scherm',
})

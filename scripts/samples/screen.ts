import { fontFaces, html } from './html'

/** A screenshot of a window: invented tools, never a look-alike of a real product. */
export interface Screen {
  /** In the title bar, e.g. "Beeldbouwer 4.2 · instellingen". */
  application: string
  /** Small text right of the title: signed-in function, environment. */
  corner?: string
  /** Entries of the left side; the one that starts with "*" is the open one. */
  menu?: string[]
  title: string
  /** HTML of the content: h2, p, tables, and the classes `grid`, `field`, `on`, `off`, `warn`, `ok`, `mono`. */
  body: string
  /** In the status bar at the bottom. */
  status?: string
  /** CSS pixels. */
  width?: number
  /** CSS pixels. */
  height?: number
  dark?: boolean
}

export async function screenPage(screen: Screen): Promise<string> {
  const menu = screen.menu
    ?.map((entry) => (entry.startsWith('*') ? `<li class="open">${html(entry.slice(1))}</li>` : `<li>${html(entry)}</li>`))
    .join('')
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><style>${await fontFaces()}${STYLE}</style></head><body class="${screen.dark ? 'dark' : ''}">
<div class="top"><b>${html(screen.application)}</b><span class="mark">FICTIEF VOORBEELD</span><span>${html(screen.corner ?? '')}</span></div>
<div class="middle">${menu ? `<ul class="menu">${menu}</ul>` : ''}<main><h1>${html(screen.title)}</h1>${screen.body}</main></div>
<div class="bottom">${html(screen.status ?? '')}</div></body></html>`
}

const STYLE = `
*{box-sizing:border-box} html,body{height:100%} body{margin:0;display:flex;flex-direction:column;font:13px/1.45 "Noto Sans",sans-serif;color:#20262e;background:#fff}
.top{display:flex;justify-content:space-between;align-items:center;background:#2b3a4d;color:#fff;padding:8px 16px} .mark{border:1px solid #ffb4a8;color:#ffd9d2;padding:1px 10px;font-size:11px;letter-spacing:.08em}
.middle{display:flex;flex:1;min-height:0} .menu{list-style:none;margin:0;padding:12px 0;width:200px;background:#eef1f5;border-right:1px solid #d4dae2} .menu li{padding:6px 16px} .menu .open{background:#fff;font-weight:700;border-left:4px solid #2b6cb0;padding-left:12px}
main{flex:1;padding:16px 22px;overflow:hidden} h1{font-size:19px;margin:0 0 12px} h2{font-size:14px;margin:14px 0 6px}
.bottom{background:#eef1f5;border-top:1px solid #d4dae2;padding:5px 16px;font-size:11.5px;color:#4a5562;min-height:28px}
table{border-collapse:collapse;width:100%;font-size:12.5px;font-variant-numeric:tabular-nums} th{text-align:left;background:#f4f6f9;border:1px solid #d4dae2;padding:4px 8px} td{border:1px solid #e2e6ec;padding:4px 8px;vertical-align:top}
.grid{display:grid;grid-template-columns:260px 1fr;gap:7px 14px} .field{border:1px solid #c4ccd6;border-radius:3px;padding:3px 9px;background:#fff}
.on,.off,.warn,.ok{display:inline-block;padding:0 9px;border-radius:9px;font-weight:700} .on{background:#fde2c8;color:#7a3d00} .off,.ok{background:#dcefe0;color:#14532d} .warn{background:#fbdada;color:#7f1d1d}
.mono{font-family:"Noto Sans Mono",monospace;font-size:12px}
.dark{background:#11161d;color:#d6dde6} .dark .menu,.dark .bottom{background:#1a222c;border-color:#2b3642;color:#aab6c3} .dark .menu .open{background:#11161d} .dark th{background:#1a222c;border-color:#2b3642} .dark td{border-color:#2b3642}
`

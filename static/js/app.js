// What scripts add to pages that work without them: the GOV.UK components' own
// behaviour, drafts that save themselves, and a warning before a session ends.
import { initAll } from './govuk-frontend.min.js'
import { autosave } from './autosave.js'
import { draw } from './draw.js'
import { reveal } from './reveal.js'
import { sessionWarning } from './session.js'

document.querySelectorAll('[data-module="govuk-radios"]').forEach(reveal)
initAll()
document.querySelectorAll('form[data-autosave]').forEach(autosave)
document.querySelectorAll('[data-draw-map]').forEach(draw)
sessionWarning(document.body)

// Says that scripts run, before anything is drawn, so that parts a script will hide do
// not show and vanish.  A file of its own because the pages allow no inline script.
document.documentElement.classList.add('js-enabled')
document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) {
	document.body.classList.add('govuk-frontend-supported')
}

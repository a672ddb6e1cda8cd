// Two minutes before an idle session ends, offers to stay signed in.  The body says how
// long a session may idle (data-session-idle-seconds); asking for any page extends it,
// so staying signed in is one quiet request for the page itself.
const NOTICE = 120

export function sessionWarning(body) {
	const idle = Number(body.dataset.sessionIdleSeconds)
	if (!(idle > NOTICE)) {
		return
	}
	let timer = null
	let ended = false
	const dialog = document.createElement('dialog')
	dialog.className = 'app-session app-no-print'
	dialog.setAttribute('aria-labelledby', 'app-session-title')
	const title = document.createElement('h2')
	title.id = 'app-session-title'
	title.className = 'govuk-heading-m'
	const text = document.createElement('p')
	text.className = 'govuk-body'
	text.setAttribute('role', 'status')
	const button = document.createElement('button')
	button.type = 'button'
	button.className = 'govuk-button'
	dialog.append(title, text, button)
	body.append(dialog)

	function say(heading, words, action) {
		title.textContent = heading
		text.textContent = words
		button.textContent = action
	}

	function start() {
		clearTimeout(timer)
		timer = setTimeout(warn, (idle - NOTICE) * 1000)
	}

	function warn() {
		say('You will be signed out in 2 minutes', 'What you have typed stays on this page.',
			'Stay signed in')
		timer = setTimeout(end, NOTICE * 1000)
		dialog.showModal()
	}

	function end() {
		ended = true
		say('You have been signed out', 'What you have typed is still on this page. ' +
			'Sign in again in another tab, then send it from here.', 'Close')
	}

	async function stay() {
		if (ended) {
			dialog.close()
			return
		}
		try {
			const reply = await fetch(location.href, {
				method: 'HEAD',
				credentials: 'same-origin',
				redirect: 'error'
			})
			if (!reply.ok) {
				throw new Error(String(reply.status))
			}
			dialog.close()
			start()
		} catch (error) {
			text.textContent = 'That did not work. What you have typed stays on this page: try again.'
		}
	}

	button.addEventListener('click', stay)
	// Escape is an answer too: whoever presses it is there.
	dialog.addEventListener('cancel', event => {
		event.preventDefault()
		stay()
	})
	start()
}

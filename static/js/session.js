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
	let box = null

	function start() {
		clearTimeout(timer)
		timer = setTimeout(warn, (idle - NOTICE) * 1000)
	}

	function close() {
		if (box) {
			box.remove()
			box = null
		}
	}

	async function stay() {
		try {
			const reply = await fetch(location.href, {
				method: 'HEAD',
				credentials: 'same-origin',
				redirect: 'error'
			})
			if (!reply.ok) {
				throw new Error(String(reply.status))
			}
			close()
			start()
		} catch (error) {
			box.querySelector('.app-session__text').textContent =
				'We could not keep you signed in. Your answers are kept: sign in again to carry on.'
		}
	}

	function warn() {
		close()
		box = document.createElement('div')
		box.className = 'app-session app-no-print'
		box.setAttribute('role', 'alertdialog')
		box.setAttribute('aria-labelledby', 'app-session-text')
		const inner = document.createElement('div')
		inner.className = 'govuk-width-container'
		const text = document.createElement('p')
		text.id = 'app-session-text'
		text.className = 'app-session__text'
		text.textContent = 'You will be signed out in 2 minutes. Anything you have typed is kept.'
		const button = document.createElement('button')
		button.type = 'button'
		button.className = 'govuk-button'
		button.textContent = 'Stay signed in'
		button.addEventListener('click', stay)
		inner.append(text, button)
		box.append(inner)
		document.body.append(box)
		button.focus()
		timer = setTimeout(() => {
			text.textContent = 'You have been signed out. Sign in again to carry on where you were.'
			button.remove()
		}, NOTICE * 1000)
	}

	start()
}

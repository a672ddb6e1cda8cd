// A form marked data-autosave posts what has been typed to its own address with
// _draft=1: at most every ten seconds, and when the page is hidden.  The next visit
// finds it again; if saving fails the page says so and the form still works.
const WAIT = 10000

export function autosave(form) {
	const status = document.createElement('p')
	status.className = 'app-saved app-no-print'
	status.setAttribute('role', 'status')
	form.append(status)

	let timer = null
	let dirty = false
	let leaving = false

	function body() {
		const fields = new URLSearchParams()
		for (const [name, value] of new FormData(form)) {
			if (typeof value === 'string') {
				fields.append(name, value)
			}
		}
		fields.set('_draft', '1')
		for (const secret of form.querySelectorAll('input[type=password]')) {
			fields.delete(secret.name)
		}
		return fields
	}

	async function save(keepalive) {
		clearTimeout(timer)
		timer = null
		if (!dirty || leaving) {
			return
		}
		dirty = false
		try {
			const reply = await fetch(form.action, {
				method: 'POST',
				body: body(),
				keepalive,
				credentials: 'same-origin',
				redirect: 'error'
			})
			if (!reply.ok) {
				throw new Error(String(reply.status))
			}
			const time = new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
			status.textContent = 'Saved at ' + time
		} catch (error) {
			dirty = true
			timer = setTimeout(() => save(false), WAIT)
			status.textContent = 'Not saved yet. Your answers are still on this page.'
		}
	}

	form.addEventListener('input', () => {
		dirty = true
		if (!timer) {
			timer = setTimeout(() => save(false), WAIT)
		}
	})
	form.addEventListener('submit', () => {
		leaving = true
		clearTimeout(timer)
	})
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'hidden') {
			save(true)
		}
	})
	// The page may come back from the browser's memory after a submit.
	window.addEventListener('pageshow', () => {
		leaving = false
	})
}

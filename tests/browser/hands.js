// What a person does on a page, by keyboard or by mouse, so that one journey is both.
//
//	const hand = hands(page, keys)                  // keys: null with a mouse
//	await hand.fill('Minutes', '45')
//	await hand.choose('Carers', 'Two carers at the same time')
//	await hand.follow(page.getByRole('button', { name: 'Save' }))
'use strict'

// The same steps for somebody with a keyboard and for somebody with a mouse.
function hands(page, keys) {
	if (keys) {
		return {
			fill: async (label, text) => {
				await keys.to(page.getByLabel(label, { exact: true }))
				await keys.key('Control+A')
				await keys.type(text)
			},
			choose: async (group, label) => {
				const box = page.getByRole('group', { name: group }).getByLabel(label, { exact: true })
				if (await box.getAttribute('type') === 'radio') {
					await box.check()
				} else {
					await keys.to(box)
					await keys.key('Space')
				}
			},
			follow: what => keys.follow(what)
		}
	}
	return {
		fill: (label, text) => page.getByLabel(label, { exact: true }).fill(text),
		choose: (group, label) => page.getByRole('group', { name: group }).getByLabel(label, { exact: true }).check(),
		follow: what => Promise.all([page.waitForNavigation(), what.click()])
	}
}

module.exports = { hands }

// Reports on the market: see pages.js.
'use strict'

const first = {}

function pages() {
	return [
		{ name: 'market', path: '/market' }
	].map(entry => ({ ...entry, as: 'commissioner' }))
}

module.exports = { first, pages }

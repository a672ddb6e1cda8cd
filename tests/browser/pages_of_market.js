// Reports on the market: see pages.js.
'use strict'

const first = {
	marketProvider: 'SELECT MIN(id) FROM organisation WHERE demonstration = 1'
}

function pages(first) {
	return [
		{ name: 'market', path: '/market' },
		{ name: 'market-start', path: '/market/start' },
		{ name: 'market-waiting', path: '/market/waiting' },
		{ name: 'market-declines', path: '/market/declines' },
		{ name: 'market-unmet', path: '/market/unmet' },
		{ name: 'market-handbacks', path: '/market/handbacks' },
		{ name: 'market-capacity', path: '/market/capacity' },
		{ name: 'market-fees', path: '/market/fees' },
		{ name: 'market-providers', path: '/market/providers' },
		{ name: 'market-provider', path: `/market/providers/${first('marketProvider')}` },
		{ name: 'market-evidence', path: '/market/evidence' }
	].map(entry => ({ ...entry, as: 'commissioner', print: entry.name !== 'market' }))
}

module.exports = { first, pages }

// What providers see and fill in, as data: see pages.js.
'use strict'

const { execFileSync } = require('node:child_process')
const path = require('node:path')

const ORGANISATION = `UPDATE account SET organisation_id = (SELECT id FROM organisation WHERE name = 'Zz Demo Care')
	WHERE login = 'provider@demo.example' AND organisation_id IS NULL`

// Rows of their own for the provider that the demonstration sign-in is joined to, which is
// joined to one first where it is not; and what it said to be free, some days ago.
function rows(socket, sql) {
	sql(`INSERT IGNORE INTO organisation (name) VALUES ('Zz Demo Care'); ${ORGANISATION}`)
	const own = sql("SELECT organisation_id FROM account WHERE login = 'provider@demo.example'")
	const said = execFileSync('sh', [path.join(__dirname, '../http/provider_set.sh'), socket, own], { encoding: 'utf8' })
	sql(`INSERT INTO capacity_return (organisation_id, made_at) VALUES (${own}, UTC_TIMESTAMP() - INTERVAL 9 DAY);
		INSERT INTO capacity_cell (return_id, patch_id, day, part, single_minutes, double_minutes)
		SELECT LAST_INSERT_ID(), a.id, seq, 1, 150, 60 FROM area a JOIN seq_1_to_5 WHERE a.code = 'ZZP1'`)
	return Object.fromEntries(said.trim().split('\n').map(line => line.split('=')))
}

const OFFER = { time_1: '08:00', price: '24.50', regular_carers: '3' }

function pages(first, { send, follow }) {
	const socket = first('provider_socket')
	const set = rows(socket, query => execFileSync('mariadb', ['--no-defaults', '-u', 'root', '-S', socket, '-N', '-B',
		'care_market', '-e', query], { encoding: 'utf8' }).trim())
	const open = `/provider/notices/${set.open_notice}`
	const running = `/provider/packages/${set.running_package}`
	const patch = `/provider/capacity/${set.patch}`
	// Mistakes stay there as a draft: not where a journey says what is free.
	const another = `/provider/capacity/${first('provider_other_patch')}`
	return [
		{ name: 'provider', path: '/provider' },
		{ name: 'provider-requests', path: '/provider/notices', print: true },
		{ name: 'provider-requests-past', path: '/provider/notices?shown=past' },
		{ name: 'provider-request', path: open, print: true },
		{ name: 'provider-request-no-reason', open: page => decline(page, follow, `/provider/notices/${set.decline_notice}`), error: true },
		{ name: 'provider-request-offered', path: `/provider/notices/${set.offered_notice}` },
		{ name: 'provider-request-closed', path: `/provider/notices/${set.closed_notice}` },
		{ name: 'provider-request-gone', path: '/provider/notices/999999999', refused: true },
		{ name: 'provider-offer', path: `${open}/offer` },
		{ name: 'provider-offer-mistakes', open: page => send(page, `${open}/offer`, { time_1: '04:00', price: 'ten', regular_carers: '' }), error: true },
		{ name: 'provider-offer-check', open: page => send(page, `${open}/offer`, OFFER) },
		{ name: 'provider-offer-closed', path: `/provider/notices/${set.closed_notice}/offer` },
		{ name: 'provider-packages', path: '/provider/packages?shown=all', print: true },
		{ name: 'provider-package', path: running, print: true },
		{ name: 'provider-package-to-start', path: `/provider/packages/${set.start_package}` },
		{ name: 'provider-package-notice', path: `/provider/packages/${set.kept_package}` },
		{ name: 'provider-handback', path: `${running}/handback` },
		{ name: 'provider-handback-mistakes', open: page => send(page, `${running}/handback`, { words: 'The lane floods' }), error: true },
		{ name: 'provider-capacity', path: '/provider/capacity', print: true },
		{ name: 'provider-capacity-patch', path: patch },
		{ name: 'provider-capacity-mistakes', open: page => send(page, another, { mon_morning_one: 'x', sun_night_two: '101' }), error: true },
		{ name: 'provider-record', path: '/provider/record', print: true }
	].map(entry => ({ ...entry, as: 'provider' }))
}

async function decline(page, follow, address) {
	await page.goto(address)
	await follow(page, 'button:text-is("We cannot take this")')
}

// Where the site's database is, by its own word.
const first = {
	provider_socket: 'SELECT @@socket',
	provider_other_patch: "SELECT id FROM area WHERE kind = 'patch' AND code = 'ZZP2'"
}

module.exports = { first, pages, rows }

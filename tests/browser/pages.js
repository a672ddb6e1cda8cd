// Every page and state that people meet, as data: what it is called, how one gets there
// and as whom.  pages.t looks for barriers in each of them, shots.js takes its picture;
// a new page is one more entry.
//
//	name      of the entry; also of its pictures
//	as        who signs in first (a name of PEOPLE); none: the public
//	path      where it is, or:
//	open      how to get there, for what a form answers
//	error     the page shows mistakes in a form
//	print     it is made to be printed: pictures of it are taken on paper too
'use strict'

const PEOPLE = {
	practitioner: 'practitioner@demo.example',
	officer: 'directory@demo.example',
	owner: 'owner@demo.example'
}

async function signIn(page, site, person) {
	await page.goto('/sign-in')
	await page.fill('#login', PEOPLE[person])
	await page.fill('#password', site.password)
	await page.click('main button[type=submit]')
	await page.waitForURL('**/desk')
}

// Sends the form of a page with these boxes chosen and what is typed into its fields.
async function send(page, path, fields, ...boxes) {
	await page.goto(path)
	for (const box of boxes) {
		await page.check(box)
	}
	for (const [name, value] of Object.entries(fields)) {
		await page.fill(`#${name}`, value)
	}
	await page.click('main form[method=post] button[type=submit]:visible')
}

const typed = (place, words) => page => send(page, '/', { place, q: words || '' })

async function shortlist(page, ids) {
	for (const id of ids) {
		await page.goto(`/listing/${id}`)
		await page.click('text=Add to my shortlist')
	}
}

const ADVERT = { place: 'Stroud', hours: '4', rate: '15.50', name: 'Robin Example', phone: '01632 960 001' }
const MISTAKES = { place: 'Nowhere at all', hours: '200', rate: 'ten', name: '', phone: '12', email: 'robin@' }

function publicPages(first) {
	const ids = [first('pa'), first('micro'), first('registered')]
	return [
		{ name: 'home', path: '/' },
		{ name: 'home-empty-search', path: '/find' },
		{ name: 'home-unknown', open: typed('zzzzzz'), error: true },
		{ name: 'home-misspelt', open: typed('Strowd', 'shopping'), error: true },
		{ name: 'home-several', open: typed('Broadwell'), error: true },
		{ name: 'home-outside', open: typed('Swindon'), error: true },
		{ name: 'results', path: '/find?near=stroud', print: true },
		{ name: 'results-filtered', path: '/find?near=gl50-1&kind=pa&task=shopping&task=meals&language=english&when=mon-morning&within=15' },
		{ name: 'results-words', path: '/find?near=gl5&q=help+with+shoping+and+qqqq' },
		{ name: 'results-price-error', path: '/find?near=stroud&price=abc', error: true },
		{ name: 'results-nothing', path: '/find?near=stroud&kind=shared_lives&task=gardening&task=waking_night&language=polish&within=1'},
		{ name: 'results-near-misses', path: '/find?near=gl50-1&kind=pa&task=shopping&task=meals&language=polish&within=15' },
		{ name: 'results-last-page', path: '/find?page=14' },
		{ name: 'listing-assistant', path: `/listing/${ids[0]}?near=stroud`, print: true },
		{ name: 'listing-micro', path: `/listing/${ids[1]}` },
		{ name: 'listing-community', path: `/listing/${first('community')}` },
		{ name: 'listing-shared-lives', path: `/listing/${first('shared_lives')}` },
		{ name: 'listing-registered', path: `/listing/${ids[2]}` },
		{ name: 'listing-gone', path: '/listing/999999999' },
		{ name: 'compare-nothing', path: '/compare' },
		{ name: 'compare', path: `/compare?${ids.concat(first('shared_lives')).map(id => `id=${id}`).join('&')}`, print: true },
		{ name: 'shortlist-empty', path: '/shortlist' },
		{ name: 'shortlist', open: page => shortlist(page, ids), print: true },
		{
			name: 'shortlist-large-print', print: true,
			open: async page => {
				await shortlist(page, ids)
				await page.click('text=Large print')
			}
		},
		{ name: 'advert', path: '/advert?near=stroud' },
		{ name: 'advert-mistakes', open: page => send(page, '/advert', MISTAKES), error: true },
		{
			name: 'advert-sent', print: true,
			open: page => send(page, '/advert', ADVERT, '#task-2')
		},
		{ name: 'accessibility', path: '/accessibility' },
		{ name: 'privacy', path: '/privacy' },
		{ name: 'cookies', path: '/cookies' },
		{ name: 'contact', path: '/contact' },
		{ name: 'sign-in', path: '/sign-in' },
		{ name: 'sign-in-empty', open: page => send(page, '/sign-in', {}), error: true },
		{ name: 'sign-in-wrong', open: page => send(page, '/sign-in', { login: 'robin@example.org', password: 'x' }), error: true },
		{ name: 'not-found', path: '/no-such-page' },
		{ name: 'not-found-by-nginx', path: '/static/no-such-file' }
	]
}

function staffPages(first) {
	const pa = first('pa')
	const note = `/desk/listings/${pa}`
	return [
		{ name: 'desk', path: '/desk', as: 'practitioner' },
		{ name: 'desk-officer', path: '/desk', as: 'officer' },
		{ name: 'desk-owner', path: '/desk', as: 'owner' },
		{ name: 'desk-unknown', open: page => send(page, '/desk', { place: 'zzzzzz' }), as: 'practitioner', error: true },
		{ name: 'desk-results', path: '/desk/find?near=stroud', as: 'practitioner', print: true },
		{ name: 'desk-listing', path: note, as: 'practitioner', print: true },
		{ name: 'desk-note-empty', open: page => send(page, note, { body: '' }), as: 'practitioner', error: true },
		{ name: 'desk-notes', path: '/desk/notes', as: 'practitioner' },
		{ name: 'desk-private', path: `${note}/private`, as: 'practitioner' },
		{ name: 'desk-refused', path: '/desk/find', as: 'owner' },
		{ name: 'desk-not-found', path: '/desk/no-such-page', as: 'practitioner' }
	]
}

// All of them.  sql answers a query; the listings are the first of each kind.
function allPages(sql) {
	const first = kind => sql(`SELECT MIN(id) FROM listing WHERE kind = '${kind}' AND demonstration = 1`)
	return [...publicPages(first), ...staffPages(first)]
}

// Opens an entry, by a visitor whose person has signed in.
async function go(page, entry) {
	if (entry.open) {
		await entry.open(page)
	} else {
		await page.goto(entry.path)
	}
}

module.exports = { allPages, go, signIn, send, shortlist, PEOPLE }

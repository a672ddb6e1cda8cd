// Every page and state that people meet, as data: what it is called, how one gets there
// and as whom.  pages.t looks for barriers in each of them, shots.js takes its picture;
// a new page is one more entry.
//
//	name      of the entry; also of its pictures
//	as        who signs in first (a name of PEOPLE); none: the public
//	path      where it is, or:
//	open      how to get there, for what a form answers
//	error     the page shows mistakes in a form
//	refused   the page says that there is none, or not for them
//	bare      nginx's own, without the frame of the site
//	print     it is made to be printed: pictures of it are taken on paper too
'use strict'

const fs = require('fs')

const PEOPLE = {
	practitioner: 'practitioner@demo.example',
	officer: 'directory@demo.example',
	commissioner: 'commissioner@demo.example',
	owner: 'owner@demo.example',
	broker: 'broker@demo.example',
	approver: 'approver@demo.example',
	provider: 'provider@demo.example',
	provider2: 'provider2@demo.example'
}

async function signIn(page, site, person) {
	await page.goto('/sign-in')
	await page.fill('#login', PEOPLE[person])
	await page.fill('#password', site.password)
	await page.click('main button[type=submit]')
	await page.waitForURL(person.startsWith('provider') ? '**/provider' : '**/desk')
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
	await follow(page, 'main form[method=post] button[type=submit]:visible')
}

const typed = (place, words) => page => send(page, '/', { place, q: words || '' })

// Presses what leads to another page, and waits until all of it is there.
async function follow(page, what) {
	await Promise.all([page.waitForNavigation(), page.click(what)])
}

async function shortlist(page, ids) {
	for (const id of ids) {
		await page.goto(`/listing/${id}`)
		await follow(page, 'text=Add to my shortlist')
	}
}

const ADVERT = { place: 'Stroud', hours: '4', rate: '15.50', name: 'Robin Example', phone: '01632 960 001' }
const ANSWER = { name: 'Sam Example', phone: '01632 960 002', words: 'I have helped two people at home for ten years, and I drive.' }
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
		{ name: 'listing-gone', path: '/listing/999999999', refused: true },
		{ name: 'compare-nothing', path: '/compare' },
		{ name: 'compare', path: `/compare?${ids.concat(first('shared_lives')).map(id => `id=${id}`).join('&')}`, print: true },
		{ name: 'shortlist-empty', path: '/shortlist' },
		{ name: 'shortlist', open: page => shortlist(page, ids), print: true },
		{
			name: 'shortlist-large-print', print: true,
			open: async page => {
				await shortlist(page, ids)
				await follow(page, 'text=Large print')
			}
		},
		{ name: 'shortlist-shared', path: `/s/${first('shortlist')}`, print: true },
		{ name: 'advert', path: '/advert?near=stroud' },
		{ name: 'advert-mistakes', open: page => send(page, '/advert', MISTAKES), error: true },
		{
			name: 'advert-check',
			open: page => send(page, '/advert', ADVERT, '#task-2')
		},
		{
			name: 'advert-sent', print: true,
			open: async page => {
				await send(page, '/advert', ADVERT, '#task-2')
				await Promise.all([page.waitForNavigation(), page.click('text=Send the advert')])
			}
		},
		{ name: 'adverts', path: '/adverts?near=stroud', print: true },
		{ name: 'adverts-filtered', path: '/adverts?task=shopping&task=meals' },
		{ name: 'adverts-none', path: '/adverts?task=live_in&task=waking_night' },
		{ name: 'adverts-unknown', open: page => send(page, '/adverts', { place: 'Strowd' }), error: true },
		{ name: 'advert-shown', path: `/adverts/${first('shown')}?near=stroud`, print: true },
		{ name: 'advert-answer-mistakes', open: page => send(page, `/adverts/${first('shown')}`, { name: '', phone: '12', words: 'Hello' }), error: true },
		{ name: 'advert-answered', open: page => send(page, `/adverts/${first('shown')}`, ANSWER), print: true },
		{ name: 'advert-gone', path: '/adverts/NOSUCHCODE', refused: true },
		{ name: 'accessibility', path: '/accessibility' },
		{ name: 'privacy', path: '/privacy' },
		{ name: 'cookies', path: '/cookies' },
		{ name: 'contact', path: '/contact' },
		{ name: 'about-distances', path: '/about-distances', print: true },
		{ name: 'sign-in', path: '/sign-in' },
		{ name: 'sign-in-empty', open: page => send(page, '/sign-in', {}), error: true },
		{ name: 'sign-in-wrong', open: page => send(page, '/sign-in', { login: 'robin@example.org', password: 'x' }), error: true },
		{ name: 'not-found', path: '/no-such-page', refused: true },
		{ name: 'not-found-by-nginx', path: '/static/no-such-file', refused: true, bare: true }
	]
}

function practitionerPages(first) {
	const listing = `/desk/listings/${first('pa')}`
	return [
		{ name: 'desk', path: '/desk' },
		{ name: 'desk-unknown', open: page => send(page, '/desk', { place: 'zzzzzz' }), error: true },
		{ name: 'desk-results', path: '/desk/find?near=stroud', print: true },
		{ name: 'desk-listing', path: listing, print: true },
		{ name: 'desk-note-empty', open: page => send(page, listing, { body: '' }), error: true },
		{ name: 'desk-notes', path: '/desk/notes' },
		{ name: 'desk-private', path: `${listing}/private` },
		{ name: 'desk-listings', path: '/desk/listings' },
		{ name: 'desk-refused', path: '/desk/adverts', refused: true },
		{ name: 'desk-not-found', path: '/desk/no-such-page', refused: true },
		{ name: 'password', path: '/sign-in/password' },
		{ name: 'password-mistakes', open: page => send(page, '/sign-in/password', {}), error: true }
	].map(entry => ({ ...entry, as: 'practitioner' }))
}

// The questions about a listing, each on a page of its own.
const QUESTIONS = ['about', 'place', 'reach', 'offers', 'people', 'worker', 'prices', 'taking', 'week', 'contact']

function officerPages(first) {
	const listing = `/desk/listings/${first('pa')}`
	return [
		{ name: 'desk-officer', path: '/desk' },
		{ name: 'desk-new', path: '/desk/listings/new' },
		{ name: 'desk-new-empty', open: page => send(page, '/desk/listings/new', {}), error: true },
		{ name: 'desk-answers', path: `${listing}/answers` },
		...QUESTIONS.map(question => ({ name: `desk-${question}`, path: `${listing}/${question}` })),
		{ name: 'desk-place-wrong', open: page => send(page, `${listing}/place`, { postcode: 'GL50 1A' }), error: true },
		{ name: 'desk-registration', path: `/desk/listings/${first('registered')}/registration` },
		{ name: 'desk-checks', path: `${listing}/checks` },
		{ name: 'desk-checks-empty', open: page => send(page, `${listing}/checks`, {}), error: true },
		{ name: 'desk-check-withdraw', path: `/desk/listings/${first('checked')}/checks/withdraw?check=${first('check')}` },
		{ name: 'desk-publish', path: `${listing}/publish` },
		{ name: 'desk-renewals', path: '/desk/renewals' },
		{ name: 'desk-adverts', path: '/desk/adverts' },
		{ name: 'desk-advert', path: `/desk/adverts/${first('advert')}` },
		{ name: 'desk-advert-answers', path: `/desk/adverts/${first('answered')}/answers` },
		{ name: 'desk-advert-end', path: `/desk/adverts/${first('answered')}/end` },
		{ name: 'desk-advert-erase', path: `/desk/adverts/${first('answered')}/erase` },
		{ name: 'desk-advert-erase-empty', open: page => send(page, `/desk/adverts/${first('answered')}/erase`, {}), error: true },
		{ name: 'desk-answer-erase', path: `/desk/answers/${first('answer')}/erase` },
		{ name: 'desk-listing-erase', path: `${listing}/erase` },
		{ name: 'desk-sources', path: '/desk/sources' },
		{ name: 'desk-source', path: '/desk/sources/facts' }
	].map(entry => ({ ...entry, as: 'officer' }))
}

function ownerPages(first) {
	const account = `/admin/accounts/${first('account')}`
	const area = `/admin/areas/${first('area')}`
	return [
		{ name: 'desk-owner', path: '/desk' },
		{ name: 'accounts', path: '/admin/accounts' },
		{ name: 'account', path: account },
		{ name: 'account-change', path: `${account}/change` },
		{ name: 'account-password', path: `${account}/password` },
		{ name: 'account-new', path: '/admin/accounts/new' },
		{ name: 'account-new-empty', open: page => send(page, '/admin/accounts/new', {}), error: true },
		{ name: 'roles', path: '/admin/roles' },
		{ name: 'settings', path: '/admin' },
		{ name: 'sessions', path: '/admin/sessions' },
		{ name: 'audit', path: '/admin/audit', print: true },
		{
			name: 'audit-nobody', error: true,
			open: async page => {
				await page.goto('/admin/audit')
				await page.click('summary:has-text("What one person did")')
				await page.fill('#who', 'nobody-of-this-name')
				await follow(page, 'main form[method=post] button[type=submit]:visible')
			}
		},
		{ name: 'areas', path: '/admin/areas', print: true },
		{ name: 'areas-gaps', path: '/admin/areas/gaps', print: true },
		{ name: 'area', path: area, print: true },
		{ name: 'area-new', path: '/admin/areas/new' },
		{ name: 'area-new-empty', open: page => send(page, '/admin/areas/new', {}), error: true },
		{ name: 'area-change', path: `${area}/change` },
		{ name: 'area-draw', path: `${area}/draw` },
		{ name: 'area-draw-taken', open: page => send(page, `${area}/draw`, {}, '#lsoa-X03'), error: true },
		{ name: 'area-end', path: `${area}/end` },
		{ name: 'area-file', path: '/admin/areas/file' },
		{ name: 'area-file-empty', open: page => send(page, '/admin/areas/file', {}), error: true },
		{ name: 'area-file-check', path: `/admin/areas/file/${first('areaFile')}` }
	].map(entry => ({ ...entry, as: 'owner' }))
}

function commissionerPages(first) {
	const organisation = `/admin/organisations/${first('organisation')}`
	const patch = `/admin/areas/${first('area')}`
	return [
		{ name: 'organisations', path: '/admin/organisations' },
		{ name: 'organisation', path: organisation },
		{ name: 'organisation-new', path: '/admin/organisations/new' },
		{ name: 'organisation-new-empty', open: page => send(page, '/admin/organisations/new', {}), error: true },
		{ name: 'organisation-change', path: `${organisation}/change` },
		{ name: 'organisation-end', path: `${organisation}/end` },
		{ name: 'organisation-account-new', path: `${organisation}/people` },
		{ name: 'organisation-account', path: `/admin/provider-accounts/${first('colleague')}` },
		{ name: 'organisation-account-password', path: `/admin/provider-accounts/${first('colleague')}/password` },
		{ name: 'patch-providers', path: `${patch}/providers` },
		{ name: 'patch-hubs', path: `${patch}/hubs` },
		{ name: 'patch-hubs-empty', open: page => send(page, `${patch}/hubs`, {}), error: true },
		{ name: 'hub-end', path: `/admin/hubs/${first('hub')}/end` },
		{ name: 'travel', path: '/admin/travel' },
		{ name: 'travel-table', path: '/admin/travel/table' },
		{ name: 'travel-table-empty', open: page => send(page, '/admin/travel/table', {}), error: true },
		{ name: 'travel-table-check', path: `/admin/travel/table/${first('travelTable')}` },
		{ name: 'travel-crossings', path: '/admin/travel/crossings' },
		{ name: 'travel-crossings-empty', open: page => send(page, '/admin/travel/crossings', {}), error: true },
		{ name: 'weights', path: '/admin/weights' }
	].map(entry => ({ ...entry, as: 'commissioner' }))
}

// An advert that the public sees, and an answer to it.
const SHOWN = `INSERT INTO advert (reference, place_label, latitude, longitude, tasks, slots, hours, rate, words, checked_on, shown_until)
	VALUES (LEFT(MD5(RAND()), 10), 'near GL5 1', 51.74, -2.22, '|shopping|meals|personal_care|', 1057, 6.5, 1450,
		'I am in my thirties and use a wheelchair. We have a friendly dog.', UTC_DATE(), UTC_DATE() + INTERVAL 28 DAY);
	SET @advert = LAST_INSERT_ID();
	INSERT INTO advert_contact (advert_id, name, phone) VALUES (@advert, 'Robin Example', '01632 960 001');`
const ANSWERED = `INSERT INTO advert_answer (advert_id) VALUES (@advert);
	INSERT INTO advert_answer_private (answer_id, name, phone, words)
	VALUES (LAST_INSERT_ID(), 'Sam Example', '01632 960 002', 'I have helped two people at home for ten years.');`
// Four made-up LSOAs in a row in a district, of which two are in one patch and one in
// another; the letters begin their codes.
function areaOf(lsoa, patch, district) {
	return `INSERT IGNORE INTO area (kind, code, name, latitude, longitude)
		SELECT 'lsoa', CONCAT('${lsoa}0', seq), CONCAT('Made-up 0', seq), 51.95, -2.15 + seq / 10 FROM seq_1_to_4;
		INSERT IGNORE INTO area_boundary (area_id, geometry)
		SELECT id, CONCAT('{"type":"Polygon","coordinates":[[[', ROUND(longitude - 0.05, 6), ',51.9],[',
			ROUND(longitude + 0.05, 6), ',51.9],[', ROUND(longitude + 0.05, 6), ',52],[',
			ROUND(longitude - 0.05, 6), ',52],[', ROUND(longitude - 0.05, 6), ',51.9]]]}')
		FROM area WHERE kind = 'lsoa' AND code LIKE '${lsoa}0%';
		INSERT IGNORE INTO area (kind, code, name, valid_from)
		VALUES ('patch', '${patch}1', 'North patch', '2025-04-01'), ('patch', '${patch}2', 'South patch', '2025-04-01');
		INSERT IGNORE INTO area_lsoa (area_id, lsoa)
		SELECT a.id, l.code FROM area a JOIN area l ON l.kind = 'lsoa' AND l.code LIKE '${lsoa}0%'
		WHERE (a.kind = 'district' AND a.code = '${district}')
			OR (a.code = '${patch}1' AND l.code IN ('${lsoa}01', '${lsoa}02')) OR (a.code = '${patch}2' AND l.code = '${lsoa}03');
		INSERT IGNORE INTO listing_area (listing_id, area_id)
		SELECT l.id, a.id FROM listing l JOIN area a ON a.code = '${patch}1'
		WHERE l.published_on <= UTC_DATE() AND l.unlisted_on IS NULL AND l.paused_on IS NULL LIMIT 3;
		SELECT id FROM area WHERE kind = 'patch' AND code = '${patch}1'`
}

// A provider that is asked in a patch, with somebody who signs in for it, and a hub there.
const COMPANY = `${areaOf('X', 'B', 'E07000078').replace(/SELECT id FROM area WHERE kind = 'patch'.*$/s, '')}
	INSERT IGNORE INTO organisation (name, email, phone, rating, rating_on) VALUES ('Made-up Care', 'care@example.org', '01632 960 007', 'Good', '2025-06-01');
	INSERT IGNORE INTO account (login, name, organisation_id)
	SELECT 'made-up-care@example.org', 'Robin Coordinator', id FROM organisation WHERE name = 'Made-up Care';
	INSERT IGNORE INTO patch_provider (patch_id, organisation_id, tier, valid_from)
	SELECT a.id, o.id, 1, '2025-04-01' FROM area a JOIN organisation o ON o.name = 'Made-up Care' WHERE a.code = 'B1';
	INSERT INTO patch_hub (patch_id, kind, name, postcode, latitude, longitude, valid_from)
	SELECT id, 'extra_care', 'Made-up Court', 'GL5 1AA', 51.74, -2.22, '2025-04-01' FROM area WHERE code = 'B1';`

const FIRST = {
	advert: `INSERT INTO advert (reference, place_label, tasks, hours, rate, words)
		VALUES (LEFT(MD5(RAND()), 10), 'Stroud', '|shopping|', 4, 1550, 'We have a dog.');
		INSERT INTO advert_contact (advert_id, name, phone) VALUES (LAST_INSERT_ID(), 'Robin Example', '01632 960 001');
		SELECT MAX(id) FROM advert`,
	shown: `${SHOWN} SELECT reference FROM advert WHERE id = @advert`,
	answered: `${SHOWN} ${ANSWERED} SELECT @advert`,
	answer: `${SHOWN} ${ANSWERED} SELECT MAX(id) FROM advert_answer`,
	checked: 'SELECT listing_id FROM listing_check WHERE withdrawn_on IS NULL ORDER BY id LIMIT 1',
	check: 'SELECT id FROM listing_check WHERE withdrawn_on IS NULL ORDER BY id LIMIT 1',
	shortlist: `INSERT IGNORE INTO shortlist (code, owner) VALUES ('PAGES22222', '');
		INSERT IGNORE INTO shortlist_item (shortlist_id, listing_id)
		SELECT s.id, MIN(l.id) FROM shortlist s JOIN listing l ON l.kind = 'pa' AND l.demonstration = 1 WHERE s.code = 'PAGES22222' GROUP BY s.id;
		SELECT 'PAGES22222'`,
	area: areaOf('X', 'B', 'E07000078'),
	areaFile: `INSERT INTO area_file (kind, name, content) VALUES ('pcn', 'networks.csv',
		'LSOA code,area code,area name,valid from\nX01,N1,First network,\nX02,N1,,\nX99,N1,,\nX03,N 2,Other network,');
		SELECT MAX(id) FROM area_file`,
	account: "SELECT id FROM account WHERE login = 'practitioner@demo.example'",
	organisation: `${COMPANY} SELECT id FROM organisation WHERE name = 'Made-up Care'`,
	colleague: `${COMPANY} SELECT id FROM account WHERE login = 'made-up-care@example.org'`,
	hub: `${COMPANY} SELECT MAX(id) FROM patch_hub`,
	travelTable: `INSERT INTO travel_table (name, source, of_on, found) VALUES ('minutes.csv', 'Routes and Co', '2026-06-01', '');
		SELECT MAX(id) FROM travel_table`
}

// The pages of home care, an area a file: pages_of_AREA.js exports pages(first, tools), a
// list of entries each with its `as`, and first, which is what FIRST is here.
const AREAS = fs.readdirSync(__dirname).filter(name => /^pages_of_.*\.js$/.test(name)).sort()
	.map(name => require(`./${name}`))

// All of them, or those of the public or of staff.  sql answers a query; a kind of
// listing stands for the first of its kind.
function allPages(sql, which) {
	const rows = Object.assign({}, FIRST, ...AREAS.map(area => area.first))
	const first = what => sql(rows[what] ||
		`SELECT MIN(id) FROM listing WHERE kind = '${what}' AND demonstration = 1`)
	const open = which === 'staff' ? [] : publicPages(first)
	if (which === 'public') {
		return open
	}
	return [...open, ...practitionerPages(first), ...officerPages(first), ...ownerPages(first), ...commissionerPages(first),
		...AREAS.flatMap(area => area.pages(first, { send, follow }))]
}

// Opens an entry, by a visitor whose person has signed in.
async function go(page, entry) {
	if (entry.open) {
		await entry.open(page)
	} else {
		await page.goto(entry.path)
	}
}

module.exports = { allPages, areaOf, go, signIn, send, shortlist, PEOPLE }

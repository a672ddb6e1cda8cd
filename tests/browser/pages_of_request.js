// The pages of requests for home care, of fee rates and of approval limits.
'use strict'

// A request with a week: a draft, one that waits for approval, or one that was returned.
function made(number, more) {
	return `INSERT IGNORE INTO person (case_id, initials, birth_year, postcode, sector) VALUES ('PAGES${number}', 'RE', 1940, 'GL5 1AA', 'GL5 1');
		INSERT IGNORE INTO care_request (reference, person_id, source, urgency, needed_by, need_at, purpose_at, where_now, risk, risks, outcomes, access,
			visit_minutes, carer_minutes${more ? ', sent_at, first_sent_at, waited_before' : ''})
		SELECT 'HC-PAGES${number}', id, 'hospital', 'within_48_hours', UTC_DATE() + INTERVAL 40 DAY, UTC_TIMESTAMP(), UTC_TIMESTAMP(), 'hospital', 'high',
			'Falls at night', 'To wash and dress herself again', 'Key safe, no steps', 315, 420${more ? ', UTC_TIMESTAMP() - INTERVAL 3 DAY, UTC_TIMESTAMP() - INTERVAL 9 DAY, 6' : ''}
		FROM person WHERE case_id = 'PAGES${number}';
		INSERT IGNORE INTO request_visit (request_id, series, day, part, window_from, window_to, minutes, carers, critical, tasks)
		SELECT r.id, 1, s.seq, 1, 420, 540, 30, 1, 'no', '|personal_care|meals|' FROM care_request r, seq_1_to_7 s WHERE r.reference = 'HC-PAGES${number}'
		UNION SELECT r.id, 2, s.seq, 4, 1200, 1200, 15, 2, 'insulin', '|health_tasks|' FROM care_request r, seq_1_to_7 s WHERE r.reference = 'HC-PAGES${number}';
		INSERT IGNORE INTO fee_rate (setting, time, minutes, pence, valid_from, source)
		SELECT 'rural', t.time, l.minutes, 2600 - l.minutes, '2025-04-01', 'Made up for the tests'
		FROM (SELECT 'day' AS time UNION SELECT 'evening' UNION SELECT 'weekend' UNION SELECT 'bank_holiday') t,
			(SELECT 15 AS minutes UNION SELECT 30 UNION SELECT 45 UNION SELECT 60) l;
		SELECT id FROM care_request WHERE reference = 'HC-PAGES${number}'`
}

const first = {
	requestDraft: made(1, false),
	requestToApprove: made(2, true),
	approver: "SELECT id FROM account WHERE login = 'approver@demo.example'"
}

function pages(one, { send, follow }) {
	const draft = `/desk/requests/${one('requestDraft')}`
	const sent = `/desk/requests/${one('requestToApprove')}`
	const practitioner = [
		{ name: 'requests', path: '/desk/requests?shown=all' },
		{ name: 'requests-not-found', open: page => send(page, '/desk/requests', { words: 'NOSUCH1' }), error: true },
		{ name: 'request-new', path: '/desk/requests/new' },
		{ name: 'request-new-name', open: page => send(page, '/desk/requests/new', { case_id: 'Robin Example' }), error: true },
		{ name: 'request-new-person', open: page => send(page, '/desk/requests/new', { case_id: 'NEW1' }) },
		{ name: 'request-new-open', open: page => send(page, '/desk/requests/new', { case_id: 'PAGES1' }) },
		{ name: 'request-tasks', path: `${draft}/tasks` },
		{ name: 'request-person', path: `${draft}/person` },
		{ name: 'request-person-wrong', open: page => send(page, `${draft}/person`, { postcode: 'GL5' }), error: true },
		{ name: 'request-need', path: `${draft}/need` },
		{ name: 'request-purpose', path: `${draft}/purpose` },
		{ name: 'request-week', path: `${draft}/week`, print: true },
		{ name: 'request-times', path: `${draft}/times` },
		{ name: 'request-visit-new', path: `${draft}/visits/new` },
		{ name: 'request-visit-mistakes', open: page => send(page, `${draft}/visits/copy-1`, { from: '9am', to: '7am', minutes: '15' }), error: true },
		{ name: 'request-visit-change', path: `${draft}/visits/2` },
		{ name: 'request-visit-remove', path: `${draft}/visits/1/remove` },
		{ name: 'request-check', path: `${draft}/check`, print: true },
		{ name: 'request', path: sent, print: true },
		{ name: 'request-withdraw', path: `${sent}/withdraw` }
	].map(entry => ({ ...entry, as: 'practitioner' }))
	const approver = [
		{ name: 'request-approve', path: `${sent}/approve`, print: true },
		{ name: 'request-return-empty', open: async page => {
			await page.goto(`${sent}/approve`)
			await follow(page, 'text=Return to the practitioner')
		}, error: true }
	].map(entry => ({ ...entry, as: 'approver' }))
	const commissioner = [
		{ name: 'fee-rates', path: '/admin/fee-rates', print: true },
		{ name: 'fee-rates-new', path: '/admin/fee-rates/new' },
		{ name: 'fee-rates-new-empty', open: page => send(page, '/admin/fee-rates/new', {}), error: true },
		{ name: 'limits', path: '/admin/limits' },
		{ name: 'limit', path: `/admin/limits/${one('approver')}` }
	].map(entry => ({ ...entry, as: 'commissioner' }))
	return [...practitioner, ...approver, ...commissioner]
}

module.exports = { first, pages }

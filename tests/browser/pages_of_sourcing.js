// The pages of sourcing, from the board to the award, and of the messages that it sends: a
// patch with a provider in each tier, and a request in each state.
'use strict'

const PATCH = `INSERT IGNORE INTO area (kind, code, name, valid_from) VALUES ('patch', 'ZZASK', 'Made-up sourcing patch', '2026-01-01');
	SET @patch = (SELECT id FROM area WHERE kind = 'patch' AND code = 'ZZASK');
	INSERT IGNORE INTO organisation (name, email, phone, rating) VALUES ('Made-up first care', 'first@example.org', '01632 960 031', 'Good'),
		('Made-up second care', 'second@example.org', '01632 960 032', 'Outstanding'), ('Made-up third care', '', '01632 960 033', NULL);
	SET @first = (SELECT id FROM organisation WHERE name = 'Made-up first care');
	SET @second = (SELECT id FROM organisation WHERE name = 'Made-up second care');
	SET @third = (SELECT id FROM organisation WHERE name = 'Made-up third care');
	INSERT IGNORE INTO patch_provider (patch_id, organisation_id, tier, valid_from)
	VALUES (@patch, @first, 1, '2026-01-01'), (@patch, @second, 2, '2026-01-01'), (@patch, @third, 3, '2026-01-01');`

// An approved request of its own for a week of fourteen visits, half of them by two carers.
function approved(number) {
	return `${PATCH}
		INSERT IGNORE INTO person (case_id, initials, birth_year, postcode, sector, latitude, longitude)
		VALUES ('ZZS${number}', 'QS', 1937, 'GL5 1AA', 'GL5 1', 51.745, -2.216);
		SET @person = (SELECT id FROM person WHERE case_id = 'ZZS${number}');
		INSERT IGNORE INTO care_request (reference, person_id, patch_id, source, urgency, needed_by, risk, outcomes, visit_minutes, carer_minutes,
			week_pence, sent_at, approved_at, first_sent_at)
		VALUES ('HC-ZZS${number}', @person, @patch, 'hospital', 'same_day', UTC_DATE(), 'high', 'To be at home', 420, 630, 26000,
			UTC_TIMESTAMP() - INTERVAL 1 DAY, UTC_TIMESTAMP() - INTERVAL 1 DAY, UTC_TIMESTAMP() - INTERVAL 1 DAY);
		SET @request = (SELECT id FROM care_request WHERE reference = 'HC-ZZS${number}');
		INSERT IGNORE INTO request_visit (request_id, series, day, part, window_from, window_to, minutes, carers, critical, tasks)
		SELECT @request, t.seq, d.seq, IF(t.seq = 1, 1, 4), 450 + (t.seq - 1) * 750, 540 + (t.seq - 1) * 705, 30, t.seq,
			IF(t.seq = 1, 'no', 'medicine'), '|personal_care|' FROM seq_1_to_7 d JOIN seq_1_to_2 t;`
}

// Asked in tier 1 until tomorrow: one has seen it, one has declined.
function asked(number) {
	return `${approved(number)}
		INSERT INTO sourcing (request_id, tier, opened_at, closes_at, wider, opens_next)
		SELECT @request, 1, UTC_TIMESTAMP() - INTERVAL 1 HOUR, UTC_TIMESTAMP() + INTERVAL 1 DAY, 30, 1 FROM (SELECT 1) one
		WHERE NOT EXISTS (SELECT 1 FROM sourcing WHERE request_id = @request);
		SET @sourcing = (SELECT MAX(id) FROM sourcing WHERE request_id = @request);
		INSERT IGNORE INTO notice (sourcing_id, request_id, organisation_id, sent_at, seen_at)
		SELECT @sourcing, @request, id, UTC_TIMESTAMP() - INTERVAL 1 HOUR, IF(id = @third, NULL, UTC_TIMESTAMP())
		FROM organisation WHERE id IN (@first, @second, @third);
		INSERT IGNORE INTO decline (request_id, organisation_id, reason, words)
		VALUES (@request, @third, 'no_second_carer', 'Nobody for the bedtime visits');`
}

// Two offers: the whole week, and the mornings at other times.
function offered(number) {
	return `${asked(number)}
		INSERT IGNORE INTO offer (request_id, organisation_id, start_on, hour_pence, week_pence, regular_carers, words) VALUES
			(@request, @first, UTC_DATE() + INTERVAL 1 DAY, 2450, 25725, 3, 'We know the street'),
			(@request, @second, UTC_DATE() + INTERVAL 3 DAY, 2600, 9100, 1, '');
		INSERT IGNORE INTO offer_visit (offer_id, visit_id, begins_at)
		SELECT o.id, v.id, v.window_from + IF(o.organisation_id = @first, 0, 120) FROM offer o JOIN request_visit v ON v.request_id = o.request_id
		WHERE o.request_id = @request AND (o.organisation_id = @first OR v.series = 1);
		SET @offer = (SELECT id FROM offer WHERE request_id = @request AND organisation_id = @second);`
}

function awarded(number) {
	return `${offered(number)}
		UPDATE care_request SET awarded_at = UTC_TIMESTAMP() WHERE id = @request;
		UPDATE offer SET outcome = IF(organisation_id = @first, 'chosen', 'not_chosen'), outcome_at = UTC_TIMESTAMP(),
			outcome_reason = IF(organisation_id = @first, NULL, 'covered_less') WHERE request_id = @request;`
}

function message(number, more) {
	return `${PATCH} INSERT IGNORE INTO outbox (once, organisation_id, address, template, subject, body, made_at, tries, fault, sent_at, gave_up_at)
		SELECT SHA2('pages of sourcing ${number}', 256), @first, 'first@example.org', 'notice', 'Made-up message ${number}',
			'A request near GL5 1\\nAnswer by 4pm', UTC_TIMESTAMP() - INTERVAL 1 HOUR, ${more};
		SELECT id FROM outbox WHERE once = SHA2('pages of sourcing ${number}', 256)`
}

const first = {
	sourceNew: `${approved(1)} SELECT @request`,
	sourceAsking: `${asked(2)} SELECT @request`,
	sourceOffered: `${offered(3)} SELECT @request`,
	sourceOffer: `${offered(3)} SELECT @offer`,
	sourceAwarded: `${awarded(4)} SELECT @request`,
	messageSent: message(1, "1, '', UTC_TIMESTAMP(), NULL"),
	messageFailed: message(2, "9, 'The mail server does not know this address', NULL, UTC_TIMESTAMP()")
}

function pages(one, { send, follow }) {
	const request = state => `/desk/requests/${one(state)}`
	const offer = `${request('sourceOffered')}/award?offer=${one('sourceOffer')}`
	const failed = `/admin/outbox/${one('messageFailed')}`
	return [
		{ name: 'sourcing-board', path: '/desk/sourcing', print: true },
		{ name: 'sourcing-board-asking', path: '/desk/sourcing?shown=asking' },
		{ name: 'sourcing-board-choose', path: '/desk/sourcing?shown=choose' },
		{ name: 'sourcing-new', path: `${request('sourceNew')}/sourcing`, print: true },
		{ name: 'sourcing-asking', path: `${request('sourceAsking')}/sourcing`, print: true },
		{ name: 'sourcing-awarded', path: `${request('sourceAwarded')}/sourcing` },
		{
			name: 'sourcing-mistakes', error: true,
			open: async page => {
				await page.goto(`${request('sourceNew')}/sourcing`)
				await page.evaluate(() => { document.querySelector('input[name=tier]').value = '9' })
				await page.locator('input[name=tier]').first().check()
				await follow(page, 'text=Ask them now')
			}
		},
		{ name: 'offers-none', path: `${request('sourceNew')}/offers` },
		{ name: 'offers', path: `${request('sourceOffered')}/offers`, print: true },
		{ name: 'offers-awarded', path: `${request('sourceAwarded')}/offers` },
		{ name: 'award-none', path: `${request('sourceOffered')}/award` },
		{ name: 'award', path: offer, print: true },
		{ name: 'award-mistakes', open: page => send(page, offer, {}), error: true },
		{ name: 'messages', path: '/admin/outbox', print: true },
		{ name: 'messages-sent', path: '/admin/outbox?shown=sent' },
		{ name: 'messages-failed', path: '/admin/outbox?shown=failed' },
		{ name: 'message-sent', path: `/admin/outbox/${one('messageSent')}`, print: true },
		{ name: 'message-failed', path: failed },
		{ name: 'message-mistakes', open: page => send(page, failed, { address: 'first' }), error: true }
	].map(entry => ({ ...entry, as: 'broker' }))
}

module.exports = { pages, first, approved, asked }

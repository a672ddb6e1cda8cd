// What every browser test shares: TAP, the site it runs against, Debian's Chromium, and
// visitors who notice whatever the browser complains of.
//
//	const { run, ok, is } = require('./harness')
//	run(async ({ visitor }) => {
//		const page = await visitor({ scripts: false })
//		await page.goto('/')
//		is(await page.title(), 'Find care and support', 'the first page has its title')
//	})
//
// A test runs under make check, or alone: prove tests/browser/journey_public.t.
'use strict'

const { spawn, execFileSync } = require('node:child_process')
const fs = require('node:fs')
const path = require('node:path')

const here = path.dirname(process.argv[1]) // through the link, for obj/sanitized/tests
const sanitized = here.includes('/obj/sanitized/')
const BROWSER = '/usr/bin/chromium'
const PATIENCE = sanitized ? 60000 : 20000

let tested = 0
let failed = 0

function ok(right, what, detail) {
	tested++
	if (!right) {
		failed++
	}
	console.log(`${right ? 'ok' : 'not ok'} ${tested} - ${String(what).replace(/[#\n]/g, ' ')}`)
	if (!right && detail !== undefined) {
		const text = typeof detail === 'string' ? detail : JSON.stringify(detail, null, 1)
		console.error(text.replace(/^/gm, '#   '))
	}
	return Boolean(right)
}

function is(got, wanted, what) {
	return ok(got === wanted, what, `wanted: ${wanted}\n   got: ${got}`)
}

// Nothing may be in the list.
function none(list, what) {
	return ok(list.length === 0, what, list.slice(0, 20).join('\n'))
}

function note(text) {
	console.log(text.replace(/^/gm, '# '))
}

// The end of a test that has no site: run() ends those that have one.
function finish() {
	console.log(`1..${tested}`)
	process.exitCode = failed ? 1 : 0
}

// ---- The site ----

function settings(text) {
	return Object.fromEntries(text.trim().split(/\s+/).map(pair => pair.split(/=(.*)/s)))
}

function siteAt(folder, port) {
	return {
		at: `http://127.0.0.1:${port}`,
		folder,
		socket: settings(fs.readFileSync(path.join(folder, 'site'), 'utf8')).db_socket,
		password: fs.readFileSync(path.join(folder, 'secret/demonstration.password'), 'utf8').trim(),
		stop() {}
	}
}

// The site that the browser tests of a build share (tests/run.sh); alone, or asked for, one of
// its own.
async function site(ownSite) {
	const shared = path.join(process.env.CHECK_SCRATCH || '', `browser-${sanitized ? 'sanitized' : 'plain'}`)
	if (!ownSite && process.env.CHECK_SCRATCH && fs.existsSync(path.join(shared, 'site'))) {
		return siteAt(shared, settings(fs.readFileSync(path.join(shared, 'site'), 'utf8')).PORT)
	}
	const child = spawn('sh', [path.join(here, 'site.sh')], { stdio: ['pipe', 'pipe', 'inherit'] })
	const line = await new Promise((resolve, reject) => {
		child.stdout.once('data', data => resolve(String(data)))
		child.once('exit', () => reject(new Error('no site could be started')))
	})
	const own = siteAt(settings(line).var, settings(line).port)
	own.stop = () => new Promise(resolve => {
		child.once('exit', resolve)
		child.stdin.end()
	})
	return own
}

// The answer of the site's database to a query, as its root.
function sql(here, query) {
	return execFileSync('mariadb', ['--no-defaults', '-u', 'root', '-S', here.socket, '-N', '-B',
		'care_market', '-e', query], { encoding: 'utf8' }).trim()
}

// ---- Visitors ----

// What the browser itself says about an answer that is meant to be a refusal.
function isRefusal(message) {
	return /^Failed to load resource: .* status of 4\d\d /.test(message.text())
}

function watch(context, at, faults) {
	context.on('console', message => {
		if (['error', 'warning'].includes(message.type()) && !isRefusal(message)) {
			faults.push(`console: ${message.text()} (${message.location().url})`)
		}
	})
	context.on('weberror', error => faults.push(`script: ${error.error()}`))
	context.on('request', request => {
		if (!request.url().startsWith(at + '/') && !request.url().startsWith('data:')) {
			faults.push(`asks another host: ${request.url()}`)
		}
	})
	context.on('response', response => {
		if (response.status() >= 500) {
			faults.push(`${response.status()} for ${response.url()}`)
		}
	})
}

// A page in a browser of its own, with empty cookies.  scripts false: JavaScript is off;
// "blocked": the site's scripts do not arrive, which leaves the same page, but lets axe run.
async function newVisitor(browser, where, faults, wish) {
	const { scripts = true, width = 1280, height = 900, ...rest } = wish || {}
	const context = await browser.newContext({
		baseURL: where.at,
		viewport: { width, height },
		javaScriptEnabled: scripts !== false,
		locale: 'en-GB',
		timezoneId: 'Europe/London',
		serviceWorkers: 'block',
		...rest
	})
	context.setDefaultTimeout(PATIENCE)
	if (scripts === 'blocked') {
		await context.route('**/static/*.js*', route => route.fulfill({ body: '', contentType: 'text/javascript' }))
	}
	watch(context, where.at, faults)
	return context.newPage()
}

// Nothing may have gone wrong inside the programs either.
function logs(where) {
	const found = []
	for (const name of fs.readdirSync(path.join(where.folder, 'log'))) {
		const text = fs.readFileSync(path.join(where.folder, 'log', name), 'utf8')
		if (/ERROR: (Address|Leak)Sanitizer|runtime error:|event=fatal/.test(text)) {
			found.push(name)
		}
	}
	return found
}

function parts() {
	try {
		return { chromium: require('playwright-core').chromium, axe: require.resolve('axe-core/axe.min.js') }
	} catch (error) {
		return null
	}
}

async function launch(chromium) {
	return chromium.launch({
		executablePath: BROWSER,
		args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
			'--disable-component-update', '--disable-sync'],
		// Coming back to a page is to be as it is for people: from the browser's memory.
		ignoreDefaultArgs: ['--disable-back-forward-cache']
	})
}

// Runs one test: its TAP, its site and its browser, whatever happens in it.  ownSite: for a test
// that starts a worker, which would do others' work first.
async function run(test, { ownSite = false } = {}) {
	const need = parts()
	if (!need || !fs.existsSync(BROWSER)) {
		console.log('1..0 # SKIP Chromium or its driver is not here: ./configure --install-deps')
		return
	}
	const where = await site(ownSite)
	const browser = await launch(need.chromium)
	const faults = []
	const pages = []
	try {
		await test({
			site: where,
			sql: query => sql(where, query),
			visitor: async wish => {
				const page = await newVisitor(browser, where, faults, wish)
				pages.push(page)
				return page
			}
		})
	} catch (error) {
		ok(false, 'the test came to its end', `${error.stack}\nat ${pages.map(page => page.url()).join(' ')}`)
	}
	none(faults, 'no error in the console, no broken rule of content, nothing asked of another host')
	none(logs(where), 'nothing impossible happened in the programs')
	await browser.close()
	await where.stop()
	finish()
	process.exit() // whatever a test that broke off has left running
}

module.exports = { run, ok, is, none, note, finish, sanitized }

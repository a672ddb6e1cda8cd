#!/usr/bin/env node
// A practitioner: signs in, searches, reads what the public cannot, writes a note, signs
// out; after which Back shows nothing of it.  Without JavaScript by keyboard, then with it.
'use strict'

const { run, ok, is, none } = require('./harness')
const { keyboard } = require('./keyboard')
const { PEOPLE, signIn } = require('./pages')

const heading = page => page.locator('h1').innerText()

async function signInByKeyboard(page, keys, site) {
	await page.goto('/desk/find?near=stroud')
	is(await heading(page), 'Sign in', 'a page for staff asks for signing in first')
	await keys.to(page.getByLabel('Email address'))
	await keys.type(PEOPLE.practitioner)
	await keys.to(page.getByLabel('Password', { exact: true }))
	await keys.type('not the password')
	await keys.press('Enter')
	ok((await page.title()).startsWith('Error: '), 'a wrong password is refused')
	is(await page.getByLabel('Email address').inputValue(), PEOPLE.practitioner, 'the address is kept')
	is(await page.getByLabel('Password', { exact: true }).inputValue(), '', 'the password is not')
	await keys.to(page.getByLabel('Password', { exact: true }))
	await keys.type(site.password)
	await keys.press('Enter')
	ok((await heading(page)).startsWith('Care and support'), 'signed in, the page that was asked for opens')
	ok(page.url().includes('near=stroud'), 'with its search')
}

async function search(page, keys) {
	await keys.follow(page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Start' }))
	await keys.to(page.getByLabel('Postcode, town or village'))
	await keys.type('Stroud')
	await keys.to(page.getByLabel('What help is needed?'))
	await keys.type('shopping')
	await keys.press('Enter')
	await keys.follow(page.locator('.app-result__title a').first())
	ok(/^\/desk\/listings\/\d+$/.test(new URL(page.url()).pathname), 'a result opens the page for staff')
	ok(await page.getByRole('heading', { name: 'Staff notes' }).count() === 1, 'which has the notes of staff')
}

async function note(page, keys, words) {
	await keys.to(page.getByLabel('Note', { exact: true }))
	await keys.type(words)
	await keys.follow(page.getByRole('button', { name: 'Save note' }))
	ok(await page.locator('article', { hasText: words }).count() === 1, 'the note stands on the page')
	await keys.follow(page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Start' }))
	ok(await page.getByText(words).count() === 1, 'and among the latest on the start page')
}

// The public's page of the same listing has nothing of it.
async function publicPage(visitor, path, words) {
	const page = await visitor({ scripts: false })
	await page.goto(path.replace('/desk/listings/', '/listing/'))
	const text = await page.content()
	ok(!text.includes(words) && !/staff note/i.test(text), 'the public sees nothing of the notes')
}

async function signOut(page, go, what) {
	await go()
	ok(/You have signed out/.test(await page.locator('main').innerText()), `${what}: signed out, and it says so`)
	for (let back = 1; back <= 3; back++) {
		await page.goBack({ waitUntil: 'load' }).catch(() => null)
		const text = await page.locator('body').innerText()
		ok(!/Staff notes|My latest notes|Demo Practitioner/.test(text), `${what}: Back ${back} times shows nothing private`)
	}
}

run(async ({ site, visitor }) => {
	const page = await visitor({ scripts: false })
	const keys = keyboard(page)
	const words = `Rang back on <i>Tuesday</i> ${Date.now()}`
	await signInByKeyboard(page, keys, site)
	await search(page, keys)
	const path = new URL(page.url()).pathname
	await note(page, keys, words)
	await publicPage(visitor, path, words)
	await page.goto(path)
	await signOut(page, () => keys.follow(page.getByRole('button', { name: 'Sign out' })), 'without scripts')
	none(keys.faults, 'each stop of the keyboard can be seen')

	const other = await visitor()
	await signIn(other, site, 'practitioner')
	await other.goto(path)
	ok(await other.getByText(words).count() === 1, 'signed in again, the note is there')
	await signOut(other, () => Promise.all([other.waitForNavigation(), other.getByRole('button', { name: 'Sign out' }).click()]), 'with scripts')
})

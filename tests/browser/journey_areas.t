#!/usr/bin/env node
// Drawing a patch: without JavaScript the map leads to the boxes, with it the map ticks
// them; what is saved is what was ticked.
'use strict'

const { run, ok, is } = require('./harness')
const { areaOf, signIn } = require('./pages')

const box = (page, code) => page.locator(`#lsoa-${code}`)
const onMap = (page, code) => page.locator(`a.app-map__choice[href="#lsoa-${code}"]`)
const members = (sql, area) => sql(`SELECT GROUP_CONCAT(lsoa ORDER BY lsoa) FROM area_lsoa
	WHERE area_id = ${area} AND valid_to IS NULL`)

run(async ({ site, sql, visitor }) => {
	const area = sql(areaOf('W', 'V', 'E07000079'))
	const plain = await visitor({ scripts: false })
	await signIn(plain, site, 'owner')
	await plain.goto(`/admin/areas/${area}`)
	await plain.click('text=Draw it')
	await onMap(plain, 'W04').click()
	is(new URL(plain.url()).hash, '#lsoa-W04', 'without scripts the map leads to the box')
	await box(plain, 'W04').focus()
	await plain.keyboard.press('Space')
	ok(await box(plain, 'W04').isChecked(), 'which a key ticks')
	await plain.click('main form[method=post] button[type=submit]')
	await plain.waitForURL(url => url.pathname === `/admin/areas/${area}`)
	is(members(sql, area), 'W01,W02,W04', 'what was ticked is saved')
	ok(await plain.locator('text=In 2 separate parts').count() === 1, 'and the page says that it is in two parts')

	const page = await visitor()
	await signIn(page, site, 'owner')
	await page.goto(`/admin/areas/${area}/draw/E07000079`)
	is(await page.locator('.app-draw__status').innerText(), '3 of 4 LSOAs of this district are ticked.', 'a script counts')
	await onMap(page, 'W04').click()
	ok(!await box(page, 'W04').isChecked(), 'on the map a click clears the box')
	is(new URL(page.url()).hash, '', 'and goes nowhere')
	ok((await onMap(page, 'W04').getAttribute('class')).includes('--changed'), 'the map shows that it has changed')
	await box(page, 'W03').check({ force: true })
	ok((await onMap(page, 'W03').getAttribute('class')).includes('--chosen'), 'and what was ticked in the list')
	await page.click('main form[method=post] button[type=submit]')
	ok((await page.locator('#lsoa-error').innerText()).includes('Made-up 03 is in South patch'), 'one in another patch is refused')
	ok(await box(page, 'W03').isChecked() && !await box(page, 'W04').isChecked(), 'and nothing that was chosen is lost')
	await page.check('#move', { force: true })
	await page.click('main form[method=post] button[type=submit]')
	await page.waitForURL(url => url.pathname === `/admin/areas/${area}`)
	is(members(sql, area), 'W01,W02,W03', 'or moved, when that is asked for')
})

// That each page of the programs is among those that were looked at: what the programs say
// of their routes, beside where visitors have been.
'use strict'

const { execFileSync } = require('node:child_process')
const fs = require('node:fs')
const path = require('node:path')

// Routes that are no pages, and what they are.
const NO_PAGE = {
	'/places': 'names of places, for the script that offers them while somebody types'
}

// The programs are those that listen in the folder of the site.
function routes(folder) {
	const bin = path.join(path.dirname(process.argv[1]), '../../bin')
	return fs.readdirSync(path.join(folder, 'run')).map(name => path.join(bin, name.replace(/\.sock$/, '')))
		.filter(program => fs.existsSync(program))
		.flatMap(program => execFileSync(program, ['--routes'], { encoding: 'utf8' }).trim().split('\n'))
		.map(line => line.split(/\s+/))
		.filter(([, method]) => method === 'GET')
		.map(([, , pattern, may]) => ({ pattern, open: may === 'anyone' }))
}

// What belongs to nobody's list.  open: the pages of the public, or those of staff.
function uncovered(site, paths, open) {
	const all = routes(site.folder)
	const seen = pattern => {
		const shape = new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`)
		// A page of one name is not one of any name: /desk/listings/new is no listing.
		const own = one => all.some(({ pattern: other }) => other === one && other !== pattern)
		return paths.some(one => shape.test(one) && !own(one))
	}
	const wanted = all.filter(route => route.open === open).map(route => route.pattern)
	const faults = wanted.filter(pattern => !seen(pattern) && !NO_PAGE[pattern])
		.map(pattern => `${pattern} has no entry in a list of pages`)
	const idle = Object.keys(NO_PAGE).filter(pattern => open && (!wanted.includes(pattern) || seen(pattern)))
		.map(pattern => `${pattern} is said to be no page`)
	return wanted.length ? [...faults, ...idle] : ['the programs do not say what their routes are']
}

module.exports = { uncovered }

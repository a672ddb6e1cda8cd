#!/usr/bin/env node
// Every page of the public, with and without scripts, wide and narrow, in forced colours
// and with mistakes: nothing in it keeps anybody out.
'use strict'

const { run } = require('./harness')
const { everyState } = require('./states')

run(tools => everyState('public', tools))

#!/usr/bin/env node
'use strict'
// CommonJS, by the package.json beside it: on Node 20 an ES module starts 10 ms later. Written so
// that Nodes too old for the rest can read it and say so.
var nodeModule
var major = parseInt(process.versions.node, 10)
if (major < 20) {
  process.stderr.write(
    'postlint: needs Node 20 or newer, and this is Node ' +
      process.versions.node +
      '. Update Node, for example with “nvm install 22”.\n',
  )
  process.exitCode = 2
} else {
  // Node 22 and newer keep compiled code between runs.
  if (major >= 22) {
    nodeModule = require('node:module')
    if (nodeModule.enableCompileCache) nodeModule.enableCompileCache()
  }
  run(require('../dist/cli.cjs'))
}

function run(cli) {
  cli.main(cli.processWorld()).then(setStatus)
}

function setStatus(status) {
  process.exitCode = status
}

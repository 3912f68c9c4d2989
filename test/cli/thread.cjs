/** Runs the built program in a thread, one command line after another. */
const { workerData } = require('node:worker_threads')

const { port, turn, program } = workerData
const { main } = require(program)

port.on('message', ({ args, cwd, input, env }) => {
  let at = 0
  const stdin = (into) => {
    const part = input.subarray(at, at + into.length)
    into.set(part)
    at += part.length
    return part.length
  }
  const written = { stdout: [], stderr: [] }
  const output = (name) => ({
    write: (text) => written[name].push(Buffer.from(text)),
    isTerminal: false,
    columns: 80,
    isClosed: false,
  })
  const world = { argv: args, cwd, env, stdin, stdout: output('stdout'), stderr: output('stderr') }
  main(world).then((status) => {
    const text = (name) => Buffer.concat(written[name]).toString()
    port.postMessage({ status, stdout: text('stdout'), stderr: text('stderr') })
    Atomics.store(turn, 0, 1)
    Atomics.notify(turn, 0)
  })
})

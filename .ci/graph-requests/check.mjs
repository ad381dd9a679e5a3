// Shows every request that was written down (see RequestLog of the emulator) to prism, which holds it against Microsoft's
// description of Graph, and fails when prism refuses one, or when it lets a known-bad one pass.
//
//   node check.mjs DESCRIPTION FOLDER

import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [description, folder] = process.argv.slice(2);
const here = path.dirname(fileURLToPath(import.meta.url));
const AT_A_TIME = 4;
const START_SECONDS = 120;
// A body that is no JSON at all is never answered.
const LONGEST_ANSWER_SECONDS = 10;

const rules = JSON.parse(readFileSync(path.join(here, 'rules.json')));

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function start(port) {
  const prism = spawn(
    process.execPath,
    [path.join(here, 'node_modules/@stoplight/prism-cli/dist/index.js'),
      'mock', '--errors', '-h', '127.0.0.1', '-p', String(port), description],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, CHOKIDAR_USEPOLLING: '0' } });
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`prism did not start in ${START_SECONDS} s`)), START_SECONDS * 1000);
    prism.on('exit', code => reject(new Error(`prism ended with ${code}`)));
    let said = '';
    prism.stdout.on('data', data => {
      if (said.length < 1e7) {
        said += data;
      }
      if (said.includes('is listening')) {
        clearTimeout(late);
        resolve(prism);
      }
    });
  });
}

/**
 * The requests of all logs, each part of a batch as a request of its own, the same request once. Prism does not look into
 * $filter and $search, so what differs there in values alone is the same.
 */
function requests() {
  const all = new Map();
  const values = query => query.replace(/(?<=[$]|%24)(filter|search)=[^&]*/g,
    option => option.replace(/(%27|').*?\1/g, "'~'").replace(/(?<!%)\d+/g, '0'));
  const add = request => all.set(
    JSON.stringify({ ...request, path: template(request.path), query: values(request.query), status: request.status < 400 }),
    request);
  for (const name of readdirSync(folder).filter(name => name.endsWith('.jsonl'))) {
    for (const line of readFileSync(path.join(folder, name), 'utf8').split('\n').filter(Boolean)) {
      const request = JSON.parse(line);
      request.path = request.path.replace(/^\/v1\.0/, '');
      add(request);
      if (request.path.endsWith('/$batch') && Array.isArray(request.body?.requests)) {
        for (const part of request.body.requests) {
          const [where, query = ''] = String(part.url).split(/\?(.*)/s);
          add({
            method: part.method,
            path: where.startsWith('/') ? where : `/${where}`,
            query,
            headers: { ...request.headers, 'Content-Type': 'application/json', ...part.headers },
            body: part.body ?? null,
            status: request.status,
          });
        }
      }
    }
  }
  return [...all.values()];
}

/** Which rule of a list a request falls under. */
function rule(list, request) {
  return list.find(({ method, path: pattern, query, type }) =>
    (!method || method === request.method)
    && new RegExp(`^(?:${pattern})$`).test(request.path)
    && (!query || new RegExp(query).test(request.query))
    && (!type || (request.headers['Content-Type'] ?? '').startsWith(type)));
}

async function shown(port, request) {
  // A name may come in two cases.
  const headers = { authorization: 'Bearer recorded' };
  Object.entries(request.headers).forEach(([name, value]) => { headers[name.toLowerCase()] = value; });
  // What prism would answer is of no interest, and it has not everything Graph answers with.
  delete headers.accept;
  delete headers.prefer;
  const body = request.body === null || request.body === undefined ? undefined
    : typeof request.body === 'string' ? request.body : JSON.stringify(request.body);
  // Node joins what it takes for a relative path, so the address is put together by hand.
  const url = `http://127.0.0.1:${port}${request.path}${request.query ? `?${request.query}` : ''}`;
  const answer = await fetch(url, { method: request.method, headers, body: request.method === 'GET' ? undefined : body,
    signal: AbortSignal.timeout(LONGEST_ANSWER_SECONDS * 1000) });
  const text = await answer.text();
  if (answer.status < 400) {
    return null;
  }
  let reason = text;
  try {
    const problem = JSON.parse(text);
    // Not about the request, which it took: it has no example of an answer that is no JSON.
    if (String(problem.type).endsWith('#NO_COMPLEX_OBJECT_TEXT')) {
      return null;
    }
    const details = (problem.validation ?? []).map(one => `${one.message}`).join('; ');
    reason = `${String(problem.type).split('#')[1]}: ${details || problem.detail}`;
  } catch {
    // The text itself is the reason.
  }
  return `${answer.status} ${reason}`;
}

/**
 * Prism passes over a schema it cannot compile. So each kind of body that is sent is shown once more with a property that
 * nobody knows, or, where the description lets those pass, with values that nothing has; what is taken even so was not checked.
 */
async function unchecked(port, all) {
  const kinds = new Map();
  for (const request of all) {
    if (request.body !== null && typeof request.body === 'object' && !Array.isArray(request.body) && !rule(rules.outside, request)) {
      kinds.set(`${request.method} ${template(request.path)}`, request);
    }
  }
  const taken = [];
  await each([...kinds], async ([kind, request]) => {
    const nonsense = Object.fromEntries(Object.keys(request.body).map(name => [name, [[{ noSuchProperty: 1 }]]]));
    if (!await shown(port, { ...request, body: { ...request.body, noSuchProperty: 1 } })
        && !await shown(port, { ...request, body: nonsense })) {
      taken.push(kind);
    }
  });
  return { kinds: kinds.size, taken: taken.sort() };
}

async function each(list, work) {
  const left = [...list];
  await Promise.all(Array.from({ length: AT_A_TIME }, async () => {
    for (let one = left.shift(); one; one = left.shift()) {
      await work(one);
    }
  }));
}

/** A path with its ids taken out. */
function template(text) {
  return text.replace(/^\/users\/[^/]+/, '/users/{id}').replace(/[^/]{32,}/g, '{id}');
}

function describe(request) {
  let query = request.query ? `?${request.query}` : '';
  try {
    query = decodeURIComponent(query);
  } catch {
    // A bare percent sign: shown as it was sent.
  }
  return `${request.method} ${request.path}${query}`.slice(0, 1000);
}

async function main() {
  const all = requests();
  if (all.length < rules.fewest) {
    throw new Error(`only ${all.length} requests were written down, at least ${rules.fewest} were expected`);
  }
  const port = await freePort();
  const prism = await start(port);
  prism.removeAllListeners('exit');
  let broken = 0;
  const outside = new Map();
  const deliberate = new Map();
  let checked = 0;
  let bodies;
  try {
    for (const bad of rules.controls) {
      const refusal = await shown(port, { headers: { 'Content-Type': 'application/json' }, query: '', body: null, ...bad });
      if (!refusal || !refusal.includes(bad.refusal)) {
        console.error(`NOT REFUSED AS IT SHOULD BE (${bad.refusal}): ${describe(bad)}: ${refusal}`);
        broken++;
      }
    }
    await each(all, async request => {
      const undescribed = rule(rules.outside, request);
      if (undescribed) {
        const name = `${request.method} ${template(request.path)} (${undescribed.reason})`;
        outside.set(name, (outside.get(name) ?? 0) + 1);
        return;
      }
      const refusal = await shown(port, request).catch(e => `no answer: ${e}`);
      // The emulator's own tests try what Graph refuses. Both must refuse it: what the emulator takes, prism has to take.
      if (refusal && request.headers[rules.byHand] && request.status >= 400) {
        const name = refusal.slice(0, 100);
        deliberate.set(name, (deliberate.get(name) ?? 0) + 1);
        return;
      }
      checked++;
      if (refusal) {
        console.error(`REFUSED ${describe(request)}\n  body    ${JSON.stringify(request.body)?.slice(0, 2000)}\n  reason  ${refusal}\n  emulator's answer ${request.status}`);
        broken++;
      }
    });
    bodies = await unchecked(port, all);
  } finally {
    prism.kill();
  }
  bodies.taken.forEach(kind => console.log(`body not looked into: ${kind}`));
  const sum = map => [...map.values()].reduce((a, b) => a + b, 0);
  [...outside].sort().forEach(([name, count]) => console.log(`outside the description: ${count} ${name}`));
  console.log(`${checked} requests to Graph shown to prism, ${broken} refused or known-bad and let pass; all ${rules.controls.length}`
    + ` known-bad ones tried; ${sum(deliberate)} refused by emulator and prism on purpose;`
    + ` ${bodies.kinds - bodies.taken.length} of ${bodies.kinds} kinds of bodies looked into;`
    + ` ${sum(outside)} on ${outside.size} paths outside the description`);
  if (broken) {
    process.exitCode = 1;
  }
}

await main();

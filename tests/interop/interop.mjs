// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Issues badges anew, damages a third of them, asks Kinfolio and the packages of others about each, and says where they differ.
// Usage: node interop.mjs KINFOLIO-CLI [COUNT [SEED]]     with KINFOLIO_CORPUS for the contexts. Fails when they differ.

import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {newCredential, pick, randomFrom} from './credentials.mjs';
import {loadContexts} from './issuers.mjs';
import {suites} from './suites.mjs';

const NOW = '2026-06-01T00:00:00Z';
const ISSUERS = 3;
const CURRENT = ['2026-01-02T03:04:05Z', undefined];
const HOLDS = ['2026-01-02T03:04:05Z', '2027-01-02T03:04:05Z'];

const without = (object, name) => {
  const {[name]: gone, ...rest} = object;
  return rest;
};

function withAchievement(credential, edit) {
  const {credentialSubject} = credential;
  return {...credential, credentialSubject: {...credentialSubject, achievement: edit(credentialSubject.achievement)}};
}

// What is done to a badge. Those with `issue` are signed so, the others are changed after they were signed.
const damages = {
  'none': {},
  'one byte': {change: credential => withAchievement(credential, one => ({...one, description: one.description.replace(/.$/su, last => last === 'x' ? 'y' : 'x')}))},
  'other issuer': {change: (credential, other) => ({...credential, issuer: typeof credential.issuer === 'string' ? other.did : {...credential.issuer, id: other.did}})},
  'removed member': {change: credential => withAchievement(credential, one => without(one, 'description'))},
  'added member': {change: credential => ({...credential, credentialSubject: {...credential.credentialSubject, gradePointAverage: '4.0'}})},
  'added known member': {change: credential => withAchievement(credential, one => ({...one, specialization: 'more'}))},
  'other key': {issue: true},
  'expired': {dates: ['2025-01-02T03:04:05Z', '2026-05-31T23:59:59Z']},
  'not yet valid': {dates: ['2026-06-01T00:00:01Z', undefined]},
};

// Suites in turn, every third badge is damaged, and each suite goes through all damages.
function plan(count, random) {
  const bad = Object.keys(damages).slice(1);
  const hurt = suites.map((suite, at) => at);
  return Array.from({length: count}, (_, at) => {
    const suite = at % suites.length;
    const damage = at % 3 === 2 ? bad[hurt[suite]++ % bad.length] : 'none';
    return {suite: suites[suite], damage, version: pick(random, suites[suite].versions)};
  });
}

async function make({suite, damage, version}, own, random) {
  const [issuer, other] = random() < 0.5 ? [own[0], own[1]] : [own[1], own[2]];
  const {change, issue, dates} = damages[damage];
  const credential = newCredential(random, issuer, version, dates ?? pick(random, [CURRENT, HOLDS]));
  const signed = await suite.issue(credential, issue ? other : issuer);
  return change ? suite.change(signed, one => change(one, other)) : signed;
}

function ours(cli, files) {
  const call = ['badge', 'check', '--json', '--as-of', NOW, ...files];
  let text;
  try {
    text = execFileSync(cli, call, {encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit']});
  } catch (error) {
    // It says so with 1 that some are not as they should be.
    if (error.status !== 1)
      throw error;
    text = error.stdout;
  }
  const all = JSON.parse(text);
  return Array.isArray(all) ? all : [all];
}

/** Ours in the words of the others. */
function translated(verdict) {
  if (verdict.structure !== 'ok' && verdict.structure !== 'warn')
    return {proof: 'invalid'};
  if (verdict.proof !== 'valid')
    return {proof: verdict.proof === 'undefined-terms' ? 'invalid' : verdict.proof};
  return {proof: 'valid', owner: ['did:key', 'did:jwk'].includes(verdict.issuerKey), time: verdict.time};
}

const same = (a, b) => a.proof === b.proof && a.owner === b.owner && a.time === b.time;

function printTable(rows) {
  const columns = Object.keys(damages);
  console.log('| suite | ' + columns.join(' | ') + ' |');
  console.log('|---|' + columns.map(() => '---|').join(''));
  for (const {name} of suites) {
    const cells = columns.map(damage => {
      const here = rows.filter(row => row.suite === name && row.damage === damage);
      return here.length ? here.filter(row => row.agrees).length + '/' + here.length : '-';
    });
    console.log('| ' + name + ' | ' + cells.join(' | ') + ' |');
  }
}

async function main() {
  const [cli, count = '500', seed = '1'] = process.argv.slice(2);
  if (!cli || !process.env.KINFOLIO_CORPUS) {
    console.error('usage: node interop.mjs KINFOLIO-CLI [COUNT [SEED]], with KINFOLIO_CORPUS');
    process.exit(2);
  }
  loadContexts(process.env.KINFOLIO_CORPUS);
  const folder = process.env.KINFOLIO_INTEROP_KEEP || mkdtempSync(path.join(tmpdir(), 'interop-'));
  mkdirSync(folder, {recursive: true});
  const random = randomFrom(Number(seed));
  const own = new Map();
  for (const suite of suites)
    own.set(suite.name, await Promise.all(Array.from({length: ISSUERS}, () => suite.issuer())));
  const cases = plan(Number(count), random);
  for (const [at, one] of cases.entries()) {
    one.text = await make(one, own.get(one.suite.name), random);
    one.file = path.join(folder, String(at).padStart(4, '0') + '.' + one.suite.extension);
    writeFileSync(one.file, one.text);
  }
  const verdicts = ours(path.resolve(cli), cases.map(one => one.file));
  const rows = [];
  for (const [at, one] of cases.entries()) {
    const theirs = await one.suite.ask(one.text, new Date(NOW));
    const mine = translated(verdicts[at]);
    const agrees = same(mine, theirs);
    rows.push({suite: one.suite.name, damage: one.damage, agrees});
    if (!agrees)
      console.log('differ: ' + one.suite.name + ', ' + one.damage + ', ' + path.basename(one.file) + ': ours ' + JSON.stringify(mine) + ' ' +
                  JSON.stringify(verdicts[at].reasons) + ', theirs ' + JSON.stringify(theirs));
    // Both may be wrong together.
    const changed = Boolean(damages[one.damage].change);
    if (agrees && (mine.proof === 'valid') === changed)
      console.log('both say ' + mine.proof + ' of a badge with damage "' + one.damage + '": ' + path.basename(one.file));
  }
  printTable(rows);
  const agreed = rows.filter(row => row.agrees).length;
  console.log(agreed + ' of ' + rows.length + ' agree');
  if (!process.env.KINFOLIO_INTEROP_KEEP)
    rmSync(folder, {recursive: true});
  process.exit(agreed === rows.length ? 0 : 1);
}

await main();

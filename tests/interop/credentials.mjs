// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Badges with content that differs from one to the next: letters of many scripts, numbers of all sorts, members in any order.

const names = ['Bird song', 'Καλλιγραφία', '木工 · 入門', 'Rođenje zvijezde ✨', 'עברית וערבית', 'a "quoted" \\ line\nnext', 'naïve café', '𝔐𝔞𝔱𝔥', 'tab\tand \u0001'];

/** mulberry32: the same content for the same seed. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = (random, list) => list[Math.floor(random() * list.length)];

function shuffled(random, object) {
  const entries = Object.entries(object).map(entry => [random(), entry]);
  return Object.fromEntries(entries.sort((a, b) => a[0] - b[0]).map(([, entry]) => entry));
}

function results(random, achievement) {
  const descriptions = [];
  const found = [];
  for (let i = 0; i < Math.floor(random() * 3); ++i) {
    const id = 'urn:uuid:result-' + i;
    descriptions.push({id, type: ['ResultDescription'], name: pick(random, names), resultType: 'Percent', allowedValue: ['0', '50', '100'].slice(0, 1 + i)});
    found.push({type: ['Result'], resultDescription: id, value: String(Math.floor(random() * 100))});
  }
  if (descriptions.length)
    achievement.resultDescription = descriptions;
  return found;
}

function subject(random) {
  const achievement = {
    id: 'urn:uuid:achievement-' + Math.floor(random() * 1e6), type: ['Achievement'], name: pick(random, names), description: pick(random, names),
    criteria: {narrative: pick(random, names) + ' **' + pick(random, names) + '**'},
  };
  if (random() < 0.5)
    achievement.tag = [pick(random, names), 'b', 'a'];
  if (random() < 0.5)
    achievement.creditsAvailable = pick(random, [3, 2.5, 0.001, 1e21, 12345678.9]);
  if (random() < 0.4)
    achievement.alignment = [{type: ['Alignment'], targetName: pick(random, names), targetUrl: 'https://standards.example/' + Math.floor(random() * 99),
                              targetType: pick(random, ['CFItem', 'ceasn:Competency'])}];
  const found = results(random, achievement);
  const said = {type: ['AchievementSubject'], achievement: shuffled(random, achievement)};
  if (random() < 0.7)
    said.id = 'did:example:learner-' + Math.floor(random() * 1e6);
  else
    said.identifier = [{type: 'IdentityObject', identityType: 'emailAddress', hashed: true, salt: 's', identityHash: 'sha256$' + 'ab'.repeat(32)}];
  if (found.length)
    said.result = found;
  if (random() < 0.3)
    said.creditsEarned = pick(random, [1, 1.5, 1.5e-7]);
  return shuffled(random, said);
}

/** `version` 1 or 2 of the data model; `dates` from and until, the latter may be absent. */
export function newCredential(random, issuer, version, [from, until]) {
  const two = version === 2;
  const credential = {
    id: 'urn:uuid:' + Math.floor(random() * 1e12),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: random() < 0.3 ? {id: issuer.did, type: ['Profile']} : {id: issuer.did, type: ['Profile'], name: pick(random, names), url: 'https://library.example/'},
    name: pick(random, names),
    [two ? 'validFrom' : 'issuanceDate']: from,
    credentialSubject: subject(random),
  };
  if (until)
    credential[two ? 'validUntil' : 'expirationDate'] = until;
  if (random() < 0.3)
    credential.evidence = [{id: 'https://library.example/e', type: ['Evidence'], narrative: pick(random, names)}, {type: ['Evidence'], name: 'n', genre: 'photo'}];
  const first = two ? 'https://www.w3.org/ns/credentials/v2' : 'https://www.w3.org/2018/credentials/v1';
  const second = two ? 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json' : 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json';
  return {'@context': [first, second], ...shuffled(random, credential)};
}

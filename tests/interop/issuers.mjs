// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Issuers with keys of their own, and the documents that others would fetch to learn about them. Nothing is fetched here: contexts come
// from the corpus, documents of issuers from memory.

import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import * as jose from 'jose';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';

const MULTIKEY = 'https://w3id.org/security/multikey/v1';
const ED25519_2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';

/** Issuers by their did, with all that a resolver would answer. */
export const issuers = new Map();

/** How an issuer's key is written: as a Multikey in did:key, or as a JSON Web Key in did:jwk. */
async function multikeyIssuer(make) {
  const bare = await make({});
  const did = 'did:key:' + bare.publicKeyMultibase;
  const id = did + '#' + bare.publicKeyMultibase;
  const key = await bare.export({publicKey: true, secretKey: true, includeContext: true});
  const owned = await make.from({...key, id, controller: did});
  return {did, method: id, key: owned, publicKeyMultibase: bare.publicKeyMultibase};
}

const ed25519 = options => Ed25519Multikey.generate(options);
ed25519.from = Ed25519Multikey.from;
const curve = name => {
  const make = options => EcdsaMultikey.generate({...options, curve: name});
  make.from = EcdsaMultikey.from;
  return make;
};

export const kinds = {
  'ed25519': () => multikeyIssuer(ed25519),
  'P-256': () => multikeyIssuer(curve('P-256')),
  'P-384': () => multikeyIssuer(curve('P-384')),
  jwk: async algorithm => {
    const {publicKey, privateKey} = await jose.generateKeyPair(algorithm, {extractable: true, modulusLength: 2048});
    const jwk = await jose.exportJWK(publicKey);
    const did = 'did:jwk:' + Buffer.from(JSON.stringify(jwk)).toString('base64url');
    return {did, method: did + '#0', privateKey, publicKey, jwk};
  },
  // The same sort of key, and an issuer whose identifier is the key itself.
  jwkAsDidKey: async algorithm => {
    const issuer = await kinds.jwk(algorithm);
    const {crv, x, y} = issuer.jwk;
    const point = Buffer.from(x, 'base64url');
    const raw = crv === 'Ed25519' ? Buffer.concat([Buffer.from([0xed, 0x01]), point])
      : Buffer.concat([Buffer.from(crv === 'P-256' ? [0x80, 0x24] : [0x81, 0x24]), Buffer.from([2 + (Buffer.from(y, 'base64url').at(-1) & 1)]), point]);
    const {encode} = await import('base58-universal');
    const name = 'z' + encode(raw);
    return {...issuer, did: 'did:key:' + name, method: 'did:key:' + name + '#' + name};
  },
};

export async function newIssuer(kind, algorithm) {
  const issuer = await kinds[kind](algorithm);
  issuers.set(issuer.did, issuer);
  return issuer;
}

const contexts = new Map();

export function loadContexts(corpus) {
  const folder = path.join(corpus, 'badges', 'contexts');
  if (!existsSync(path.join(folder, 'index.json')))
    throw new Error(folder + ' has no contexts');
  for (const {url, file, sha256} of JSON.parse(readFileSync(path.join(folder, 'index.json')))) {
    const bytes = readFileSync(path.join(folder, file));
    if (createHash('sha256').update(bytes).digest('hex') === sha256 && !contexts.has(url))
      contexts.set(url, JSON.parse(bytes));
  }
}

function methodDocument(issuer, old) {
  return old
    ? {'@context': ED25519_2020, id: issuer.method, type: 'Ed25519VerificationKey2020', controller: issuer.did, publicKeyMultibase: issuer.publicKeyMultibase}
    : {'@context': MULTIKEY, id: issuer.method, type: 'Multikey', controller: issuer.did, publicKeyMultibase: issuer.publicKeyMultibase};
}

/** What a resolver without a network answers. `old` for the way in which Ed25519Signature2020 wants keys. */
export function loaderFor(old) {
  return async url => {
    if (contexts.has(url))
      return {contextUrl: null, documentUrl: url, document: contexts.get(url)};
    const issuer = issuers.get(url.split('#')[0]);
    if (!issuer)
      throw new Error('not at hand: ' + url);
    const method = methodDocument(issuer, old);
    const document = url.includes('#') ? method : {
      '@context': ['https://www.w3.org/ns/did/v1', old ? ED25519_2020 : MULTIKEY], id: issuer.did, verificationMethod: [{...method, '@context': undefined}],
      assertionMethod: [issuer.method],
    };
    return {contextUrl: null, documentUrl: url, document: JSON.parse(JSON.stringify(document))};
  };
}

// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Each way of signing: how to issue with it, and what the packages of others say of a credential that is signed so. JCS has no package
// that could be found; it is written here from the text of W3C with canonicalize and node's own arithmetic.

import {createHash} from 'node:crypto';
import * as base58 from 'base58-universal';
import canonicalize from 'canonicalize';
import * as jose from 'jose';
import jsigs from 'jsonld-signatures';
import * as vc from '@digitalbazaar/vc';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {Ed25519Signature2020} from '@digitalbazaar/ed25519-signature-2020';
import {cryptosuite as ecdsaRdfc} from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as ecdsaSd from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import {cryptosuite as eddsaRdfc} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {issuers, loaderFor, newIssuer} from './issuers.mjs';

const {purposes: {AssertionProofPurpose}} = jsigs;

/** What the others say: whether what is there was signed, by the issuer, and whether it holds at that time. */
const said = (proof, owner, time) => ({proof, owner, time});

function timeOf(credential, claims, now) {
  const from = claims.nbf ? new Date(claims.nbf * 1000) : new Date(credential.validFrom ?? credential.issuanceDate);
  const until = claims.exp ? new Date(claims.exp * 1000) : new Date(credential.validUntil ?? credential.expirationDate ?? '9999-01-01T00:00:00Z');
  return now < from ? 'not-yet-valid' : until < now ? 'expired' : 'current';
}

const issuerIdOf = credential => typeof credential.issuer === 'string' ? credential.issuer : credential.issuer?.id;

// -- tokens

function jwtSuite(algorithm, asDidKey) {
  const claimsOf = credential => {
    const claims = {iss: issuerIdOf(credential), jti: credential.id, nbf: Date.parse(credential.validFrom ?? credential.issuanceDate) / 1000};
    const until = credential.validUntil ?? credential.expirationDate;
    if (until)
      claims.exp = Date.parse(until) / 1000;
    if (credential.credentialSubject.id)
      claims.sub = credential.credentialSubject.id;
    return claims;
  };
  return {
    name: 'VC-JWT ' + algorithm,
    versions: [1, 2],
    extension: 'jwt',
    issuer: () => newIssuer(asDidKey ? 'jwkAsDidKey' : 'jwk', algorithm),
    async issue(credential, issuer) {
      const body = credential.validFrom ? {...credential, ...claimsOf(credential)} : {...claimsOf(credential), vc: credential};
      return new jose.CompactSign(Buffer.from(JSON.stringify(body))).setProtectedHeader({alg: algorithm, typ: 'JWT', kid: issuer.method}).sign(issuer.privateKey);
    },
    /** The same signature over something else. */
    change(token, edit) {
      const [header, payload, signature] = token.split('.');
      const body = JSON.parse(Buffer.from(payload, 'base64url'));
      const changed = edit(body.vc ?? body);
      const claims = {...body, ...('iss' in body ? {iss: issuerIdOf(changed)} : {})};
      const whole = body.vc ? {...claims, vc: changed} : {...claims, ...changed};
      for (const gone of Object.keys(body.vc ? {} : body).filter(name => !(name in changed) && !['iss', 'sub', 'jti', 'nbf', 'exp'].includes(name)))
        delete whole[gone];
      return [header, Buffer.from(JSON.stringify(whole)).toString('base64url'), signature].join('.');
    },
    async ask(token, now) {
      const key = issuers.get(String(jose.decodeProtectedHeader(token).kid).split('#')[0]);
      let verified;
      try {
        verified = await jose.compactVerify(token, key.publicKey, {algorithms: [algorithm]});
      } catch {
        return said('invalid');
      }
      const body = JSON.parse(Buffer.from(verified.payload));
      let owner = true;
      try {
        await jose.jwtVerify(token, key.publicKey, {algorithms: [algorithm], issuer: key.did, currentDate: new Date(((body.nbf ?? 0) + 1) * 1000)});
      } catch (error) {
        owner = error.claim !== 'iss';
      }
      return said('valid', owner && issuerIdOf(body.vc ?? body) === key.did, timeOf(body.vc ?? body, body, now));
    },
  };
}

// -- proofs of Data Integrity

const documents = {
  extension: 'json',
  change: (text, edit) => {
    const {proof, ...rest} = JSON.parse(text);
    return JSON.stringify({...edit(rest), proof});
  },
};

function packagedSuite(name, kind, make, old = false) {
  return {
    name,
    ...documents,
    versions: old ? [1] : [1, 2],
    issuer: () => newIssuer(kind),
    async issue(credential, issuer) {
      const document = structuredClone(credential);
      const more = old ? 'https://w3id.org/security/suites/ed25519-2020/v1' : 'https://w3id.org/security/data-integrity/v2';
      if (credential.issuanceDate)
        document['@context'].push(more);
      const signed = await jsigs.sign(document, {suite: make(issuer.key), purpose: new AssertionProofPurpose(), documentLoader: loaderFor(old)});
      return JSON.stringify(signed);
    },
    async ask(text, now) {
      const document = JSON.parse(text);
      // Kinfolio allows for no clock that goes wrong, as the moment is given.
      const options = {suite: make(), documentLoader: loaderFor(old), maxClockSkew: 0};
      const bare = await jsigs.verify(document, {...options, purpose: new AssertionProofPurpose()}).catch(error => ({verified: false, error}));
      if (!bare.verified)
        return said('invalid');
      // The whole check of vc, at a time at which the credential holds: what fails now is whose key it is.
      const holds = new Date(Date.parse(document.validFrom ?? document.issuanceDate) + 1000);
      const whole = await vc.verifyCredential({credential: document, ...options, now: holds}).catch(error => ({verified: false, error}));
      const late = await vc.verifyCredential({credential: document, ...options, now}).catch(error => ({verified: false, error}));
      const inTime = late.verified || !whole.verified;
      const time = timeOf(document, {}, now);
      if (whole.verified && inTime !== (time === 'current'))
        throw new Error('vc and this script do not agree on the time of ' + document.id);
      return said('valid', whole.verified, time);
    },
  };
}

// Signed by the issuer as a whole, then shown by the holder without some of it.
function disclosureSuite(name) {
  const mandatoryPointers = ['/issuer', '/validFrom', '/issuanceDate', '/validUntil', '/expirationDate'];
  const shown = ['/id', '/name', '/credentialSubject/id', '/credentialSubject/identifier', '/credentialSubject/achievement', '/evidence'];
  const there = (document, pointers) => pointers.filter(pointer => pointer.slice(1).split('/').reduce((at, step) => at?.[step], document) !== undefined);
  const made = (cryptosuite, key) => new DataIntegrityProof({cryptosuite, ...(key ? {signer: key.signer(), date: '2026-05-01T00:00:00Z'} : {})});
  const whole = packagedSuite(name, 'P-256', () => made(ecdsaSd.createVerifyCryptosuite()));
  return {
    ...whole,
    async issue(given, issuer) {
      // Its package cannot give names to lists, which the values of a result are.
      const credential = structuredClone(given);
      delete credential.credentialSubject.achievement.resultDescription;
      delete credential.credentialSubject.result;
      const signing = ecdsaSd.createSignCryptosuite({mandatoryPointers: there(credential, mandatoryPointers)});
      const document = JSON.parse(await packagedSuite(name, 'P-256', key => made(signing, key)).issue(credential, issuer));
      const disclosing = ecdsaSd.createDiscloseCryptosuite({selectivePointers: there(credential, shown)});
      return JSON.stringify(await jsigs.derive(document, {suite: made(disclosing), purpose: new AssertionProofPurpose(), documentLoader: loaderFor(false)}));
    },
  };
}

// Verifiable Credential Data Integrity, EdDSA and ECDSA Cryptosuites: hash of the proof without its value, then of the document.
function jcsSuite(name, cryptosuite, kind) {
  const hash = kind === 'P-384' ? 'sha384' : 'sha256';
  const digest = value => createHash(hash).update(canonicalize(value)).digest();
  const messageOf = ({proof, ...document}) => {
    const {proofValue, ...options} = proof;
    return Buffer.concat([digest(options), digest(document)]);
  };
  return {
    name,
    ...documents,
    versions: [1, 2],
    issuer: () => newIssuer(kind),
    async issue(credential, issuer) {
      const proof = {type: 'DataIntegrityProof', cryptosuite, created: '2026-05-01T00:00:00Z', verificationMethod: issuer.method, proofPurpose: 'assertionMethod',
                     '@context': credential['@context']};
      const signature = await issuer.key.signer().sign({data: messageOf({...credential, proof})});
      return JSON.stringify({...credential, proof: {...proof, proofValue: 'z' + base58.encode(signature)}});
    },
    async ask(text, now) {
      const document = JSON.parse(text);
      const issuer = issuers.get(document.proof.verificationMethod.split('#')[0]);
      const same = canonicalize(document['@context']) === canonicalize(document.proof['@context']);
      const right = same && await issuer.key.verifier().verify({data: messageOf(document), signature: base58.decode(document.proof.proofValue.slice(1))});
      return right ? said('valid', issuerIdOf(document) === issuer.did, timeOf(document, {}, now)) : said('invalid');
    },
  };
}

const dataIntegrity = cryptosuite => key => new DataIntegrityProof({cryptosuite, ...(key ? {signer: key.signer(), date: '2026-05-01T00:00:00Z'} : {})});
const signature2020 = key => new Ed25519Signature2020(key ? {signer: key.signer(), date: '2026-05-01T00:00:00Z'} : {});

export const suites = [
  jwtSuite('RS256'), jwtSuite('PS256'), jwtSuite('ES256', true), jwtSuite('ES384', true), jwtSuite('ES512'), jwtSuite('EdDSA', true),
  packagedSuite('eddsa-rdfc-2022', 'ed25519', dataIntegrity(eddsaRdfc)),
  packagedSuite('Ed25519Signature2020', 'ed25519', signature2020, true),
  packagedSuite('ecdsa-rdfc-2019 P-256', 'P-256', dataIntegrity(ecdsaRdfc)),
  packagedSuite('ecdsa-rdfc-2019 P-384', 'P-384', dataIntegrity(ecdsaRdfc)),
  disclosureSuite('ecdsa-sd-2023 derived'),
  jcsSuite('eddsa-jcs-2022', 'eddsa-jcs-2022', 'ed25519'),
  jcsSuite('ecdsa-jcs-2019 P-256', 'ecdsa-jcs-2019', 'P-256'),
  jcsSuite('ecdsa-jcs-2019 P-384', 'ecdsa-jcs-2019', 'P-384'),
];

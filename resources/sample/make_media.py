#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Makes the sound, the zine, the measurements and the badges of the sample portfolio.

Needs nothing but Python 3 and the openssl command; the same run gives the same bytes. Usage: make_media.py [FOLDER]

The keys come from fixed words, so everybody can make them again: a signature made here proves nothing about anybody.
All issuers are invented.
"""

import base64
import calendar
import hashlib
import json
import math
import random
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

HERE = Path(__file__).resolve().parent
ART = HERE / "art"

RECIPIENT = "noor.h@school.example"  # in the badges only as a salted hash

# ---------------------------------------------------------------------------------------------------------------------
# Sound: four seconds of a sixteen-step sequencer, four steps a second, mono, 16 bit, 22,050 Hz

RATE = 22_050
STEP = 0.25
BASS = [45, None, 45, 57, None, 45, 48, None, 43, None, 43, 55, None, 43, 50, 52]  # MIDI notes, None rests
TICKS = [0, 2, 4, 6, 8, 10, 12, 13, 14]


def loop_samples():
    noise = random.Random(20260307)
    total = int(RATE * STEP * len(BASS))
    hiss = [noise.uniform(-1, 1) for _ in range(total)]
    sound = [0.0] * total
    for index, note in enumerate(BASS):
        start = int(index * STEP * RATE)
        length = int(STEP * RATE)
        if note is not None:
            frequency = 440 * 2 ** ((note - 69) / 12)
            low = band = 0.0
            for i in range(length):
                t = i / RATE
                phase = t * frequency % 1
                saw = 2 * phase - 1
                square = 1.0 if (t * frequency / 2) % 1 < 0.5 else -1.0
                cutoff = 260 + 2600 * math.exp(-t * 14)  # the filter that closes on every step
                f = 2 * math.sin(math.pi * cutoff / RATE)
                low += f * band
                band += f * (0.6 * saw + 0.4 * square - low - 0.55 * band)
                fade = min(1.0, i / 90) * min(1.0, (length - i) / 400)
                sound[start + i] += 0.42 * low * fade
        if index in TICKS:
            for i in range(int(0.05 * RATE)):
                sound[start + i] += 0.10 * hiss[start + i] * math.exp(-i / RATE * 90)
    return sound


def make_wav():
    frames = b"".join(struct.pack("<h", round(max(-1.0, min(1.0, s)) * 30_000)) for s in loop_samples())
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, RATE, RATE * 2, 2, 16)
    body = b"WAVE" + form + struct.pack("<4sI", b"data", len(frames)) + frames
    return struct.pack("<4sI", b"RIFF", len(body)) + body


# ---------------------------------------------------------------------------------------------------------------------
# Measurements: a two-pole low-pass filter with three settings of the resonance knob

def make_csv():
    noise = random.Random(20260214)
    lines = ["frequency_hz,gain_db_resonance_0,gain_db_resonance_5,gain_db_resonance_9"]
    for step in range(33):
        frequency = 50 * 10 ** (step / 32 * math.log10(10_000 / 50))
        cells = [f"{frequency:.0f}"]
        for quality in (0.6, 1.8, 5.5):
            ratio = frequency / 1_180  # the drawing says 1,000 Hz; the real capacitor was smaller
            gain = 1 / math.sqrt((1 - ratio ** 2) ** 2 + (ratio / quality) ** 2)
            cells.append(f"{round(20 * math.log10(gain) + noise.uniform(-0.3, 0.3), 1) + 0.0:.1f}")
        lines.append(",".join(cells))
    return ("\r\n".join(lines) + "\r\n").encode()


# ---------------------------------------------------------------------------------------------------------------------
# A line of waves, to part texts with

def make_divider():
    points = " ".join(f"{x},{24 - 16 * math.sin(x / 480 * 12 * math.pi) * math.sin(x / 480 * math.pi):.1f}"
                      for x in range(0, 481, 4))
    return ('<svg xmlns="http://www.w3.org/2000/svg" width="960" height="96" viewBox="0 0 480 48">'
            f'<polyline points="{points}" fill="none" stroke="#24408e" stroke-width="3" stroke-linecap="round" '
            'stroke-linejoin="round"/></svg>\n').encode()


# ---------------------------------------------------------------------------------------------------------------------
# Zine: one A5 page with the fonts that every PDF reader has

PAGE = (420, 595)
STORY = [
    "We nearly gave this one back. Four screws, one cracked dial,",
    "and when you switch it on: shhhhhhhh, like rain on a tent.",
    "No station, no hum, no click. Only rain.",
    "",
    "First we looked. No burn marks, nothing loose, one spider",
    "(retired). Then we listened: the rain got louder with the volume",
    "knob, so everything after the knob was alive. That is half a",
    "radio found to be healthy by turning one thing.",
    "",
    "Then we tapped. A pencil, the soft end, one part after the",
    "other. At the fourth tap somebody read us the weather.",
    "A leg had come away from the board, less than a hair.",
    "One drop of solder. It has not stopped talking since.",
]
BOX = [
    "1  Unplug it. Count to sixty. Really count.",
    "2  Look, then sniff, then listen, then touch.",
    "3  Change one thing. Write it down. Only then the next.",
]


def pdf_text(text):
    out = b""
    for byte in text.encode("cp1252"):
        out += b"\\" + bytes([byte]) if byte in b"()\\" else (bytes([byte]) if byte < 128 else b"\\%03o" % byte)
    return b"(" + out + b")"


def line_of_text(font, size, x, y, text, leading=None):
    return b"BT /%s %g Tf %g %g Td %s Tj ET\n" % (font.encode(), size, x, y, pdf_text(text))


def disc(x, y, r):
    k = 0.5523 * r
    return (f"{x + r:g} {y:g} m {x + r:g} {y + k:g} {x + k:g} {y + r:g} {x:g} {y + r:g} c "
            f"{x - k:g} {y + r:g} {x - r:g} {y + k:g} {x - r:g} {y:g} c "
            f"{x - r:g} {y - k:g} {x - k:g} {y - r:g} {x:g} {y - r:g} c "
            f"{x + k:g} {y - r:g} {x + r:g} {y - k:g} {x + r:g} {y:g} c f\n").encode()


def zine_page():
    width, height = PAGE
    page = b"0.965 0.937 0.878 rg 0 0 %d %d re f\n" % (width, height)
    page += b"0.941 0.478 0.353 rg " + disc(322, 476, 62)  # the sun of the covers
    page += b"0.141 0.251 0.557 RG 0.141 0.251 0.557 rg 7 w 1 J 1 j 232 468 m "
    for i in range(1, 201):
        page += f"{232 + i * 0.82:.2f} {468 + 34 * math.sin(i / 200 * 8 * math.pi):.2f} l ".encode()
    page += b"S\n"
    page += line_of_text("F2", 40, 36, 518, "SOLDER")
    page += line_of_text("F2", 40, 36, 480, "NIGHT")
    page += line_of_text("F1", 11, 37, 458, "no. 3, the page for the wall")
    page += line_of_text("F2", 17, 36, 388, "The radio that only rained")
    page += b"BT /F1 11 Tf 15.5 TL 36 366 Td\n"
    for text in STORY:
        page += pdf_text(text) + b" ' \n" if text else b"T*\n"
    page += b"ET\n"
    page += b"1 1 1 rg 36 62 348 84 re f 0.141 0.251 0.557 RG 1.5 w 36 62 348 84 re S\n"
    page += b"0.141 0.251 0.557 rg " + line_of_text("F2", 12, 50, 125, "Before you open anything")
    page += b"BT /F1 10.5 Tf 15 TL 50 123 Td\n"
    for text in BOX:
        page += pdf_text(text) + b" '\n"
    page += b"ET\n"
    # a resistor between two dots, drawn as in a schematic
    page += b"2 w 36 36 m 170 36 l 176 44 l 188 28 l 200 44 l 212 28 l 224 44 l 236 28 l 242 36 l 384 36 l S\n"
    page += disc(36, 36, 4) + disc(384, 36, 4)
    page += line_of_text("F1", 9, 36, 14, "Free. Copy it, pin it up, pass it on.    nightsolder.example")
    return page


def make_pdf():
    content = zine_page()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >>"
        b" >> >>" % PAGE,
        b"<< /Length %d >>\nstream\n%sendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        b"<< /Title (Solder Night no. 3, the page for the wall) /Author (Night Solder Club)"
        b" /CreationDate (D:20260221190000Z) >>",
    ]
    out = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    mark = hashlib.md5(content).hexdigest().encode()
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 7 0 R /ID [<%s> <%s>] >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, mark, mark, table)
    return out


# ---------------------------------------------------------------------------------------------------------------------
# Badges

BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
CONTEXT = ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"]


def multibase(data):
    number = int.from_bytes(data, "big")
    text = ""
    while number:
        number, digit = divmod(number, 58)
        text = BASE58[digit] + text
    return "z" + "1" * (len(data) - len(data.lstrip(b"\0"))) + text


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def canonical(value):
    """RFC 8785 for what occurs here: objects, lists, text and true; member names in ASCII."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def seconds(stamp):
    return calendar.timegm(time.strptime(stamp, "%Y-%m-%dT%H:%M:%SZ"))


def urn(word):
    """A version 4 UUID that is always the same for the same word."""
    raw = bytearray(hashlib.sha256(b"Kinfolio sample " + word.encode()).digest()[:16])
    raw[6] = raw[6] & 0x0F | 0x40
    raw[8] = raw[8] & 0x3F | 0x80
    text = raw.hex()
    return f"urn:uuid:{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


class Signer:
    """An Ed25519 key whose private half is the hash of a known sentence."""

    def __init__(self, word):
        seed = hashlib.sha256(f"Kinfolio sample issuer, not secret: {word}".encode()).digest()
        der = bytes.fromhex("302e020100300506032b657004220420") + seed
        self.pem = b"-----BEGIN PRIVATE KEY-----\n" + base64.b64encode(der) + b"\n-----END PRIVATE KEY-----\n"
        public = subprocess.run(["openssl", "pkey", "-pubout", "-outform", "DER"], input=self.pem, check=True,
                                capture_output=True).stdout[-32:]
        self.key = multibase(b"\xed\x01" + public)
        self.did = f"did:key:{self.key}"
        self.method = f"{self.did}#{self.key}"

    def sign(self, data):
        with tempfile.TemporaryDirectory() as folder:
            key, message = Path(folder, "key.pem"), Path(folder, "message")
            key.write_bytes(self.pem)
            message.write_bytes(data)
            return subprocess.run(["openssl", "pkeyutl", "-sign", "-rawin", "-inkey", key, "-in", message], check=True,
                                  capture_output=True).stdout

    def jwt(self, credential):
        """The credential as a compact JWS with the registered claims of Open Badges 3.0."""
        claims = dict(credential, iss=credential["issuer"]["id"], jti=credential["id"],
                      nbf=seconds(credential["validFrom"]), sub=credential["credentialSubject"]["id"])
        if "validUntil" in credential:
            claims["exp"] = seconds(credential["validUntil"])
        head = {"alg": "EdDSA", "kid": self.method, "typ": "JWT"}
        signed = ".".join(base64url(compact(part)) for part in (head, claims))
        return signed + "." + base64url(self.sign(signed.encode()))

    def data_integrity(self, credential, created):
        """The credential with an eddsa-jcs-2022 proof."""
        proof = {"type": "DataIntegrityProof", "cryptosuite": "eddsa-jcs-2022", "created": created,
                 "verificationMethod": self.method, "proofPurpose": "assertionMethod",
                 "@context": credential["@context"]}
        hashes = hashlib.sha256(canonical(proof)).digest() + hashlib.sha256(canonical(credential)).digest()
        return dict(credential, proof=dict(proof, proofValue=multibase(self.sign(hashes))))


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def recipient_hash(salt):
    return "sha256$" + hashlib.sha256((RECIPIENT + salt).encode()).hexdigest()


def credential(word, issuer, name, description, criteria, valid_from, valid_until=None, **achievement):
    made = {
        "@context": CONTEXT,
        "id": urn(word),
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": issuer,
        "validFrom": valid_from,
        "name": name,
        "credentialSubject": {
            "id": urn("subject of " + word),
            "type": ["AchievementSubject"],
            "identifier": [{"type": "IdentityObject", "hashed": True, "identityHash": recipient_hash(word),
                            "identityType": "emailAddress", "salt": word}],
            "achievement": {
                "id": urn("achievement " + word),
                "type": ["Achievement"],
                "achievementType": "Badge",
                "name": name,
                "description": description,
                "criteria": {"narrative": criteria},
                **achievement,
            },
        },
    }
    if valid_until:
        made["validUntil"] = valid_until
    return made


def profile(identity, name, url):
    return {"id": identity, "type": ["Profile"], "name": name, "url": url}


def standard(code, name):
    return {"type": ["Alignment"], "targetName": name, "targetCode": code, "targetFramework": "Making and Engineering",
            "targetUrl": f"https://standards.example/making/{code}"}


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def bake_png(drawing, keyword, text):
    """Puts the text into an iTXt chunk after IHDR and leaves every other byte as it is."""
    png = (ART / drawing).read_bytes()
    assert png[:8] == b"\x89PNG\r\n\x1a\n" and png[12:16] == b"IHDR"
    end = 8 + 12 + struct.unpack(">I", png[8:12])[0]
    # keyword 0, not compressed, method 0, no language 0, no translated keyword 0, text
    return png[:end] + chunk(b"iTXt", keyword.encode() + b"\0\0\0\0\0" + text) + png[end:]


def bake_svg(drawing, text):
    """Puts the text as the first element into the drawing."""
    svg = (ART / drawing).read_text(encoding="utf-8")
    tag_end = svg.index(">", svg.index("<svg"))
    assert b"]]>" not in text
    return (svg[:tag_end] + ' xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential><![CDATA['
            + text.decode() + "]]></openbadges:credential>" + svg[tag_end + 1:]).encode()


def soldering():
    """Signature valid - issuer identity not proven."""
    key = Signer("Riverside Library")
    badge = credential(
        "soldering-level-2", profile(key.did, "Riverside Library", "https://riverside-library.example/"),
        "Soldering level 2",
        "Solders clean joints without help, finds a bad joint by looking and measuring, and shows beginners how to start.",
        "- Make twenty joints that hold when somebody pulls\n- Bring one dead board back to life\n"
        "- Teach somebody who has never held an iron",
        "2025-12-04T16:00:00Z",
        alignment=[standard("3.2", "Energy and circuits"), standard("1.1", "Working safely")])
    badge["credentialStatus"] = {
        "id": "https://riverside-library.example/badges/status/1#204", "type": "BitstringStatusListEntry",
        "statusPurpose": "revocation", "statusListIndex": "204",
        "statusListCredential": "https://riverside-library.example/badges/status/1"}
    return bake_png("badge-soldering.png", "openbadgecredential", key.jwt(badge).encode())


def instrument():
    """Changed after signing: somebody corrected a spelling in the signed text."""
    key = Signer("Open Sound Workshop")
    badge = credential(
        "instrument-design", profile(key.did, "Open Sound Workshop", "https://opensound.example/"),
        "Instrument design",
        "Planned, drew and built the body of an electronic insturment that others can open and close again.",
        "A finished instrument body, drawings that somebody else can build from, and a talk of five minutes about both.",
        "2025-08-22T14:30:00Z")
    head, claims, signature = key.jwt(badge).split(".")
    text = base64.urlsafe_b64decode(claims + "=" * (-len(claims) % 4))
    changed = text.replace(b"insturment", b"instrument")
    assert changed != text
    return bake_png("badge-instrument.png", "openbadgecredential",
                    ".".join((head, base64url(changed), signature)).encode())


def workshop():
    """Cannot be checked offline: Open Badges 2.0, hosted."""
    site = "https://nightsolder.example/badges"
    assertion = {
        "@context": "https://w3id.org/openbadges/v2",
        "type": "Assertion",
        "id": f"{site}/assertions/0417.json",
        "recipient": {"type": "email", "hashed": True, "salt": "night-0417", "identity": recipient_hash("night-0417")},
        "badge": {
            "type": "BadgeClass",
            "id": f"{site}/workshop-helper.json",
            "name": "Workshop helper",
            "description": "Helped at five club nights, so that others could build.",
            "image": f"{site}/workshop-helper.png",
            "criteria": {"narrative": "Five evenings as the person who answers questions instead of building."},
            "issuer": {"type": "Issuer", "id": f"{site}/issuer.json", "name": "Night Solder Club",
                       "url": "https://nightsolder.example/", "email": "badges@nightsolder.example"},
        },
        "verification": {"type": "hosted"},
        "issuedOn": "2025-05-17T19:00:00Z",
    }
    return bake_png("badge-workshop.png", "openbadges", compact(assertion))


def safety():
    """Expired; the signature is valid."""
    key = Signer("Hillcrest School")
    badge = credential(
        "lab-safety", profile(key.did, "Hillcrest School", "https://hillcrest.example/"), "Lab safety",
        "May use the school lab in project time. Has to be renewed every year.",
        "A tour of the lab, ten questions without a mistake, and one fire drill.",
        "2024-07-01T08:00:00Z", "2025-06-30T12:00:00Z")
    return bake_png("badge-safety.png", "openbadgecredential", key.jwt(badge).encode())


def maker():
    """Signature valid - issuer known, for whoever uses trusted-issuers.json."""
    key = Signer("County Makers Programme")
    badge = credential(
        "youth-maker", profile(key.did, "County Makers Programme", "https://county-makers.example/"), "Youth maker",
        "Built something of their own design, wrote down how, and showed it to people they did not know.",
        "One finished work, a page about how it was made, and an hour at the stand of the makers’ day.",
        "2026-02-14T11:00:00Z", alignment=[standard("5.1", "Explaining one’s own design")])
    return bake_svg("badge-maker.svg", compact(key.data_integrity(badge, "2026-02-14T11:05:00Z")))


def recording():
    """Not signed - a claim only; the picture lies in the file."""
    picture = base64.b64encode((ART / "badge-recording.svg").read_bytes()).decode()
    badge = credential(
        "field-recording-basics", profile("https://kai.example/", "Kai Okonjo", "https://kai.example/"),
        "Field recording basics",
        "Went out before sunrise, came back with an hour of sound and wet socks.",
        "Record one place for an hour, keep the notes, cut it to a minute that still sounds like the place.",
        "2026-01-18T10:00:00Z",
        image={"id": f"data:image/svg+xml;base64,{picture}", "type": "Image",
               "caption": "A white microphone on a purple octagon"})
    return (json.dumps(badge, ensure_ascii=False, indent=2) + "\n").encode()


def trusted_issuers():
    return (json.dumps({
        "name": "County libraries 2026",
        "note": "A list for the sample portfolio. Its key is made from known words: do not trust it anywhere else.",
        "updated": "2026-01-05",
        "issuers": [{"id": Signer("County Makers Programme").did, "name": "County Makers Programme",
                     "url": "https://county-makers.example/", "validFrom": "2026-01-01", "validUntil": "2026-12-31"}],
    }, ensure_ascii=False, indent=2) + "\n").encode()


FILES = {
    "files/loop.wav": make_wav,
    "files/filter-bench.csv": make_csv,
    "files/zine.pdf": make_pdf,
    "files/divider.svg": make_divider,
    "badges/soldering-level-2.png": soldering,
    "badges/instrument-design.png": instrument,
    "badges/workshop-helper.png": workshop,
    "badges/lab-safety.png": safety,
    "badges/youth-maker.svg": maker,
    "badges/field-recording-basics.json": recording,
    "badges/trusted-issuers.json": trusted_issuers,
}


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for name, make in FILES.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(make())
        print(f"{target.stat().st_size:8} {name}")


if __name__ == "__main__":
    main()

# SPDX-FileCopyrightText: Kinfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills a portfolio with one string wherever a string can be put: every text field of every kind, files and their names,
notes of connections, and a badge whose own words it is. Ids and dates are always the same, so that two such portfolios
differ in nothing but the string."""
import base64
import datetime
import json
import re
import sys
import uuid

import planted_faults
import sitekit

TEXT_TYPES = ("line", "text", "url")
ID_SPACE = uuid.UUID("7b1c5a52-96cb-4d1c-9c1e-0d6f4f0f0a11")


def own_id(word):
    return str(uuid.uuid5(ID_SPACE, word))


def value_of(field, text, number):
    if field["type"] in TEXT_TYPES:
        return text
    if field["type"] == "tags":
        return [text]
    if field["type"] == "choice":
        return field["choices"][-1]["value"]  # for the audience: everyone
    if field["type"] == "choices":
        return [choice["value"] for choice in field["choices"]]
    # Every date another one: a timeline has one order then.
    return {"date": str(datetime.date(2025, 1, 1) + datetime.timedelta(number)), "number": 7}.get(field["type"])


class Filler:
    """Fills a portfolio with one string wherever a string can be put."""

    def __init__(self, kinds):
        self.kinds, self.refused = kinds, set()

    def record(self, kind, text, learner):
        values = {"kind": kind["name"], "id": learner if kind["name"] == "learner" else own_id(kind["name"])}
        place = 20 * self.kinds.index(kind)
        for number, field in enumerate(kind["fields"]):
            value = value_of(field, text, place + number)
            if field["name"] == "agreed":
                value = True
            if (kind["name"], field["name"], text) in self.refused:
                value = None
            if "inTitle" in field["flags"] and field["type"] == "line":
                value = value if value and value.strip() else "Plain"
            if value is not None:
                values[field["name"]] = value
        return values

    def links(self, text):
        """Each kind with the next one, each by another role, the string beside it."""
        names = [kind["name"] for kind in self.kinds if kind["name"] != "learner"]
        for number, name in enumerate(names):
            other = names[(number + 1) % len(names)]
            roles = next(kind for kind in self.kinds if kind["name"] == name)["roles"]
            yield {"from": own_id(name), "role": roles[number % len(roles)]["name"], "to": own_id(other), "note": text}

    def fill(self, folder, text, pictures):
        learner = sitekit.answer("create", folder, "--name", "Plain")["learner"]
        while True:
            records = [self.record(kind, text, learner) for kind in self.kinds]
            document = json.dumps({"records": records, "links": list(self.links(text))}).encode()
            code, out, said = sitekit.run("put", folder, "-", "--json", stdin=document)
            if code == 0:
                break
            # Some fields take only what fits them; they keep nothing of this string.
            refusal = re.fullmatch(r"records\[(\d+)\]: (\w+)", json.loads(out)["error"].get("subject", ""))
            if not refusal:
                sys.exit(f"put refuses {text!r}: {said}")
            refused = (self.kinds[int(refusal[1])]["name"], refusal[2], text)
            if refused in self.refused:
                sys.exit(f"put refuses {text!r} even without it: {said}")
            self.refused.add(refused)
        pictures.mkdir()
        picture = pictures / (text if can_be_a_name(text) else "plain.png")
        picture.write_bytes(planted_faults.picture())
        sitekit.answer("add-media", folder, picture, "--to", own_id("project"))
        badge = pictures / "badge.json"
        badge.write_text(json.dumps(badge_of(text)), encoding="utf-8")
        sitekit.run("badge", "add", folder, badge)
        _, out, _ = sitekit.run("list", folder, "--json")
        shown = [{"kind": record["kind"], "id": record["id"], "audience": "everyone"} for record in json.loads(out)
                 if record["kind"] != "learner"]  # fmt: skip
        for record in shown:
            if record["kind"] == "artifact" and ("artifact", "alt", text) not in self.refused:
                record["alt"] = text
        sitekit.put(folder, shown)


def can_be_a_name(text):
    plain = text.strip()
    return 0 < len(plain.encode("utf-8", "replace")) < 200 and not set(text) & set("/\0") and plain not in (".", "..")


def badge_of(text):
    """An unsigned badge whose every word is the string."""
    picture = "data:image/png;base64," + base64.b64encode(planted_faults.picture()).decode()
    return {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "urn:uuid:" + own_id("assertion"),
            "recipient": {"type": "email", "hashed": False, "identity": "kim@example.org"}, "issuedOn": "2024-05-17T00:00:00Z",
            "verification": {"type": "hosted"}, "evidence": {"narrative": text, "name": text},
            "badge": {"type": "BadgeClass", "id": "urn:uuid:" + own_id("class"), "name": text or "Plain", "description": text,
                      "image": picture, "criteria": {"narrative": text},
                      "issuer": {"type": "Issuer", "id": "https://issuer.example/i", "name": text, "url": text}}}  # fmt: skip

"""A project that has every text field there is."""

from collections import namedtuple

from hostile import NAME_LENGTH, TEXT_LENGTH

# LENGTH is the most characters it may have; where it is NEEDED it cannot be blank.
Field = namedtuple("Field", "name length needed")

QUADRANTS = ["internal-strategic", "external-strategic", "internal-tactical", "external-tactical"]
COMPETENCIES = [f"c{number}" for number in range(1, 7)]
WEIGHTS = {
    "r1": ["primary", "primary", "secondary", "baseline", "primary", "secondary"],
    "r2": ["primary", "secondary", "primary", "primary", "baseline", "baseline"],
    "r3": ["baseline", "primary", "secondary", "primary", "secondary", "primary"],
}
OWNERS = ["r1", "r2"]


def build(fill):
    """The project whose texts FILL (a Field) gives."""

    def name(field):
        return fill(Field(field, NAME_LENGTH, True))

    def label(field):
        return fill(Field(field, NAME_LENGTH, False))

    def needed(field):
        return fill(Field(field, TEXT_LENGTH, True))

    def text(field):
        return fill(Field(field, TEXT_LENGTH, False))

    def competency(prefix, number, ident):
        placed = {} if number == len(COMPETENCIES) - 1 else {"quadrant": QUADRANTS[number % 4]}
        return {
            "id": ident, "name": name(f"{prefix}{ident}/name"),
            "description": text(f"{prefix}{ident}/description"),
            "group": text(f"{prefix}{ident}/group"), **placed,
            "source": text(f"{prefix}{ident}/source"),
        }

    def role(prefix, ident):
        return {
            "id": ident, "name": name(f"{prefix}{ident}/name"),
            "aliases": [label(f"{prefix}{ident}/alias")], "status": "adopted", "headcount": 1,
            "hypothesis": text(f"{prefix}{ident}/hypothesis"),
            "hypothesis-quadrant": "internal-tactical",
            "definition": text(f"{prefix}{ident}/definition"),
            "not-this-role": [text(f"{prefix}{ident}/not this, {n}") for n in "ab"],
            "card": {"boundaries": True, "gaps": True},
            "weights": dict(zip(COMPETENCIES, WEIGHTS[ident])),
            "notes": {c: text(f"{prefix}{ident}/note on {c}") for c in COMPETENCIES[:3]},
        }

    def rule(field, owners):
        return {
            "id": field.replace("/", "-"), "topic": needed(f"{field}/topic"), "kind": "meeting",
            "owns": {owner: text(f"{field}/owned by {owner}") for owner in owners},
            "overlap": text(f"{field}/overlap"), "escalation": text(f"{field}/escalation"),
        }

    def boundary(prefix, a, b, adjacent):
        return {
            "roles": [a, b], "adjacent": adjacent, "reason": text(f"{prefix}{a}-{b}/reason"),
            "rules": [rule(f"{prefix}{a}-{b}/{n}", [a, b]) for n in range(2)],
        }

    return {
        "format": "fourfold-project", "version": 1, "title": label("title"),
        "description": text("description"),
        "organization": {"name": label("organization"), "pm-count": 4},
        "review": {"interval-months": 6, "last": "2026-05-01"},
        "competencies": [competency("", n, c) for n, c in enumerate(COMPETENCIES)],
        "roles": [role("", r) for r in WEIGHTS] + [
            {"id": "em", "name": name("em/name"), "external": True}],
        "boundaries": [
            boundary("", "em", "r1", "auto"), boundary("", "r1", "r2", "auto"),
            boundary("", "r2", "r3", "on")],
        "samples": [
            {"id": f"s{n}", "date": f"2026-04-0{n + 1}", "person": label(f"s{n}/person"),
             "role": "r1", "kind": text(f"s{n}/kind"), "title": name(f"s{n}/title"),
             "competencies": [COMPETENCIES[n % 6]] if n else [], "effort": 2} for n in range(9)],
        "time-splits": [
            {"id": "t1", "date": "2026-04-01", "person": label("time/person"), "role": "r1",
             "shares": {"internal-strategic": 40, "external-tactical": 60}}],
        "decisions": [
            {"id": "d1", "date": "2026-04-02", "role": "r1", "person": label("decision/person"),
             "verdict": "light", "answer": "work", "note": text("decision/note")}],
        "feedback": [
            {"id": f"f{n}", "round": text("feedback/round"), "reviewer": needed(f"f{n}/reviewer"),
             "group": group, "about": {"role": "r1", "competency": "c4"}, "mark": "disagree",
             "weight": weight, "comment": text(f"f{n}/comment"), "decision": text(f"f{n}/decision")}
            for n, (group, weight) in enumerate([("pm", "primary"), ("engineering", "baseline")])],
        "people": [
            {"id": "p1", "name": name("people/name"), "role": "r1", "target": "r2",
             "level": text("people/level"), "ratings": {"c1": {"self": 70, "other": 50}},
             "goals": [{"id": "g1", "competency": "c1", "text": needed("people/goal")}]}],
        "hiring": {"candidates": ["r1"], "note": text("hiring/note")},
        "dismissed": [
            {"check": "sample-unmapped", "about": "s0", "reason": text("dismissed/reason"),
             "date": "2026-04-03"}],
        "snapshots": [
            {"id": "old", "title": name("old/title"), "date": "2026-01-01",
             "note": text("old/note"),
             "competencies": [competency("old/", n, c) for n, c in enumerate(COMPETENCIES)],
             "roles": [role("old/", r) for r in OWNERS],
             "boundaries": [boundary("old/", "r1", "r2", "auto")]}],
    }


FIELDS = []
build(lambda field: FIELDS.append(field) or "x")
NUMBERS = {field.name: number for number, field in enumerate(FIELDS)}


def make_project(texts):
    """The project with TEXTS, one for each of FIELDS."""
    return build(lambda field: texts[NUMBERS[field.name]])


def fit(text, field):
    """TEXT as FIELD takes it: cut, and with a letter where one is asked for."""
    text = text[:field.length]
    return f"x{text[1:]}" if field.needed and not text.strip() else text

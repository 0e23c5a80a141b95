"""What is drawn: the examples, a project of many scripts, one of extremes, and one of nothing."""

import json
import os
import pathlib

SOURCE = os.environ.get("FF_TEST_SOURCE_DIR", ".")
QUADRANTS = ["internal-strategic", "external-strategic", "internal-tactical", "external-tactical"]
WEIGHTS = ["primary", "secondary", "baseline"]

# Those that fonts-dejavu-core, fonts-lohit-deva and fonts-droid-fallback hold letters of.
SCRIPTS = [
    "تخطيط المنتج", "أبحاث المستخدمين (PM) 12", "תכנון מוצר", "מחקר משתמשים 2026, Q3",
    "产品战略与用户研究", "竞争定位", "製品の戦略", "ユーザーリサーチの設計",
    "उत्पाद रणनीति", "क्षेत्र ज्ञान", "Стратегия продукта", "Исследования",
    "Στρατηγική προϊόντος", "Cafe\u0301 re\u0301sume\u0301 nai\u0308ve", "Z\u030co\u0308e\u0323 a\u0302\u0301",
    "Łódź, Győr, İzmir, Þór",
]
LONG_NAME = ("Prioritising what the platform does for teams that build on it, and saying to each of them "
             "what it will not do this year, and why that is so, in words that they can repeat ")
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def list_examples():
    return {path.name.split(".")[0]: path
            for path in sorted(pathlib.Path(SOURCE, "data/examples").glob("*.fourfold.json"))}


def weigh(role, number):
    """One primary in four, and one in four not rated, at another place for each role."""
    return (["primary", "secondary", "baseline", None] * 2)[(number + role * 3 + number // 5) % 4]


def make(title, names, roles, text):
    """A project with competencies NAMES and roles ROLES; TEXT is in all its other fields."""
    competencies = [
        {"id": f"c{n}", "name": name, "description": text, "quadrant": QUADRANTS[n % 4]}
        for n, name in enumerate(names)]
    people = [
        {"id": f"r{n}", "name": name, "status": "candidate", "hypothesis": text,
         "definition": text, "not-this-role": [text, text],
         "card": {"boundaries": True, "gaps": True},
         "weights": {f"c{c}": weigh(n, c) for c in range(len(names)) if weigh(n, c)},
         "notes": {f"c{c}": text for c in range(0, len(names), 2)}}
        for n, name in enumerate(roles)]
    pairs = [
        {"roles": sorted([f"r{n}", f"r{n + 1}"]), "adjacent": "on", "reason": text,
         "rules": [{"id": f"rule-{n}-{k}", "topic": text or "x", "kind": "decision",
                    "owns": {f"r{n}": text, f"r{n + 1}": text}} for k in range(2)]}
        for n in range(min(len(roles) - 1, 6))]
    return {"format": "fourfold-project", "version": 1, "title": title,
            "organization": {"name": title}, "review": {"last": "2026-05-01"},
            "competencies": competencies, "roles": people, "boundaries": pairs}


def make_scripts():
    """Devanagari is on lines of its own: where it stands beside others, Pango hangs it from a line that is a
    pixel or two higher than where all else puts it."""
    return make("תכנון · 规划 · план", SCRIPTS, ["产品经理", "مدير المنتج", "Менеджер роста", "מנהל צמיחה"],
                "产品战略 · أبحاث المستخدمين · στρατηγική")


def make_extremes():
    names = [(LONG_NAME + LONG_NAME)[:200] if n % 3 == 0 else LONG_WORD if n % 3 == 1 else f"{n}"
             for n in range(60)]
    roles = [LONG_NAME[:40 + 12 * n] + str(n) for n in range(12)]
    return make(LONG_NAME, names, roles, LONG_NAME * 3)


def make_nothing():
    return make("", [], ["A", "B"], "")


def write_all(folder):
    """The projects as files: {name: path}."""
    paths = list_examples()
    for name, project in (("scripts", make_scripts()), ("extremes", make_extremes()),
                          ("nothing", make_nothing())):
        paths[name] = pathlib.Path(folder, f"{name}.fourfold.json")
        paths[name].write_text(json.dumps(project), encoding="utf-8")
    return paths


# What names and sentences of random projects are made of: words of every length and script.
WORDS = """API design go-to-market user research pricing roadmap and integration of what for data the platform
stakeholders experiments WWWWWWWWWWWWWWWW iiiiiiiiiiiiiiii""".split() + SCRIPTS + [LONG_WORD, "👍🏽", "<b>&amp;"]


def make_text(rng, most):
    """One to MOST characters, the most being likely."""
    length = most if rng.random() < 0.6 else rng.randint(1, most)
    text = ""
    while len(text) < length:
        text += rng.choice(WORDS) + " "
    return text[:length].strip() or "x"


def make_name(rng):
    return make_text(rng, rng.choice([14, 25, 40, 200]))


def make_random(rng):
    """Usually some 20 competencies and 3 roles; at most 200 and 12."""
    n = rng.choice([rng.randint(0, 5), rng.randint(12, 20), rng.randint(12, 20), rng.randint(20, 60),
                    rng.randint(60, 200)])
    roles = rng.choice([2, 3, 4, rng.randint(5, 12)])
    project = make(make_name(rng), [make_name(rng) for _ in range(n)],
                   [make_name(rng) for _ in range(roles)], make_text(rng, rng.choice([60, 300])))
    temper = rng.random()
    for competency in project["competencies"]:
        competency["quadrant"] = rng.choice([*QUADRANTS, None, QUADRANTS[n % 4]])
    for role in project["roles"]:
        for weight in role["weights"]:
            if rng.random() < temper:
                role["weights"][weight] = rng.choice(WEIGHTS)
    return project

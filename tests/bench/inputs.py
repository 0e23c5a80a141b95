"""The same content for everyone: sixteen competencies on a board, as a project and in each peer's language; projects
of any size; rows of an issue tracker."""

import csv
import json
import random

QUADRANTS = [("internal-strategic", "Internal · Strategic", "#e4eff8", 1, 1),
             ("external-strategic", "External · Strategic", "#efe8f8", 0, 1),
             ("internal-tactical", "Internal · Tactical", "#e1f2ec", 1, 0),
             ("external-tactical", "External · Tactical", "#faebe1", 0, 0)]
NAMES = [["Platform strategy", "Roadmap planning", "Developer experience", "Stakeholder alignment"],
         ["Market positioning", "Product vision", "User research", "Pricing and packaging"],
         ["Integration design", "Backlog management", "Technical trade-offs", "Specification writing"],
         ["Experimentation design", "Funnel optimization", "Acquisition channels", "Customer interviews"]]
WORDS = ("define launch review migrate onboarding checkout partner billing latency funnel cohort pricing search "
         "dashboard webhook retention export audit rollout schema quota consent").split()


def list_points(seed):
    """(name, quadrant, x, y) with x and y from 0 to 1, the right and the top being 1."""
    rand = random.Random(seed)
    for quadrant, names in enumerate(NAMES):
        right, top = QUADRANTS[quadrant][3:]
        for place, name in enumerate(names):
            x = 0.04 + 0.10 * place + 0.06 * rand.random()
            y = 0.04 + 0.10 * (place * 2 % 4) + 0.08 * rand.random()
            yield name, quadrant, x + 0.5 * right, y + 0.5 * top


def sort_by_id(by_id):
    """As a project is saved."""
    return dict(sorted(by_id.items()))


def make_project(competencies, roles, samples=0, seed=1):
    """Roles have primaries in one quadrant and a few in the next, so that the method has something to say."""
    rand = random.Random(seed)
    letters = ["primary", "secondary", "baseline"]
    project = {
        "format": "fourfold-project", "version": 1, "title": "Bench",
        "competencies": [{"id": f"c{i}", "name": f"{NAMES[i % 4][i // 4 % 4]} {i}",
                          "quadrant": QUADRANTS[i % 4][0]} for i in range(competencies)],
        "roles": [{"id": f"r{j}", "name": f"Role {j}",
                   "weights": sort_by_id({f"c{i}": "primary" if i % 4 == j % 4 else rand.choice(letters)
                                          for i in range(competencies)})} for j in range(roles)]}
    if samples:
        project["samples"] = [
            {"id": f"s{i}", "date": f"2026-{1 + rand.randrange(11):02}-{1 + rand.randrange(28):02}",
             "person": f"Person {i % 40}", "role": f"r{i % roles}", "kind": "prd",
             "title": " ".join(rand.choices(WORDS, k=8)) + f" {i}",
             "competencies": [f"c{rand.randrange(competencies)}"]} for i in range(samples)]
    return project


def write_project(path, *size, **options):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(make_project(*size, **options), file)


def write_board(path, seed):
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"format": "fourfold-project", "version": 1, "title": f"Board {seed}",
                   "competencies": [{"id": f"c{i}", "name": name, "quadrant": QUADRANTS[quadrant][0]}
                                    for i, (name, quadrant, _, _) in enumerate(list_points(seed))]}, file)


def make_dot(seed):
    """For Graphviz: everything pinned where it belongs."""
    lines = [f'graph board {{ label="Board {seed}"; labelloc=t; node [fontname="DejaVu Sans", fontsize=11];']
    for number, (_, label, color, right, top) in enumerate(QUADRANTS):
        lines.append(f'q{number} [shape=box, style=filled, fillcolor="{color}", width=4.4, height=4.4, '
                     f'fixedsize=true, label="{label}", labelloc=t, pos="{162 + 324 * right},{162 + 324 * top}!"];')
    for number, (name, _, x, y) in enumerate(list_points(seed)):
        lines.append(f'p{number} [shape=circle, width=0.12, label="", xlabel="{name}", '
                     f'pos="{648 * x:.1f},{648 * y:.1f}!"];')
    return "\n".join(lines) + "\n}\n"


def make_gnuplot(seed, out):
    lines = ['set terminal svg size 800,820 font "DejaVu Sans,11"', f'set output "{out}"', "reset",
             "set xrange [0:1]; set yrange [0:1]; set size square; unset key; unset tics",
             f'set title "Board {seed}"']
    for number, (_, label, color, right, top) in enumerate(QUADRANTS, 1):
        x, y = right / 2, top / 2
        lines.append(f'set object {number} rect from {x},{y} to {x + 0.5},{y + 0.5} fc rgb "{color}" behind')
        lines.append(f'set label {number} "{label}" at {x + 0.01},{y + 0.48}')
    lines.append("$points << EOD")
    lines += [f'{x:.3f} {y:.3f} "{name}"' for name, _, x, y in list_points(seed)]
    lines += ["EOD", "plot $points using 1:2 with points pt 7, $points using 1:2:3 with labels left offset 1,0"]
    return "\n".join(lines) + "\n"


def make_mermaid(seed):
    lines = ["quadrantChart", f"    title Board {seed}", "    x-axis External --> Internal",
             "    y-axis Tactical --> Strategic"]
    lines += [f"    quadrant-{place} {QUADRANTS[number][1]}" for place, number in ((1, 0), (2, 1), (3, 3), (4, 2))]
    lines += [f'    "{name}": [{x:.3f}, {y:.3f}]' for name, _, x, y in list_points(seed)]
    return "\n".join(lines) + "\n"


def make_vega_lite(seed):
    fields = [{"label": label, "x": right / 2, "x2": right / 2 + 0.5, "y": top / 2, "y2": top / 2 + 0.5, "color": color}
              for _, label, color, right, top in QUADRANTS]
    points = [{"name": name, "x": x, "y": y} for name, _, x, y in list_points(seed)]
    at = {"x": {"field": "x", "type": "quantitative", "scale": {"domain": [0, 1]}},
          "y": {"field": "y", "type": "quantitative", "scale": {"domain": [0, 1]}}}
    return {"$schema": "https://vega.github.io/schema/vega-lite/v5.json", "width": 760, "height": 760,
            "title": f"Board {seed}", "layer": [
                {"data": {"values": fields}, "mark": "rect",
                 "encoding": {**at, "x2": {"field": "x2"}, "y2": {"field": "y2"},
                              "color": {"field": "color", "type": "nominal", "scale": None}}},
                {"data": {"values": fields}, "mark": {"type": "text", "align": "left"},
                 "encoding": {**at, "text": {"field": "label"}}},
                {"data": {"values": points}, "mark": "point", "encoding": at},
                {"data": {"values": points}, "mark": {"type": "text", "align": "left", "dx": 8},
                 "encoding": {**at, "text": {"field": "name"}}}]}


def write_rows(path, rows):
    """As an issue tracker exports them: twenty columns, long quoted texts on several lines."""
    rand = random.Random(5)
    days = [f"{day:02}/{month}/26 {hour}:15 AM" for day in range(1, 29) for month in ("Jan", "May", "Oct")
            for hour in (8, 11)]
    head = ["Summary", "Issue key", "Issue id", "Issue Type", "Status", "Project key", "Priority", "Resolution",
            "Assignee", "Reporter", "Created", "Updated", "Resolved", "Labels", "Labels", "Component/s",
            "Fix Version/s", "Custom field (Epic Link)", "Custom field (Story Points)", "Description"]
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(head)
        for row in range(rows):
            text = " ".join(rand.choices(WORDS, k=12)) + "\nAccepted when:\n* " + " ".join(rand.choices(WORDS, k=6))
            out.writerow([" ".join(rand.choices(WORDS, k=8)) + f", {row}", f"PM-{row}", 100000 + row,
                          rand.choice(["Story", "Bug", "Epic"]), "Done", "PM", "High", "Done",
                          f"person{row % 40}@example.org", f"person{row % 7}@example.org", *rand.choices(days, k=3),
                          rand.choice(WORDS), "", rand.choice(["Core", "Growth"]), f"2026.{1 + row % 12}",
                          f"PM-{row % 400}", rand.choice([1, 2, 3, 5, 8]), text])


def write_matrix_sheet(path, competencies, roles):
    """The weights as a spreadsheet has them, with the quadrant of each competency."""
    project = make_project(competencies, roles)
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(["competency", "quadrant", *(role["name"] for role in project["roles"])])
        for competency in project["competencies"]:
            out.writerow([competency["name"], competency["quadrant"],
                          *(role["weights"][competency["id"]][0].upper() for role in project["roles"])])

"""What is measured: each task is ours beside one peer or floor, on the same content, with a goal for the ratio."""

import json
import os
import pathlib
import shutil
import tempfile

import checks
import inputs
import measure

SOURCE = pathlib.Path(os.environ.get("FF_TEST_SOURCE_DIR", ".")).resolve()
BUILD = pathlib.Path(os.environ.get("FF_TEST_BUILD_DIR", "build")).resolve()
CLI = str(BUILD / "src/cli/fourfold-cli")
BENCH = BUILD / "tests/bench"
PEERS = SOURCE / "tests/bench/peers"
MODULES = BUILD / "bench-modules/node_modules"
EXAMPLE = str(SOURCE / "data/examples/b2b-saas.fourfold.json")
LABELS = [name for names in inputs.NAMES for name in names]


class Task:
    """OURS and THEIRS are commands, CHECK says whether what the last one made is right. GOAL is how many times
    as long the other may or must take: ours has to be at least so much faster (a floor's is below 1)."""

    def __init__(self, name, goal, ours, peer, theirs, check, field="wall", slow=False, needs=()):
        self.name, self.goal, self.peer, self.field, self.slow, self.needs = name, goal, peer, field, slow, needs
        self.ours, self.theirs = [str(word) for word in ours], [str(word) for word in theirs]
        self.check = check

    def is_there(self):
        """Whether the peer's program is here, and what it needs."""
        return shutil.which(self.theirs[0]) is not None and all(os.path.exists(path) for path in self.needs)

    def count_runs(self, short):
        return 1 if short else 3 if self.slow else 15


class Inputs:
    """The same content for everyone, in memory."""

    def __init__(self, short):
        self.short = short
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="fourfold-inputs-", dir=measure.RAM))
        self.boards = 5 if short else 100
        self.samples = 1000 if short else 100000
        self.matrix = (200, 20) if short else (2000, 200)

    def __enter__(self):
        for seed in range(self.boards):
            self.write_board(seed)
        inputs.write_project(self.path / "samples.json", 20, 5, self.samples)
        inputs.write_project(self.path / "matrix.json", *self.matrix)
        inputs.write_project(self.path / "small.json", 20, 5)
        inputs.write_rows(self.path / "rows.csv", self.samples)
        write_sheet(self.path / "matrix.fods", *self.matrix)
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)

    def write_board(self, seed):
        inputs.write_board(self.path / f"board-{seed}.json", seed)
        for ending, text in (("dot", inputs.make_dot(seed)), ("mmd", inputs.make_mermaid(seed)),
                             ("gp", inputs.make_gnuplot(seed, f"board-{seed}.svg")),
                             ("vl", json.dumps(inputs.make_vega_lite(seed)))):
            (self.path / f"board-{seed}.{ending}").write_text(text, encoding="utf-8")

    def list_boards(self, ending):
        return [str(self.path / f"board-{seed}.{ending}") for seed in range(self.boards)]

    def get(self, name):
        return str(self.path / name)


def write_sheet(path, competencies, roles):
    """The matrix as a spreadsheet that counts each role's primaries by quadrant."""
    project = inputs.make_project(competencies, roles)

    def cell(text):
        return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'

    def column(number):
        name = ""
        while number >= 0:
            name, number = chr(65 + number % 26) + name, number // 26 - 1
        return name

    last = competencies + 1
    rows = [[cell("competency"), cell("quadrant"), *(cell(role["name"]) for role in project["roles"])]]
    rows += [[cell(one["name"]), cell(one["quadrant"]),
              *(cell(role["weights"][one["id"]][0].upper()) for role in project["roles"])]
             for one in project["competencies"]]
    for quadrant, *_ in inputs.QUADRANTS:
        formulas = [f'of:=COUNTIFS([.$B$2:.$B${last}];"{quadrant}";[.{column(i + 2)}$2:.{column(i + 2)}${last}];"P")'
                    for i in range(roles)]
        rows.append([cell("sum"), cell(quadrant),
                     *(f"<table:table-cell table:formula='{formula}' office:value-type='float'/>"
                       for formula in formulas)])
    body = "\n".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in rows)
    path.write_text('<?xml version="1.0" encoding="UTF-8"?>\n<office:document '
                    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
                    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
                    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
                    'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" '
                    'office:mimetype="application/vnd.oasis.opendocument.spreadsheet">\n'
                    f'<office:body><office:spreadsheet><table:table table:name="weights">{body}</table:table>'
                    '</office:spreadsheet></office:body></office:document>\n', encoding="utf-8")


def export(view, out, *options, project=EXAMPLE):
    return [CLI, "export", project, *view.split(), "-o", out, "--today", "2026-11-21", *options]


def list_board_tasks(given):
    ours = export("board", "out.svg", project=given.get("board-0.json"))
    browser = str(given.path / "puppeteer.json")
    pathlib.Path(browser).write_text('{"executablePath": "/usr/bin/chromium", "args": ["--no-sandbox"]}',
                                     encoding="utf-8")

    def is_board():
        return checks.has_labels("out.svg", LABELS)

    def is_svg():
        return checks.is_large("out.svg", 500)

    def vega():
        return checks.has_labels("board-0.vl.svg" if os.path.exists("board-0.vl.svg") else "out.svg", LABELS)

    def plot():
        return checks.has_labels("board-0.svg" if os.path.exists("board-0.svg") else "out.svg", LABELS)

    yield Task("a board as SVG", 1 / 1.6, ours, "floor", [BENCH / "floors/floor-picture", "svg", "out.svg"], is_svg)
    yield Task("a board as SVG", 1 / 1.2, ours, "Graphviz",
               ["neato", "-n2", "-Tsvg", given.get("board-0.dot"), "-o", "out.svg"], is_board)
    yield Task("a board as SVG", None, ours, "gnuplot", ["gnuplot", given.get("board-0.gp")], plot)
    yield Task("a board as SVG", None, ours, "matplotlib",
               ["/usr/bin/python3", PEERS / "board_matplotlib.py", ".", "0"],
               lambda: checks.is_large("board-0.svg" if os.path.exists("board-0.svg") else "out.svg", 500), slow=True,
               needs=["/usr/lib/python3/dist-packages/matplotlib"])
    yield Task("a board as SVG", 20, ours, "Vega-Lite",
               ["node", PEERS / "board_vega.mjs", MODULES, ".", given.get("board-0.vl")], vega, slow=True,
               needs=[MODULES / "vega-lite"])
    yield Task("a board as SVG", 80, ours, "Mermaid",
               [MODULES / ".bin/mmdc", "-p", browser, "-i", given.get("board-0.mmd"), "-o", "out.svg"], is_board,
               slow=True)


def list_batch_tasks(given):
    ours = [BENCH / "export-many", "boards", ".", *given.list_boards("json")]

    def are_there():
        return checks.has_files(".", given.boards)

    yield Task(f"{given.boards} boards as SVG in one process", 1, ours, "Graphviz",
               ["neato", "-n2", "-Tsvg", "-O", *given.list_boards("dot")],
               lambda: checks.has_files(".", given.boards) or all(map(os.path.exists, given.list_boards("dot.svg"))),
               slow=True)
    yield Task(f"{given.boards} boards as SVG in one process", None, ours, "gnuplot",
               ["gnuplot", *given.list_boards("gp")], are_there, slow=True)
    yield Task(f"{given.boards} boards as SVG in one process", None, ours, "Vega-Lite",
               ["node", PEERS / "board_vega.mjs", MODULES, ".", *given.list_boards("vl")], are_there, slow=True,
               needs=[MODULES / "vega-lite"])
    yield Task(f"{given.boards} boards as SVG in one process", None, ours, "floor",
               [BENCH / "floors/floor-picture", "svg", "out", given.boards], are_there)


def list_picture_tasks(given):
    board, card, handbook = given.get("board.svg"), given.get("card.svg"), given.get("handbook.html")
    role = "card --role technical-pm"
    for view, path in (("board", board), (role, card), ("handbook", handbook)):
        os.spawnvp(os.P_WAIT, CLI, export(view, path))

    def png():
        return checks.is_png("out.png", 700)

    def pdf():
        return checks.is_pdf("out.pdf", "Technical")

    yield Task("a board as PNG", None, export("board", "out.png", "--scale", "1"), "floor",
               [BENCH / "floors/floor-picture", "png", "out.png"], png)
    yield Task("a board as PNG", 35 / 20, export("board", "out.png", "--scale", "1"), "rsvg-convert",
               ["rsvg-convert", board, "-o", "out.png"], png)
    yield Task("a board as PNG", None, export("board", "out.png", "--scale", "1"), "Inkscape",
               ["inkscape", "--export-type=png", "-o", "out.png", board], png, slow=True)
    yield Task("a card as PNG", 2, export(role, "out.png", "--scale", "1"), "rsvg-convert",
               ["rsvg-convert", card, "-o", "out.png"], png)
    yield Task("a card as PNG", None, export(role, "out.png", "--scale", "1"), "Chromium",
               ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--window-size=794,1123",
                "--screenshot=out.png", f"file://{card}"], png, slow=True)
    yield Task("a card as PDF", 1.6, export(role, "out.pdf"), "rsvg-convert",
               ["rsvg-convert", "-f", "pdf", card, "-o", "out.pdf"], pdf)
    yield Task("a card as PDF", None, export(role, "out.pdf"), "Inkscape",
               ["inkscape", "--export-type=pdf", "-o", "out.pdf", card], pdf, slow=True)
    yield Task("a card as PDF", None, export(role, "out.pdf"), "floor",
               [BENCH / "floors/floor-picture", "pdf", "out.pdf"], lambda: checks.is_large("out.pdf", 500))
    yield Task("memory of a board as SVG (MiB)", None, export("board", "out.svg"), "rsvg-convert",
               ["rsvg-convert", "-f", "svg", board, "-o", "out.svg"], lambda: checks.is_large("out.svg", 500), "memory")
    yield Task("memory of a card as PDF (MiB)", None, export(role, "out.pdf"), "Inkscape",
               ["inkscape", "--export-type=pdf", "-o", "out.pdf", card], pdf, "memory", slow=True)
    yield Task("every view in every format, in one process", None,
               [BENCH / "export-many", "all", ".", EXAMPLE], "one conversion by LibreOffice",
               ["soffice", "--headless", f"-env:UserInstallation=file://{given.path}/office", "--convert-to", "pdf",
                handbook], lambda: checks.has_files(".", 1), slow=True)


def list_data_tasks(given):
    samples, matrix, rows = (given.get(name) for name in ("samples.json", "matrix.json", "rows.csv"))
    count = f"{given.samples:,}"
    show = [CLI, "show", samples, "summary"]
    size = os.path.getsize(samples)

    def always():
        return True

    def is_written():
        return checks.is_large("out.json", size / 2)

    yield Task(f"{count} samples read, checked and analysed", 1, show, "json-glib, read only",
               [BENCH / "floors/peer-json-glib", samples], always, slow=True)
    yield Task(f"{count} samples read, checked and analysed", None, show, "Python, read only",
               ["python3", "-c", f"import json; json.load(open({samples!r}))"], always, slow=True)
    yield Task(f"{count} samples read, checked and analysed", None, show, "floor",
               [BENCH / "floors/floor-json", samples], always, slow=True)
    yield Task(f"memory of {count} samples (MiB)", None, show, "json-glib, read only",
               [BENCH / "floors/peer-json-glib", samples], always, "memory", slow=True)
    yield Task(f"{count} samples read, written and read back", None, [CLI, "format", samples, "-o", "out.json"],
               "json-glib, read and written", [BENCH / "floors/peer-json-glib", samples, "out.json"], is_written,
               slow=True)
    yield Task(f"{count} rows of CSV imported", 2, [CLI, "import", given.get("small.json"), "samples", rows, "--dry-run"],
               "sqlite3 .import", ["sqlite3", "out.db", ".mode csv", f".import {rows} t"], always, slow=True)
    yield Task(f"{count} rows of CSV imported", None,
               [CLI, "import", given.get("small.json"), "samples", rows, "--dry-run"], "Miller",
               ["mlr", "--icsv", "--ocsv", "cat", rows], always, slow=True)
    yield Task(f"{count} rows of CSV imported", None,
               [CLI, "import", given.get("small.json"), "samples", rows, "--dry-run"], "Python, read only",
               ["python3", "-c", f"import csv; list(csv.reader(open({rows!r}, newline='')))"], always, slow=True)
    yield Task(f"{count} rows of CSV imported", None,
               [CLI, "import", given.get("small.json"), "samples", rows, "--dry-run"], "floor",
               [BENCH / "floors/floor-csv", rows], always, slow=True)
    cells = "×".join(f"{number:,}" for number in given.matrix)
    yield Task(f"emphasis of {cells}, from the file", 15, [CLI, "show", matrix, "emphasis"], "LibreOffice",
               ["soffice", "--headless", f"-env:UserInstallation=file://{given.path}/office", "--convert-to", "csv",
                given.get("matrix.fods")], always, slow=True)


def list_tasks(given):
    yield from list_board_tasks(given)
    yield from list_batch_tasks(given)
    yield from list_picture_tasks(given)
    yield from list_data_tasks(given)

#!/usr/bin/python3
"""Every language has every text, as the sources have them now, and nothing that no source has. TAP on standard
output."""

import pathlib
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

import catalogue


def find_faults(language, template):
    """What is wrong with the catalogue of LANGUAGE."""
    path = catalogue.SOURCE / "po" / f"{language}.po"
    compared = subprocess.run(["msgcmp", path, template], capture_output=True, text=True, check=False)
    checked = subprocess.run(["msgfmt", "--check", "-o", "/dev/null", path], capture_output=True, text=True,
                             check=False)
    return [line for done in (compared, checked) if done.returncode != 0
            for line in done.stderr.splitlines()]


def main():
    languages = (catalogue.SOURCE / "po/LINGUAS").read_text().split()
    good = True
    print(f"1..{len(languages) + 1}")
    with tempfile.TemporaryDirectory() as folder:
        template = pathlib.Path(folder, "fourfold.pot")
        catalogue.make_template(template)
        n = len(catalogue.read(template))
        print(f"{'ok' if n > 1500 else 'not ok'} 1 there are {n} texts")
        for number, language in enumerate(languages, 2):
            faults = find_faults(language, template)
            good = good and not faults
            print(f"{'not ok' if faults else 'ok'} {number} {language} is complete")
            for line in faults[:40]:
                print(f"# {line}")
    return 0 if good and n > 1500 else 1


if __name__ == "__main__":
    sys.exit(main())

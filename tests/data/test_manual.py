#!/usr/bin/python3
"""The manual pages and the completions, held against what the programs say of themselves."""

import glob
import json
import os
import re

from cases import APPLICATION, CLI, SOURCE, THUMBNAILER, case, main, need, read, run

COMPLETIONS = os.path.join(SOURCE, "data/completions/fourfold-cli")
PLAIN = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "", "PATH": f"{os.path.dirname(CLI)}:{os.environ['PATH']}"}
COMMON = {"--help", "--version"}


def helped(program, *words):
    return run(program, *words, "--help", env=PLAIN)


def list_words(text):
    """The first words of the lines that have a summary: commands, topics, views."""
    return re.findall(r"^  ([a-z][a-z-]*)  +\S", text, re.MULTILINE)


def list_options(text):
    return set(re.findall(r"^  (?:-\w, )?(--[a-z-]+)", text, re.MULTILINE))


def list_verbs(text):
    return re.findall(r"^  ([a-z][a-z-]*)(?: .*)?\n      \S", text, re.MULTILINE)


def read_page(name):
    """The text of a manual page, with dashes as they are typed."""
    return read(f"data/man/{name}").replace("\\-", "-")


def read_sections():
    """What the page says of each command: its own section, and "" for that of all."""
    parts = re.split(r"^\.SS ", read_page("fourfold-cli.1"), flags=re.MULTILINE)[1:]
    return {(re.match(r"fourfold-cli (\S+)", part) or ["", ""])[1]: part for part in parts}


def named_in(part):
    """The options that a part of the page explains: those that a paragraph begins with."""
    heads = re.findall(r"^\.TP\n(.*)$", part, re.MULTILINE)
    return {option for head in heads for option in re.findall(r"--[a-z][a-z-]*", head)}


COMMANDS = list_words(helped(CLI))


@case
def commands(_folder):
    """the page of fourfold-cli has a section for each command, and for no other"""
    assert len(COMMANDS) >= 9, COMMANDS
    assert set(COMMANDS) == set(read_sections()) - {""}, read_sections().keys()


@case
def options(_folder):
    """each section explains all options of its command, and no other"""
    sections = read_sections()
    common = named_in(sections[""])
    assert common == COMMON | {"--output"}, common
    for command in COMMANDS:
        said = list_options(helped(CLI, command))
        assert named_in(sections[command]) == said - common, f"{command}: {named_in(sections[command]) ^ (said - common)}"


@case
def words(_folder):
    """topics, views, kinds and verbs are in the page"""
    sections = read_sections()
    for command in ("show", "export", "import"):
        found = list_words(helped(CLI, command))
        assert len(found) >= 3, found
        missing = [word for word in found if not re.search(rf"\b{word}\b", sections[command])]
        assert not missing, f"{command}: {missing}"
    verbs = list_verbs(helped(CLI, "edit"))
    assert len(verbs) >= 25, verbs
    missing = [verb for verb in verbs if not re.search(rf"(?<![\w-]){verb}(?![\w-])", sections["edit"])]
    assert not missing, missing


@case
def other_pages(_folder):
    """the pages of the other programs explain their options, and no other"""
    for program, page, hidden in ((APPLICATION, "fourfold.1", {"--help-gapplication"}),
                                  (THUMBNAILER, "fourfold-thumbnailer.1", set())):
        said = list_options(helped(program)) - hidden
        named = set(re.findall(r"--[a-z][a-z-]*", read_page(page).split(".SH OPTIONS")[1]))
        assert said == named, f"{page}: {said ^ named}"


@case
def project_page(_folder):
    """the page of the file format names all its members"""
    schema = json.loads(read("data/project.schema.json"))
    page = read_page("fourfold-project.5")
    missing = [name for name in schema["properties"] if not re.search(rf"(?<![\w-]){name}(?![\w-])", page)]
    assert not missing, missing


@case
def well_set(_folder):
    """every page is set without a warning"""
    need("man", "man-db")
    pages = glob.glob(os.path.join(SOURCE, "data/man/*.[15]"))
    assert len(pages) >= 4
    for page in pages:
        warned = run("sh", "-c", 'man --warnings -E UTF-8 -l "$1" 2>&1 >/dev/null', "sh", page)
        assert warned == "", warned


def complete_bash(*line):
    """What bash offers for the last word of the line."""
    script = ('source "$0"; COMP_WORDS=(fourfold-cli "$@"); COMP_CWORD=$#; _fourfold_cli; '
              'printf "%s\\n" "${COMPREPLY[@]}"')
    return set(run("bash", "-c", script, f"{COMPLETIONS}.bash", *line, env=PLAIN).split())


def complete_fish(*line):
    need("fish", "fish")
    typed = " ".join(["fourfold-cli", *line])
    out = run("fish", "-c", 'source $argv[1]; complete -C $argv[2]', f"{COMPLETIONS}.fish", typed, env=PLAIN)
    return {offered.split("\t")[0] for offered in out.splitlines()}


def complete_zsh(*line):
    """What zsh would describe: its own machinery for that needs a terminal."""
    need("zsh", "zsh")
    script = ('_describe () { print -l -- ${(P)@[-1]} }; _files () { }; file=$1; words=(fourfold-cli "${@:2}"); '
              'CURRENT=$#words; PREFIX=$words[-1]; set --; source $file')
    out = run("zsh", "-f", "-c", script, "zsh", f"{COMPLETIONS}.zsh", *line, env=PLAIN)
    return {offered.split(":")[0] for offered in out.splitlines()}


def check_completion(complete):
    offered = complete("")
    assert set(COMMANDS) <= offered, f"commands: {set(COMMANDS) - offered}"
    for command in COMMANDS:
        missing = list_options(helped(CLI, command)) - complete(command, "--")
        assert not missing, f"{command}: {missing}"
    for command in ("show", "export", "import"):
        missing = set(list_words(helped(CLI, command))) - complete(command, "a.fourfold.json", "")
        assert not missing, f"{command}: {missing}"
    missing = set(list_verbs(helped(CLI, "edit"))) - complete("edit", "a.fourfold.json", "")
    assert not missing, f"verbs: {missing}"


@case
def bash(_folder):
    """bash completes every command, option, topic, view, kind and verb"""
    check_completion(complete_bash)


@case
def bash_values(_folder):
    """bash completes the values that an option's help lists"""
    for command in COMMANDS:
        for option, values in re.findall(r"(--[a-z-]+) ([a-z0-9-]+(?:\|[a-z0-9-]+)+)", helped(CLI, command)):
            offered = complete_bash(command, "a.fourfold.json", option, "")
            assert offered == set(values.split("|")), f"{command} {option}: {offered}"


@case
def fish(_folder):
    """fish completes every command, option, topic, view, kind and verb"""
    check_completion(complete_fish)


@case
def zsh(_folder):
    """zsh completes every command, option, topic, view, kind and verb"""
    check_completion(complete_zsh)


if __name__ == "__main__":
    main()

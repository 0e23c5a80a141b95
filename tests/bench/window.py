"""What the window takes, told by the programs in window/."""


def measure_all(options):
    return []


def say(frames):
    return []


def make_section(frames):
    return ""

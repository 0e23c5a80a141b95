"""What it was measured on, without naming anybody's machine."""

import os
import platform
import re


def describe():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = re.search(r"model name\s*: (.*)", file.read())
    load = os.getloadavg()[0]
    return (f"{os.cpu_count()} cores ({model.group(1) if model else platform.machine()}), "
            f"{platform.freedesktop_os_release()['PRETTY_NAME']}, load {load:.1f} at the end")

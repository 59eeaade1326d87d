#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an administrator writes to sum up a share: walk.py everything|counts SHARE"""
import os
import sys
from collections import Counter
from datetime import datetime


def history(path):
    """Lines, first and last hit, machines, users and hits per day of one hits.log."""
    first, last, machines, users, days, lines = None, None, set(), set(), Counter(), 0
    with open(path, encoding="latin-1") as file:
        for line in file:
            time, machine, user, report = line.rstrip("\n").split("\t")
            when = datetime.strptime(time, "%H:%M:%S  %m-%d-%Y")
            first = min(first or when, when)
            last = max(last or when, when)
            machines.add(machine)
            users.add(user)
            days[when.date()] += 1
            lines += 1
    return lines, first, last, len(machines), len(users), days


def main(work, share):
    counts, histories, reports, report_bytes, statuses = {}, {}, 0, 0, {}
    for folder, _, files in os.walk(os.path.join(share, "counts")):
        if "count.txt" in files:
            with open(os.path.join(folder, "count.txt"), encoding="latin-1") as file:
                counts[folder] = dict(line.strip().split("=") for line in file)
    if work == "everything":
        for folder, _, files in os.walk(os.path.join(share, "cabs")):
            for name in files:
                path = os.path.join(folder, name)
                if name == "hits.log":
                    histories[folder] = history(path)
                else:
                    reports += 1
                    report_bytes += os.path.getsize(path)
        for folder, _, files in os.walk(os.path.join(share, "status")):
            if "status.txt" in files:
                with open(os.path.join(folder, "status.txt"), encoding="latin-1") as file:
                    statuses[folder] = dict(line.strip().split("=", 1) for line in file if "=" in line)
    hits = sum(int(values["Total Hits"]) for values in counts.values())
    lines = sum(entry[0] for entry in histories.values())
    print(len(counts), hits, reports, report_bytes, lines)


main(*sys.argv[1:])

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""sameeffects.py CERCTL OTHER: reports the same errors to copies of the same shares with both programs, the second one for Windows, and
compares what they say and what lies on the shares afterwards: files, counters, log lines, and every member of every cabinet.
"""

import hashlib
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

CASES = 40
BUCKET = pathlib.PurePath("winword.exe", "11.0.5510.0", "mso.dll", "11.0.5510.0", "0012a4f3")
CAB = re.compile(r"\b[a-z0-9]{8}\.cab\b")
BOOLEANS = ["YES", "NO", "TRUE", "0", "1", "maybe"]


def some_lines(rng, choices, most):
    return "".join(f"{line}\r\n" for line in rng.sample(choices, rng.randint(0, most)))


def make_share(rng, folder, files):
    """A share with settings, counters and logs of clients before."""
    settings = [f"{key}={rng.choice(BOOLEANS)}" for key in
                ("Tracking", "iData", "MemoryDump", "fDoc", "NoSecondLevelCollection", "NoFileCollection", "NoExternalURL")]
    limit = [f"Crashes per bucket={rng.choice(['0', '1', '3', '03', '100'])}"]
    answer = [f"Response={rng.choice(['1', 'https://intranet.example/kb/1', 'nowhere'])}", "Bucket=4711", "URLLaunch=",
              f"GetFile={files / 'one.txt'};{files / 'none.txt'};%NOT_SET%\\x", f"GetFile={files / 'sub'}"]
    (folder / "policy.txt").write_bytes(some_lines(rng, settings + limit + ["RegTree=HKLM"], 5).encode())
    for branch in ("counts", "status", "cabs"):
        if rng.random() < 0.7:
            (folder / branch / BUCKET).mkdir(parents=True)
    if (folder / "status" / BUCKET).is_dir():
        (folder / "status" / BUCKET / "status.txt").write_bytes(some_lines(rng, settings + limit + answer, 8).encode())
    if (folder / "counts" / BUCKET).is_dir():
        counts = rng.choice(["Cabs Gathered=0\r\nTotal Hits=9\r\n", "Cabs Gathered=3\r\nTotal Hits=99\r\n", "damaged\r\n"])
        (folder / "counts" / BUCKET / "count.txt").write_bytes(counts.encode())
    if rng.random() < 0.5:
        (folder / "crash.log").write_bytes(b"12:00:00  11-19-2026\tPC-0\tada\t4711\r\n")


def chosen_error(rng, files):
    kind = rng.choice([["--kernel"], ["--shutdown"], ["--signature", *BUCKET.parts], ["--signature", *BUCKET.parts],
                       ["--signature", "new.exe", "1.0", "new.dll", "1.0", "0000abcd"],
                       ["--signature", "con.exe", "1.0", "new.dll", "1.0", "0000abcd"]])
    attached = [str(files / name) for name in rng.sample(["one.txt", "a.dmp", "empty.bin", "two words.log"], rng.randint(0, 3))]
    return kind + (["--attach", *attached] if attached else []) + (["--strict-idata"] if rng.random() < 0.3 else [])


def without_names(value):
    """The names of cabinets are random, and each system writes the root, and says why it cannot read, in its own way."""
    text = json.dumps({key: item for key, item in value.items() if key not in ("share", "root")}, sort_keys=True)
    return json.loads(re.sub(r"(it cannot be read): [^\"]*", r"\1", CAB.sub("RANDOM.cab", text)))


def reported(program, share, error):
    ran = subprocess.run([program, "report", share, "--json", "--machine", "PC-7", "--user", "anna", "--time", "2026-11-20T12:00:00",
                          *error], capture_output=True, check=False)
    said = json.loads(ran.stdout) if ran.stdout.startswith(b"{") else {"no JSON": ran.stdout.decode()}
    return ran.returncode, without_names(said), ran.stderr.count(b"cerctl: ")


def members(cab):
    """Name, time and bytes of each, as cabextract finds them."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["cabextract", "-t", "-q", cab], check=True, capture_output=True)
        subprocess.run(["cabextract", "-q", "-d", folder, cab], check=True, capture_output=True)
        return {path.name: (path.stat().st_mtime, path.read_bytes()) for path in pathlib.Path(folder).iterdir()}


def content(share):
    found = {}
    for path in sorted(share.rglob("*")):
        name = CAB.sub("RANDOM.cab", str(path.relative_to(share)))
        if path.suffix == ".cab":
            told = [(name, time, hashlib.sha256(data).hexdigest()) for name, (time, data) in members(path).items()]
            found[name] = sorted(found.get(name, []) + [sorted(told)])
        else:
            found[name] = CAB.sub("RANDOM.cab", path.read_bytes().decode("latin-1")) if path.is_file() else None
    return found


def collects_what_windows_knows(program, folder):
    """What only the system for Windows can tell is in the report, and what even it cannot is named."""
    share = folder / "windows-only"
    (share / "status" / BUCKET).mkdir(parents=True)
    (share / "status" / BUCKET / "status.txt").write_bytes(
        b"RegKey=HKLM\\Software\\Microsoft\\Windows NT\\CurrentVersion;HKCU\\Nothing\\Here\r\n"
        b"WQL=select Name from Win32_OperatingSystem;select Nonsense\r\n"
        b"GetFileVersion=%SystemRoot%\\system32\\kernel32.dll\r\nGetFile=%WINDIR%\\win.ini\r\n")
    ran = subprocess.run([program, "report", share, "--json", "--signature", *BUCKET.parts], capture_output=True, check=False)
    document = json.loads(ran.stdout)
    assert [item["item"] for item in document["leftOut"]] == ["HKCU\\Nothing\\Here", "select Nonsense"], document["leftOut"]
    found = members(share / document["delivered"].replace("\\", "/"))
    assert sorted(found) == ["CurrentVersion.reg", "kernel32.dll.version.txt", "manifest.txt", "win.ini", "wql.txt"], sorted(found)
    registry = found["CurrentVersion.reg"][1].decode("utf-16")
    assert registry.startswith("Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\Software\\"), registry[:80]
    assert re.search(r'^"CurrentVersion"="\d', registry, re.M) and re.search(r'"\w+"=dword:[0-9a-f]{8}\r', registry)
    assert re.search(rb"^File\t\d+\.\d+\.\d+\.\d+\r$", found["kernel32.dll.version.txt"][1], re.M)
    assert b"instance of Win32_OperatingSystem" in found["wql.txt"][1], found["wql.txt"][1]


def compare(case, programs, folder, files):
    rng = random.Random(case)
    shares = [folder / f"{case}-{number}" for number in (1, 2)]
    shares[0].mkdir()
    make_share(rng, shares[0], files)
    shutil.copytree(shares[0], shares[1])
    delivered = False
    for error in [chosen_error(rng, files) for _ in range(2)]:
        said = [reported(program, share, error) for program, share in zip(programs, shares)]
        assert said[0] == said[1], f"case {case}, {error}:\n{said[0]}\n{said[1]}"
        delivered |= bool(said[0][1].get("delivered"))
    left = [content(share) for share in shares]
    differ = [(name, left[0].get(name), left[1].get(name)) for name in left[0] | left[1] if left[0].get(name) != left[1].get(name)]
    assert left[0] == left[1], f"case {case}: {differ}"
    return delivered


def main():
    programs = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        files = folder / "files"
        (files / "sub").mkdir(parents=True)
        for file, text in (("one.txt", b"one\n" * 5000), ("a.dmp", bytes(range(256)) * 999), ("empty.bin", b""), ("two words.log", b"x")):
            (files / file).write_bytes(text)
        delivered = sum(compare(case, programs, folder, files) for case in range(CASES))
        collects_what_windows_knows(programs[1], folder)
    assert CASES / 4 < delivered < CASES, f"{delivered} of {CASES} cases made a report: they do not try both"
    print(f"{CASES} shares, {2 * CASES} errors: the same said and the same left by both; {delivered} got reports")


if __name__ == "__main__":
    main()

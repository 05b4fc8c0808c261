"""Run one command and write down what it cost: ``python accounting.py REPORT.json COMMAND …``.

A process of its own, kept small: the operating system counts the memory of whoever starts a command as the
command's own peak.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

if __name__ == "__main__":
    started = time.perf_counter()
    process = subprocess.Popen(sys.argv[2:], stdin=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    report = {
        "exit": os.waitstatus_to_exitcode(status),
        "cpu_seconds": usage.ru_utime + usage.ru_stime,
        "wall_seconds": time.perf_counter() - started,
        "peak_mib": usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024),
    }
    Path(sys.argv[1]).write_text(json.dumps(report))

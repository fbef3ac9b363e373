"""Runs an emulator (the Python module named as argument; MiniStack, unless told) as it is, and ends it and every function
process when whoever started it is gone.

Standard input is the tie: the starter holds the other end of a pipe, and the end of that pipe is the end of this group of
processes, also when the starter was killed outright and could end nothing itself.
"""

import os
import runpy
import shutil
import signal
import sys
import threading
import time

GRACE_SECONDS = 3


def remove_temporary_files() -> None:
    shutil.rmtree(os.environ["TMPDIR"], ignore_errors=True)


def end_with_starter() -> None:
    # os.read and not sys.stdin: a buffered reader in a daemon thread breaks the interpreter's own shutdown
    while os.read(0, 4096):
        pass
    os.killpg(os.getpgrp(), signal.SIGTERM)
    time.sleep(GRACE_SECONDS)
    remove_temporary_files()
    os.killpg(os.getpgrp(), signal.SIGKILL)


def main() -> None:
    if os.getpgrp() != os.getpid():
        os.setpgid(0, 0)
    threading.Thread(target=end_with_starter, daemon=True).start()
    module = sys.argv[1] if len(sys.argv) > 1 else "ministack"
    sys.argv = [module]
    try:
        runpy.run_module(module, run_name="__main__")
    finally:
        remove_temporary_files()


main()

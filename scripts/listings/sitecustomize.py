"""Python loads this before every listing: no network, and at the end a note of what it ran on."""
import atexit
import json
import os
import platform
import socket
import sys

PACKAGES = {"numpy": "NumPy", "scipy": "SciPy", "sklearn": "scikit-learn", "torch": "PyTorch"}


def refuse(*_, **__):
    raise OSError("a listing has no network")


def note(path):
    loaded = {name: sys.modules[key].__version__ for key, name in PACKAGES.items() if key in sys.modules}
    spent = os.times()
    with open(path, "w") as file:
        json.dump({"seconds": spent.user + spent.system, "versions": {"Python": platform.python_version(), **loaded}}, file)


connect = socket.socket.connect
# Pools of processes talk over local files, which is no network.
socket.socket.connect = lambda self, to: connect(self, to) if self.family == socket.AF_UNIX else refuse()
socket.socket.connect_ex = socket.socket.sendto = socket.getaddrinfo = refuse

# Only the listing leaves a note, not the processes it may start.
path = os.environ.pop("LISTING_NOTE", None)
if path:
    atexit.register(note, path)

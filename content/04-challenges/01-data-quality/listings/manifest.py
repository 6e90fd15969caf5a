# A dataset version is a list of hashes; a lineage is the hash of the parent plus the step.
import hashlib
import json
import tempfile
from pathlib import Path

# region manifest
def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:12]

def manifest(folder: Path, parent: str | None, step: str, licence: str) -> dict:
    files = {p.name: {"sha256": digest(p.read_bytes()), "rows": p.read_text().count("\n") - 1}
             for p in sorted(folder.glob("*.csv"))}
    body = {"files": files, "parent": parent, "step": step, "licence": licence}
    return {"version": digest(json.dumps(body, sort_keys=True).encode())} | body

def changed(old: dict, folder: Path) -> list[str]:
    now = manifest(folder, None, "", "")["files"]
    return [f"{name}: {old['files'].get(name, {}).get('rows')} -> {now.get(name, {}).get('rows')} rows"
            for name in sorted(old["files"] | now) if old["files"].get(name) != now.get(name)]
# endregion

# region run
with tempfile.TemporaryDirectory() as tmp:
    data = Path(tmp)
    (data / "orders.csv").write_text("id,kg\n1,2.0\n2,2.0\n7,25.0\n")
    raw = manifest(data, None, "export crm 2026-10-05", "contract 2026-017, clause 4")
    (data / "orders.csv").write_text("id,kg\n1,2.0\n2,2.0\n7,2.5\n")
    clean = manifest(data, raw["version"], "clean.py@3f2a91c", raw["licence"])
    print("raw  ", raw["version"], raw["step"])
    print("clean", clean["version"], "<-", clean["parent"], clean["step"])
    (data / "orders.csv").write_text("id,kg\n1,2.0\n2,2.1\n7,2.5\n")   # somebody edits one digit
    print("since then:", changed(clean, data))
# endregion

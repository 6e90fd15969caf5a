import hashlib, re, subprocess, sys, tempfile, zipfile
from pathlib import Path

def wheel(folder, version, note):
    """手工做一个最小的包：里面只有一行注释。"""
    folder.mkdir(exist_ok=True)
    info = f"acme_prompts-{version}.dist-info"
    path = folder / f"acme_prompts-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as z:
        z.writestr("acme_prompts.py", f"# {note}\n")
        z.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\n"
                   f"Name: acme-prompts\nVersion: {version}\n")
        z.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\n"
                   "Root-Is-Purelib: true\nTag: py3-none-any\n")
        z.writestr(f"{info}/RECORD", "")
    return hashlib.sha256(path.read_bytes()).hexdigest()

# region resolve
def resolve(request, *indexes, hashes=False):
    """让 pip 在几个源里自己挑，返回它挑中的文件来自哪个源。"""
    with tempfile.TemporaryDirectory() as out:
        Path(out, "req.txt").write_text(request)
        links = [w for i in indexes for w in ("--find-links", str(i))]
        done = subprocess.run(
            [sys.executable, "-m", "pip", "download", "--no-index", "-q",
             "-d", out, "-r", f"{out}/req.txt", *links,
             *(["--require-hashes"] if hashes else [])],
            capture_output=True, text=True)
        got = [p.name for p in Path(out).glob("*.whl")]
        if not got:
            return "拒绝：哈希不符" if "HASH" in done.stderr.upper() else "失败"
        where = next(i.name for i in indexes if (i / got[0]).exists())
        return f"{re.search(r'-([0-9.]+)-', got[0])[1]}，来自{where}"
# endregion
with tempfile.TemporaryDirectory() as room:
    inside, public = Path(room, "内网"), Path(room, "公网")
    good = wheel(inside, "1.2.0", "我们自己的")
    wheel(public, "99.0.0", "别人抢注的同名包")
    print("只写名字　　　　", resolve("acme-prompts\n", inside, public))
    print("写死版本　　　　", resolve("acme-prompts==1.2.0\n", inside, public))
    locked = f"acme-prompts==1.2.0 --hash=sha256:{good}\n"
    print("写死版本与哈希　", resolve(locked, inside, public, hashes=True))
    wheel(inside, "1.2.0", "发布账号被盗之后重传的")
    print("同版本被换掉　　", resolve("acme-prompts==1.2.0\n", inside, public))
    print("同上，核对哈希　", resolve(locked, inside, public, hashes=True))

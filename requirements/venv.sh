# Make a virtual environment in the folder $1 with the newest Python that the pinned requirements are known for.
# Says in words what to install where there is none. On Debian and Ubuntu, python3-venv is a package of its own: it is fetched.
set -eu
folder=$1

able() { "$1" -c 'import sys; raise SystemExit(not (3, 11) <= sys.version_info < (4,))' >/dev/null 2>&1; }

python=
for candidate in python3.13 python3.12 python3.11 python3 python; do
    if able "$candidate"; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    echo "jiedan needs Python 3.11 or newer, and there is none on PATH." >&2
    echo "  Debian, Ubuntu: apt-get install python3 python3-venv   macOS: brew install python@3.13" >&2
    exit 1
fi

if ! "$python" -c 'import ensurepip, venv' 2>/dev/null && command -v apt-get >/dev/null; then
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    echo "Installing python$version-venv ..."
    if [ "$(id -u)" = 0 ]; then as_root=; else as_root=sudo; fi
    $as_root apt-get update -qq </dev/null || true
    if ! $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "python$version-venv" </dev/null >/dev/null; then
        echo "Please install the package python$version-venv (or python3-venv). Then run the command again." >&2
        exit 1
    fi
fi

echo "Making $folder with $("$python" --version) ..."
rm -rf "$folder"
"$python" -m venv "$folder"

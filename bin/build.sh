# Shared by the commands in this folder; sourced, not run.
# Expects: set -euo pipefail, and ROOT = the project's root.

say() { printf '%s\n' "$*"; }

# Installs Debian packages when this is Debian and we may; otherwise says what is missing.
need_packages() {
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "installing $*"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  else
    say "Please install: $*" >&2
    exit 1
  fi
}

need_build_tools() {
  local missing=()
  command -v mvn >/dev/null || missing+=(maven)
  command -v javac >/dev/null || missing+=(openjdk-17-jdk-headless)
  command -v setsid >/dev/null || missing+=(util-linux)
  [ ${#missing[@]} = 0 ] || need_packages "${missing[@]}"
  local version
  version=$(javac -version 2>&1 | sed -E 's/^javac ([0-9]+).*/\1/')
  if [ "$version" -lt 17 ]; then
    say "JDK 17 or later is needed; javac here is $version. Point JAVA_HOME and PATH to a newer one." >&2
    exit 1
  fi
}

# The embedded MariaDB is a Debian-like build; its few libraries are part of any usual installation.
need_mariadb_libraries() {
  local mariadbd="$ROOT/ear/launcher/target/runtime/mariadb/bin/mariadbd"
  if ldd "$mariadbd" 2>/dev/null | grep -q 'not found'; then
    need_packages libcrypt1 libsystemd0 liblz4-1 libzstd1 liblzma5 libstdc++6
  fi
}

# True when something the build reads is newer than the last build.
build_is_stale() {
  local stamp="$ROOT/ear/launcher/target/built"
  [ -f "$stamp" ] && [ -f "$ROOT/ear/application/target/agat-partner.ear" ] && [ -f "$ROOT/ear/launcher/target/launcher.jar" ] \
    && [ -d "$ROOT/warehouse-etl/target/runtime" ] || return 0
  [ -n "$(find "$ROOT" -name target -prune -o -name .git -prune -o -name docs -prune -o -path "$ROOT/ear/tests/src" -prune -o \
    \( -name pom.xml -o -path '*/src/*' -o -path "$ROOT/db/*" -o -path "$ROOT/warehouse-etl/connect/*" \) -newer "$stamp" -print -quit)" ]
}

# Maven in quiet mode with one line of progress; its output is shown when it fails.
maven() {
  local what=$1 log="$ROOT/target/build.log" begin=$SECONDS
  shift
  mkdir -p "$ROOT/target"
  ( cd "$ROOT" && exec mvn -B -ntp "$@" ) >"$log" 2>&1 &
  local pid=$!
  trap 'kill $pid 2>/dev/null; exit 130' INT TERM
  while kill -0 $pid 2>/dev/null; do
    [ -t 1 ] && printf '\r%s: %d s ' "$what" $((SECONDS - begin))
    sleep 1
  done
  trap - INT TERM
  if ! wait $pid; then
    [ -t 1 ] && printf '\r'
    grep -E '^\[ERROR\]' "$log" | head -40 >&2 || true
    say "$what failed after $((SECONDS - begin)) s; everything it said is in $log" >&2
    exit 1
  fi
  [ -t 1 ] && printf '\r'
  say "$what: $((SECONDS - begin)) s"
}

# shellcheck shell=bash
# Builds only what is missing or older than its sources. What it makes is in build/ and may be deleted at any time.

build=${root:?}/build
app=$build/app
native=$app/native
aot=$build/serai.aot
# The serial collector keeps a small shop's server small; the cache gives the fast start; the container keeps three buffers for each open page.
java_options=(-Donnxruntime.native.path="$native" -XX:+UseSerialGC -Xms64m -Xmx512m -XX:AOTCache="$aot" -Xlog:aot=off -Xlog:cds=off
  -Dspring.aot.enabled=true --enable-native-access=ALL-UNNAMED -Dorg.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE=2048)

# the flag silences a warning about Maven's own libraries
maven() { MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" mvn -B -ntp -f "$root/server/pom.xml" "$@" </dev/null; }

has_web() { [ -f "$root/package.json" ]; }
has_npm_script() { grep -q "\"$1\":" "$root/package.json"; }
run_npm() { npm run --silent "$@" </dev/null; }
run_npm_if_present() { if has_npm_script "$1"; then run_npm "$1"; fi; }

# quietly NAME COMMAND...: shows what a build says only when it fails
quietly() {
  local log=$build/$1.log
  shift
  mkdir -p "$build"
  if ! "$@" >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
  fi
}

# What is edited while a build runs is newer than the build's beginning and so built again next time.
begin() { mkdir -p "$build" && touch "$build/$1.begun"; }
finish() { mv "$build/$1.begun" "$build/$1.stamp"; }

# stale STAMP PATH...: whether a path holds a file that is newer than the stamp
stale() {
  local stamp=$1
  shift
  [ ! -e "$stamp" ] || [ -n "$(find "$@" -name node_modules -prune -o -type f -newer "$stamp" -print | head -n 1)" ]
}

install_npm() {
  need_node
  if stale "$root/node_modules/.package-lock.json" "$root/package-lock.json"; then
    say "Installing the web's packages ..."
    quietly npm npm ci --no-audit --no-fund
    touch "$root/node_modules/.package-lock.json"
  fi
}

build_web() {
  local sources=() folder
  for folder in ui web widget simulator; do
    for part in src public index.html package.json vite.config.ts; do
      if [ -e "$root/$folder/$part" ]; then sources+=("$root/$folder/$part"); fi
    done
  done
  install_npm
  if stale "$build/web.stamp" "$root/package-lock.json" "${sources[@]}"; then
    say "Building the web pages and the widget ..."
    begin web
    quietly web run_npm build
    finish web
  fi
}

build_app() {
  need_java
  need_maven
  local sources=("$root/server/pom.xml" "$root/server/src/main")
  if has_web; then
    build_web
    sources+=("$build/web.stamp")
  fi
  if stale "$build/app.stamp" "${sources[@]}"; then
    say "Building the server ..."
    begin app
    # the pages' files are named by their content; Maven would keep those of every earlier build
    rm -rf "$root/server/target/classes/static"
    quietly server maven -q package -Dmaven.test.skip=true
    rm -rf "$app" "$aot"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$root/server/target/serai.jar" extract --destination "$app"
    unpack_models
    finish app
  fi
}

# What every start would unpack again: the models' archives are stored as they are, the library that runs them lies open.
unpack_models() {
  local archive unpacked=$app/unpacked
  for archive in "$app"/lib/langchain4j-embeddings-bge-*.jar; do
    mkdir -p "$unpacked"
    (cd "$unpacked" && "$JAVA_HOME/bin/jar" -x -f "$archive")
    "$JAVA_HOME/bin/jar" -c -0 -M -f "$archive" -C "$unpacked" .
    rm -rf "$unpacked"
  done
  mkdir -p "$native"
  (cd "$native" && "$JAVA_HOME/bin/jar" -x -f "$app"/lib/onnxruntime-*.jar "ai/onnxruntime/native/$(platform)")
  find "$native" -mindepth 2 -type f ! -name '*.dSYM*' -exec mv {} "$native" \;
  rm -rf "${native:?}/ai"
}

# as ONNX Runtime names them
platform() {
  local system machine
  case $(uname -s) in Darwin) system=osx ;; *) system=linux ;; esac
  case $(uname -m) in arm64 | aarch64) machine=aarch64 ;; *) machine=x64 ;; esac
  printf '%s-%s' "$system" "$machine"
}

# One start on a throw-away home, with customers who ask and are answered, teaches the JVM what a start and a first answer load.
train_aot() {
  if stale "$aot" "$build/app.stamp" "$JAVA_HOME/release"; then
    say "Preparing fast starts (once) ..."
    rm -rf "$aot" "$build/training"
    rehearse || { rm -f "$aot"; say "... failed, see build/training.log; this start will be slow."; }
    rm -rf "$build/training"
  fi
}

rehearse() {
  SERAI_HOME=$build/training SERAI_PORT=0 SERAI_DATABASE_URL='' SERAI_PUBLIC_URL='' SERAI_DEMO=true SERAI_DEMO_QUESTIONS=true \
    "$JAVA_HOME/bin/java" "${java_options[@]/-XX:AOTCache=/-XX:AOTCacheOutput=}" -jar "$app/serai.jar" >"$build/training.log" 2>&1 &
  local server=$! waited
  for ((waited = 0; waited < 180; waited++)); do
    if ! kill -0 "$server" 2>/dev/null || grep -q 'The demo shop is open' "$build/training.log"; then break; fi
    sleep 1
  done
  kill "$server" 2>/dev/null || true
  wait "$server" || true
  [ -s "$aot" ]
}

build_bench() {
  if [ ! -d "$root/server/target/test-classes" ] || stale "$build/bench.stamp" "$root/server/pom.xml" "$root/server/src"; then
    say "Building the benches ..."
    begin bench
    quietly bench maven -q test-compile dependency:build-classpath -Dmdep.outputFile="$build/bench.classpath"
    finish bench
  fi
}

bench_classpath() {
  printf '%s:%s:%s' "$root/server/target/test-classes" "$root/server/target/classes" "$(cat "$build/bench.classpath")"
}

# Functions of bench/verify, bench/queue and bench/steps, which set $out and $port before: a site of the packaged jar on 127.0.0.1, which
# ends with the script.

jar=$(ls "$PWD"/target/counterclaim-*.jar 2>/dev/null | head -1)
[[ -n $jar ]] || { echo "Build the application first: mvn -DskipTests package" >&2; exit 2; }
jdk=
for home in ${JAVA_HOME:+"$JAVA_HOME"} /usr/lib/jvm/*25*; do [[ -n $jdk || ! -x $home/bin/javac ]] || jdk=$home; done

site=http://127.0.0.1:$port
rm -rf "$out"; mkdir -p "$out"
"$jdk/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$out/app" --force >/dev/null

# sql STATEMENT...: runs statements as the superuser of its database.
sql() { "$jdk/bin/java" -cp "$(ls "$out"/app/lib/postgresql-*.jar)" bench/Sql.java "$out/data" "$@"; }

pid=
stop() { [[ -z $pid ]] || { kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; pid=; }; }
trap stop EXIT

# Starts it, with what is in $out/extra on its class path, and waits until it answers.
start() {
    "$jdk/bin/java" -Xmx512m -cp "$out/extra:$(ls "$out"/app/counterclaim-*.jar)" org.counterclaim.Counterclaim "--server.port=$port" \
        --server.address=127.0.0.1 "--counterclaim.embedded.directory=$out/data" >>"$out/log" 2>&1 &
    pid=$!
    until curl -sf -o /dev/null "$site/log/checkpoint"; do kill -0 "$pid"; sleep 0.5; done
}

# Functions of bench/run: starting, loading and reading what is measured.

# start NAME COMMAND...: starts a server in the background and keeps its process id, to be ended when the script ends.
start() {
    local name=$1; shift
    "$@" >"$out/$name.log" 2>&1 &
    pid[$name]=$!
}

stop() {
    kill "${pid[$1]}" 2>/dev/null || true
    wait "${pid[$1]}" 2>/dev/null || true
    unset "pid[$1]"
}

# await NAME: waits for a server to answer with 200; prints how many milliseconds that took since the call.
await() {
    local began now
    began=$(date +%s%N)
    until curl -sf -o /dev/null "${address[$1]}"; do
        kill -0 "${pid[$1]}" || { echo "$1 has ended: read $out/$1.log" >&2; exit 1; }
        sleep .02
    done
    now=$(date +%s%N)
    echo $(((now - began) / 1000000))
}

# CPU time that a server has used, with its children and the database: hundredths of a second. A process that ends between two
# looks (the database's come and go), and a server that has no children, count as nothing.
cpu() {
    local all
    all="${pid[$1]} $(children "${pid[$1]}") $database $(children "$database")"
    for each in $all; do cat "/proc/$each/stat" 2>/dev/null || true; done | sed 's/.*) //' | awk '{sum += $12 + $13} END {print sum}'
}

children() {
    { pgrep -P "$1" || true; } | xargs
}

# load KIND CODING SECONDS: prints requests/s, median and p99 in ms, failures, CPU microseconds a request.
load() {
    local before after text asking=()
    [[ ! -e bench/$1.lua ]] || asking=(-s "bench/$1.lua")
    before=$(cpu "$1")
    text=$(wrk -t2 -c16 -d"$3s" "${asking[@]}" --timeout 30s --latency ${2:+-H "Accept-Encoding: $2"} "${address[$1]}")
    after=$(cpu "$1")
    awk -v used=$((after - before)) '
        function ms(t) { return t ~ /us$/ ? t / 1000 : t ~ /ms$/ ? t + 0 : t ~ /m$/ ? t * 60000 : t * 1000 }
        $1 == "50%" { median = ms($2) }
        $1 == "99%" { tail = ms($2) }
        /requests in/ { requests = $1 }
        /Non-2xx/ { failed += $NF }
        /Socket errors/ { gsub(/[^0-9 ]/, ""); for (i = 1; i <= NF; i++) failed += $i }
        /Requests\/sec/ { rate = $2 }
        END { printf "%.0f %.2f %.2f %d %.0f\n", rate, median, tail, failed, requests ? used * 10000 / requests : 0 }' <<<"$text"
}

# Loads three times at least, until two runs in a row differ by less than 5 % in CPU time a request (which other work on the
# machine disturbs least), or for as many runs as are allowed.
warm() {
    local last=0 result cost=0
    for ((i = 1; i <= warmups; i++)); do
        result=$(load "$1" "$2" "$seconds")
        cost=${result##* }
        if ((i >= 3 && 20 * (cost > last ? cost - last : last - cost) < cost)); then
            break
        fi
        last=$cost
    done
    echo "warm: $1 ${2:-plain} after $i runs of $seconds s: ${result%% *} requests/s, $cost µs of CPU a request" >&2
}

# median FILE COLUMN
median() {
    sort -n -k"$2,$2" "$1" | awk -v column="$2" '{v[NR] = $column} END {print v[int((NR + 1) / 2)]}'
}

# ratio KIND CODING KIND CODING COLUMN: of their medians.
ratio() {
    awk -v one="$(median "$out/$1-${2:-plain}" "$5")" -v other="$(median "$out/$3-${4:-plain}" "$5")" \
        'BEGIN {printf "%.2f", other ? one / other : 0}'
}

size() {
    curl -s -o /dev/null -w '%{size_download}' ${2:+-H "Accept-Encoding: $2"} "${address[$1]}"
}

# The statements that one page takes, as the database logs them, without what the application asks between pages.
queries() {
    local log=$data/postgresql.log from
    sql "alter system set log_line_prefix = '[%a] '" "alter system set log_statement = 'all'" "select pg_reload_conf()"
    sleep 1
    from=$(wc -c <"$log")
    curl -sf -o /dev/null "${address[cold]}"
    sleep .5
    tail -c +$((from + 1)) "$log" | grep -F '[PostgreSQL JDBC Driver] LOG:  execute' >"$out/queries.log"
    sql "alter system reset log_line_prefix" "alter system reset log_statement" "select pg_reload_conf()"
    grep -ciE 'execute [^:]*: *(select|with)' "$out/queries.log"
}

# first_page WORDS COMMAND...: milliseconds from the start of a process to its first story page.
first_page() {
    local words=$1; shift
    : >"$out/starts"
    for ((launch = 1; launch <= launches; launch++)); do
        start again "$@"
        await again >>"$out/starts"
        stop again
    done
    starts+=("$words|$(median "$out/starts" 1)")
}

# Bytes of live objects after a full collection.
live_heap() {
    "$jdk/bin/jcmd" "${pid[$1]}" GC.class_histogram | awk '$1 == "Total" {print $3}'
}

rss() {
    awk '/VmRSS/ {print $2}' "/proc/${pid[$1]}/status"
}

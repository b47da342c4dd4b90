# The table that bench/run prints, of what it measured.
row() { # WORDS KIND CODING RATIO
    local file=$out/$2-${3:-plain}
    printf '| %s | %s | %s | %s | %s | %s | %s | %s |\n' "$1" "$(cat "$out/$2-${3:-plain}-bytes")" "$(median "$file" 1)" "$(median "$file" 2)" \
        "$(median "$file" 3)" "$(median "$file" 5)" "$(awk '{sum += $4} END {print sum}' "$file")" "$4"
}

echo "Measured on $(date -u +%F) with $(nproc) cores ($(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1)), $("$jdk/bin/java" --version | head -1);"
echo "wrk on the same cores, 16 connections, medians of $rounds runs of $seconds s in turn. Load average while it ran:" \
    "$(sort -n "$out/loads" | head -1) to $(sort -n "$out/loads" | tail -1)."
echo
echo "| page of 100 statements | bytes | requests/s | median ms | p99 ms | CPU µs a request | failed | ratio |"
echo "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
for coding in gzip ""; do
    words=${coding:-plain}
    [[ $only == cold ]] || row "hot, $words" hot "$coding" "$(ratio hot "$coding" nginx "$coding" 1) of nginx"
    [[ $only == cold ]] || row "nginx, the same bytes, $words" nginx "$coding" ""
    row "cold, $words" cold "$coding" "$(ratio cold "$coding" stock "$coding" 1) times stock"
    row "cold, each filter once, $words" once "$coding" "$(ratio once "$coding" stock "$coding" 1) times stock"
    row "cold, each part once, $words" narrow "$coding" "$(ratio narrow "$coding" stock "$coding" 1) times stock"
    row "stock Thymeleaf, one query, $words" stock "$coding" ""
done
echo
echo "| by CPU time instead of requests/s | gzip | plain |"
echo "| --- | ---: | ---: |"
[[ $only == cold ]] || echo "| hot, of nginx | $(ratio nginx gzip hot gzip 5) | $(ratio nginx "" hot "" 5) |"
echo "| cold, times stock | $(ratio stock gzip cold gzip 5) | $(ratio stock "" cold "" 5) |"
echo "| cold, each filter once, times stock | $(ratio stock gzip once gzip 5) | $(ratio stock "" once "" 5) |"
echo "| cold, each part once, times stock | $(ratio stock gzip narrow gzip 5) | $(ratio stock "" narrow "" 5) |"
[[ $only != cold ]] || return 0
echo
echo "| also | |"
echo "| --- | ---: |"
echo "| queries for a cold page | $statements |"
for one in "${starts[@]}"; do
    echo "| ms from start to first page, ${one%|*} (median of $launches) | ${one#*|} |"
done
for one in "${memory[@]}"; do
    echo "| ${one%|*} | ${one#*|} |"
done

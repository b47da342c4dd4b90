-- Asks for parts of the story, each between two days between which most likely nobody has asked for it before: half of the statements pass,
-- as a rule.
dofile("bench/number.lua")

function request()
    local pair = next_number() * 7919 % 32400
    local from, to = pair % 180, math.floor(pair / 180)
    if from > to then
        from, to = to, from
    end
    return wrk.format("GET", wrk.path .. string.format("?from=2023-%02d-%02d&to=2023-%02d-%02d",
        3 + math.floor(from / 28), 1 + from % 28, 3 + math.floor(to / 28), 1 + to % 28))
end

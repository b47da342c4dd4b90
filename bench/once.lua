-- Asks for the story under a filter that nobody has used before and that every statement passes: what was said up to a
-- day far from now.
dofile("bench/number.lua")

function request()
    local day = next_number()
    local to = string.format("%04d-%02d-%02d", 2100 + math.floor(day / 336) % 7900, 1 + math.floor(day / 28) % 12, 1 + day % 28)
    return wrk.format("GET", wrk.path .. "?to=" .. to)
end

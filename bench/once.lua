-- Asks for the story under a filter that nobody has used before and that every statement passes: what was said up to a
-- day far from now. Numbers of requests go up slower than the clock's, so that later runs ask for other days.
local asked = 0

function setup(thread)
    threads = (threads or 0) + 1
    thread:set("id", threads)
end

function request()
    asked = asked + 1
    local day = os.time() * 1000 + asked * 2 + id
    local to = string.format("%04d-%02d-%02d", 2100 + math.floor(day / 336) % 7900, 1 + math.floor(day / 28) % 12, 1 + day % 28)
    return wrk.format("GET", wrk.path .. "?to=" .. to)
end

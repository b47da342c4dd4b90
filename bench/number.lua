-- A number that no request had before: next_number(). It grows slower than the clock's, so that later runs get others.
local asked = 0

function setup(thread)
    threads = (threads or 0) + 1
    thread:set("id", threads)
end

function next_number()
    asked = asked + 1
    return os.time() * 1000 + asked * 2 + id
end

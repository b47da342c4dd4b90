// Asks every ten seconds for the claims' assignments while the page is visible. Announces only changes.
(() => {
    const EVERY = 10_000;
    const poll = document.querySelector("#queue-poll");
    const live = document.querySelector("#queue-live");
    if (!poll) {
        return;
    }
    let before = held();

    function held() {
        return new Map([...document.querySelectorAll(".holder")].map((cell) => [cell.id, cell.textContent]));
    }

    function tell() {
        const now = held();
        const changed = [...now].filter(([id, who]) => before.get(id) !== who);
        before = now;
        if (changed.length > 0) {
            live.textContent = changed.map(([id, who]) => {
                const claim = document.getElementById(id).closest("tr").querySelector("a").textContent.trim();
                return `${who} ${who === "You" ? "are" : "is"} on claim ${claim}.`;
            }).join(" ");
        }
    }

    document.addEventListener("htmx:afterSettle", tell);
    document.addEventListener("htmx:oobAfterSwap", tell);
    setInterval(() => {
        if (document.visibilityState === "visible") {
            htmx.trigger(poll, "look");
        }
    }, EVERY);
})();

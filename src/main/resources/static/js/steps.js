// While the focus is in an entry of a timeline, n leads to the next statement on its claim and p to the one before.
(() => {
    const STEPS = { n: "a[rel=next]", p: "a[rel=prev]" };

    const focusOn = (entry) => entry?.querySelector(".permalink")?.focus({ preventScroll: true });

    document.addEventListener("keydown", (event) => {
        const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.target.closest("input, select, textarea");
        const step = plain && STEPS[event.key] ? event.target.closest(".entry")?.querySelector(STEPS[event.key]) : null;
        if (!step) {
            return;
        }
        event.preventDefault();
        sessionStorage.setItem("step", "yes");
        step.click();
    });

    // The focus goes along, on this page or another, so that the same key leads on from there.
    const arrive = () => {
        if (sessionStorage.getItem("step") && location.hash) {
            sessionStorage.removeItem("step");
            focusOn(document.getElementById(decodeURIComponent(location.hash.slice(1))));
        }
    };
    addEventListener("hashchange", arrive);
    addEventListener("load", arrive);
})();

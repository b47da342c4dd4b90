// Says so when a draft could not be kept, and keeps what was typed last when the page is left. All else that a draft
// needs is in the form: htmx sends it a moment after the last keystroke.
(() => {
    const LOST = "Not saved: no answer, or you are signed out. What you typed stays on this page.";
    const typed = new WeakSet();

    for (const failure of ["htmx:responseError", "htmx:sendError"]) {
        document.addEventListener(failure, (event) => {
            const status = event.detail.elt.closest(".draft")?.querySelector("[role=status]");
            if (status) {
                status.textContent = LOST;
            }
        });
    }

    document.querySelectorAll("form:has(.draft)").forEach((form) => {
        form.addEventListener("input", () => typed.add(form));
        form.addEventListener("submit", () => typed.delete(form));
        form.querySelector(".draft").addEventListener("htmx:beforeSend", () => typed.delete(form));
        window.addEventListener("pagehide", () => {
            if (typed.has(form)) {
                navigator.sendBeacon(form.querySelector(".draft").getAttribute("hx-post"), new URLSearchParams(new FormData(form)));
            }
        });
    });
})();

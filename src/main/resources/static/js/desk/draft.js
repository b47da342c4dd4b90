// Reports when a draft could not be saved, and saves the last input when the page is left. All else that a draft
// needs is in the form: htmx sends it a moment after the last keystroke.
(() => {
    const NO_ANSWER = "Not saved: no answer. What you typed stays on this page.";
    const SIGNED_OUT = "Not saved: you are signed out. Sign in again in another tab, then go on typing here: nothing is lost.";
    const TOO_LONG = "Not saved: a draft holds at most 200,000 characters. What you typed stays on this page.";
    const READ_ONLY = "Not saved: nothing can be changed at present. What you typed stays on this page.";
    const typed = new WeakSet();

    document.addEventListener("htmx:sendError", (event) => tell(event, NO_ANSWER));

    document.addEventListener("htmx:responseError", (event) => {
        const status = event.detail.xhr.status;
        if (status === 403) {
            takeNewToken(event);
        } else {
            tell(event, status === 413 ? TOO_LONG : status === 503 ? READ_ONLY : NO_ANSWER);
        }
    });

    // If somebody was signed out, the sign-in page must not be put into the form.
    document.addEventListener("htmx:beforeSwap", (event) => {
        const { xhr, pathInfo } = event.detail;
        if (xhr.responseURL && new URL(xhr.responseURL).pathname !== new URL(pathInfo.finalRequestPath, location.href).pathname) {
            event.detail.shouldSwap = false;
        }
    });

    function tell(event, words) {
        const draft = event.detail.elt.closest(".draft");
        if (draft) {
            draft.querySelector("[role=status]").textContent = words;
            typed.add(draft.closest("form"));
        }
    }

    const isSaving = (form) => form.querySelector(".draft").classList.contains("htmx-request");

    // A draft on its way makes the form's own number of it an old one; a form sent with that would seem to come from another window.
    function sendAfterwards(form, event) {
        const { submitter } = event;
        event.preventDefault();
        form.querySelector(".draft").addEventListener(
            "htmx:afterRequest", () => setTimeout(() => form.requestSubmit(submitter)), { once: true });
    }

    // After signing in again there is another CSRF token; every page of this site with a form has it.
    async function takeNewToken(event) {
        const answer = await fetch("/account").catch(() => null);
        const page = answer?.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
        const token = page?.querySelector("[name=_csrf]")?.value;
        const old = document.querySelector("[name=_csrf]").value;
        tell(event, SIGNED_OUT);
        if (token && token !== old) {
            document.querySelectorAll("[name=_csrf]").forEach((field) => {
                field.value = token;
            });
            event.detail.elt.closest(".draft")?.dispatchEvent(new Event("draft:again"));
        }
    }

    document.querySelectorAll("form:has(.draft)").forEach((form) => {
        form.addEventListener("input", () => typed.add(form));
        form.addEventListener("change", () => typed.add(form));
        form.addEventListener("submit", (event) => (isSaving(form) ? sendAfterwards(form, event) : typed.delete(form)));
        form.querySelector(".draft").addEventListener("htmx:beforeSend", () => typed.delete(form));
        window.addEventListener("pagehide", () => {
            if (typed.has(form)) {
                navigator.sendBeacon(form.querySelector(".draft").getAttribute("data-hx-post"), new URLSearchParams(new FormData(form)));
            }
        });
    });
})();

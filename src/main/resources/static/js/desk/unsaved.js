// Asks before a page is left with words that are kept nowhere: those in a form without a draft.
(() => {
    const typed = new Set();

    document.addEventListener("input", ({ target }) => {
        if (target.form?.method === "post" && !target.form.querySelector(".draft")) {
            typed.add(target.form);
        }
    });

    document.addEventListener("submit", (event) => typed.delete(event.target));

    const isChanged = (field) => field.matches("textarea, input:not([type=hidden])") && field.value !== field.defaultValue;

    window.addEventListener("beforeunload", (event) => {
        if ([...typed].some((form) => form.isConnected && [...form.elements].some(isChanged))) {
            event.preventDefault();
        }
    });
})();

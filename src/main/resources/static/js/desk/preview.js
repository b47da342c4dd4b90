// The line that a fact-checker is writing, as readers will see it, is shown anew a moment after each change. One that says the same
// again is left alone: whoever has come to a link in it by keyboard must not lose their place.
(() => {
    let shown = "";

    document.addEventListener("htmx:beforeSwap", (event) => {
        if (event.detail.target.id === "preview") {
            event.detail.shouldSwap &&= event.detail.serverResponse !== shown;
            shown = event.detail.serverResponse;
        }
    });
})();

// What a statement may answer is offered anew whenever its claim, speaker or stance changes. What was chosen of it stays, and so does the
// focus; "None" stays only while the same statement is offered as the only one.
(() => {
    const offers = document.getElementById("offers");
    if (!offers) {
        return;
    }
    const only = () => offers.querySelector("fieldset")?.dataset.only ?? "";
    const chosen = () => offers.querySelector("[name=answers]:checked");
    const typedInto = () => offers.querySelector("[role=combobox]:focus")?.value;

    let answered = null;
    let refused = null;
    let hadFocus = false;

    function note() {
        answered = chosen().value || null;
        refused = answered ? null : only();
    }

    if (chosen() && chosen().value !== only()) {
        note();
    }
    offers.addEventListener("change", (event) => {
        if (event.target.name === "answers" && chosen()) {
            note();
        }
    });
    offers.addEventListener("htmx:beforeSwap", (event) => {
        event.detail.shouldSwap &&= event.target !== offers || !typedInto();
        hadFocus = offers.contains(document.activeElement);
    });
    offers.addEventListener("htmx:afterSwap", (event) => {
        if (event.target !== offers) {
            return;
        }
        const stays = answered ?? (refused && refused === only() ? "" : null);
        const same = [...offers.querySelectorAll("[type=radio][name=answers]")].find((one) => one.value === stays);
        if (same) {
            same.checked = true;
        }
        const isUndecided = offers.querySelector("fieldset") && !chosen();
        if (isUndecided || chosen()?.value) {
            offers.closest("details")?.toggleAttribute("open", true);
        }
        if (hadFocus) {
            (chosen() ?? offers.querySelector("[name=answers]") ?? document.getElementById("claim")).focus();
        }
    });
})();

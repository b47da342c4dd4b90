// Search fields: "/" leads to the first one in sight, and a list below shows records that may be meant (the combobox pattern of the ARIA
// Authoring Practices, with the focus in the field). Enter sends what was typed, unless a line of the list is marked.
(() => {
    const PAUSE = 120;
    const STEPS = { ArrowDown: 1, ArrowUp: -1 };

    const popup = (input) => input.nextElementSibling;
    const options = (input) => [...popup(input).querySelectorAll("[role=option]")];
    const marked = (input) => popup(input).querySelector("[aria-selected=true]");

    for (const input of document.querySelectorAll("[data-suggestions]")) {
        const list = document.createElement("div");
        list.className = "popup";
        list.id = `${input.id}-list`;
        list.hidden = true;
        list.setAttribute("role", "listbox");
        list.setAttribute("aria-label", "Records that may be meant");
        input.after(list);
        const attributes = { role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list" };
        Object.entries(attributes).forEach(([name, value]) => input.setAttribute(name, value));
        input.autocomplete = "off";
        listen(input);
    }

    function listen(input) {
        let waiting = 0;
        input.addEventListener("input", () => {
            clearTimeout(waiting);
            waiting = setTimeout(suggest, PAUSE, input);
        });
        input.addEventListener("blur", () => close(input));
        input.addEventListener("keydown", (event) => {
            if (event.isComposing) {
                return;
            }
            if (event.key in STEPS && options(input).length > 0) {
                event.preventDefault();
                move(input, STEPS[event.key]);
            } else if (event.key === "Escape" && !popup(input).hidden) {
                event.preventDefault();
                close(input);
            } else if (event.key === "Enter" && marked(input)) {
                event.preventDefault();
                marked(input).click();
            }
        });
        // The field keeps the focus, so that the list is still there when the pointer is released.
        popup(input).addEventListener("pointerdown", (event) => event.preventDefault());
    }

    async function suggest(input) {
        const asked = input.value;
        if (asked.trim() === "") {
            close(input);
            return;
        }
        const address = `${input.dataset.suggestions}?${new URLSearchParams({ q: asked, at: input.id })}`;
        const answer = await fetch(address).catch(() => null);
        if (answer?.ok) {
            const text = await answer.text();
            if (input.value === asked && document.activeElement === input) {
                popup(input).innerHTML = text;
                open(input);
            }
        }
    }

    function open(input) {
        unmark(input);
        popup(input).hidden = options(input).length === 0;
        input.setAttribute("aria-expanded", String(!popup(input).hidden));
    }

    function close(input) {
        unmark(input);
        popup(input).hidden = true;
        input.setAttribute("aria-expanded", "false");
    }

    // Before the first line and after the last one nothing is marked, so that Enter sends what was typed.
    function move(input, by) {
        const all = options(input);
        const places = all.length + 1;
        const at = (all.indexOf(marked(input)) + 1 + by + places) % places;
        if (popup(input).hidden) {
            open(input);
        }
        unmark(input);
        if (at > 0) {
            all[at - 1].setAttribute("aria-selected", "true");
            all[at - 1].scrollIntoView({ block: "nearest" });
            input.setAttribute("aria-activedescendant", all[at - 1].id);
        }
    }

    function unmark(input) {
        marked(input)?.setAttribute("aria-selected", "false");
        input.removeAttribute("aria-activedescendant");
    }

    document.addEventListener("keydown", (event) => {
        const isTyping = event.target.closest("input, select, textarea, [contenteditable]");
        const field = [...document.querySelectorAll("[data-suggestions]")].find((one) => one.checkVisibility());
        if (event.key === "/" && field && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
            event.preventDefault();
            field.focus();
            field.select();
        }
    });
})();

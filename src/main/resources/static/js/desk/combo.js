// A field for the name of a record, with a list of those that may be meant: the combobox pattern of the ARIA Authoring
// Practices, with a list below and the focus in the field. htmx asks for the list.
(() => {
    const STEPS = { ArrowDown: 1, ArrowUp: -1 };

    const popup = (input) => input.nextElementSibling;
    const current = (input) => popup(input).querySelector("[aria-selected=true]");
    const isOpen = (input) => input.getAttribute("aria-expanded") === "true";

    document.addEventListener("htmx:beforeSwap", (event) => {
        const input = event.detail.requestConfig.elt;
        if (input.matches("[role=combobox]") && document.activeElement !== input) {
            event.detail.shouldSwap = false;
        }
    });

    document.addEventListener("htmx:afterSwap", (event) => {
        const input = event.detail.requestConfig.elt;
        if (input.matches("[role=combobox]")) {
            open(input);
        }
    });

    document.addEventListener("focusout", (event) => {
        if (event.target.matches("[role=combobox]")) {
            close(event.target);
        }
    });

    document.addEventListener("pointerdown", (event) => {
        const option = event.target.closest(".popup [role=option]");
        if (option) {
            event.preventDefault();
            choose(option.closest(".popup").previousElementSibling, option);
        }
    });

    document.addEventListener("keydown", (event) => {
        const input = event.target;
        if (!input.matches("[role=combobox]") || !isOpen(input)) {
            return;
        }
        if (event.key in STEPS) {
            event.preventDefault();
            move(input, STEPS[event.key]);
        } else if (event.key === "Escape") {
            event.preventDefault();
            close(input);
        } else if (event.key === "Enter" && !event.ctrlKey) {
            event.preventDefault();
            choose(input, current(input));
        } else if (event.key === "Tab") {
            choose(input, current(input));
        }
    });

    function open(input) {
        const first = popup(input).querySelector("[role=option]");
        input.setAttribute("aria-expanded", String(first !== null));
        popup(input).hidden = first === null;
        if (first) {
            mark(input, first);
        }
    }

    function close(input) {
        popup(input).hidden = true;
        input.setAttribute("aria-expanded", "false");
        input.removeAttribute("aria-activedescendant");
    }

    function mark(input, option) {
        current(input)?.setAttribute("aria-selected", "false");
        option.setAttribute("aria-selected", "true");
        option.scrollIntoView({ block: "nearest" });
        input.setAttribute("aria-activedescendant", option.id);
    }

    function move(input, by) {
        const all = [...popup(input).querySelectorAll("[role=option]")];
        mark(input, all[(all.indexOf(current(input)) + by + all.length) % all.length]);
    }

    function choose(input, option) {
        input.value = option.dataset.typed;
        close(input);
        const asNew = input.closest(".field").querySelector(":scope > .as-new");
        if (asNew) {
            asNew.hidden = !("new" in option.dataset);
            asNew.querySelector("input[type=checkbox]").checked = "new" in option.dataset;
        }
        input.dispatchEvent(new Event("change", { bubbles: true }));
    }
})();

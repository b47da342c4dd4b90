// A field for a record's name with a list of possible records: the combobox pattern of the ARIA Authoring
// Practices, with a list below and the focus in the field. htmx asks for the list.
//
// What is recorded is what was typed, or what was chosen in sight. A list belongs to the words that it answers: once they change,
// nothing of it can be chosen. Enter takes the line that is marked: one that was moved to, the record of just this name, or, after
// the list has stood long enough to be read, the first one if it alone holds the words typed. Tab takes only what was moved to.
// If the words left in the field name no record, a message says so at once.
(() => {
    const LONG_ENOUGH = 250;
    const STEPS = { ArrowDown: 1, ArrowUp: -1 };

    const answered = new WeakMap();
    const typedInto = new WeakSet();
    const movedIn = new WeakSet();
    const entered = new WeakSet();

    const isCombo = (element) => element.matches("[role=combobox]:not([data-suggestions])");
    const popup = (input) => input.nextElementSibling;
    const near = (input) => popup(input).nextElementSibling;
    const place = (input) => input.closest(".many > li, .field");
    const options = (input) => [...popup(input).querySelectorAll("[role=option]")];
    const marked = (input) => popup(input).querySelector("[aria-selected=true]");
    const exact = (input) => popup(input).querySelector("[data-fit=EXACT]");
    const isOpen = (input) => input.getAttribute("aria-expanded") === "true";
    const isFresh = (input) => answered.get(input) === input.value;
    const asked = (event) => event.detail.requestConfig.formData.get(event.detail.requestConfig.elt.name);

    document.addEventListener("htmx:beforeSwap", (event) => {
        const input = event.detail.requestConfig.elt;
        if (isCombo(input) && asked(event) !== input.value) {
            event.detail.shouldSwap = false;
        }
    });

    document.addEventListener("htmx:afterSwap", (event) => {
        const input = event.detail.requestConfig.elt;
        if (!isCombo(input)) {
            return;
        }
        answered.set(input, asked(event));
        if (document.activeElement !== input) {
            settle(input);
        } else if (entered.has(input) && exact(input)) {
            choose(input, exact(input));
            goOn(input);
        } else {
            open(input);
        }
        entered.delete(input);
    });

    document.addEventListener("input", (event) => {
        const input = event.target;
        if (isCombo(input)) {
            typedInto.add(input);
            entered.delete(input);
            near(input).replaceChildren();
            unmark(input);
            popup(input).classList.toggle("stale", !isFresh(input));
        }
    });

    document.addEventListener("change", (event) => {
        const choice = event.target;
        if (choice.matches(".near [type=radio]")) {
            const input = choice.closest(".combo").querySelector("[role=combobox]");
            input.value = choice.value || choice.closest(".near").querySelector("[type=hidden]").value;
            askForNew(input, false, choice.value === "");
            input.dispatchEvent(new Event("change", { bubbles: true }));
        }
    });

    document.addEventListener("focusout", (event) => {
        if (isCombo(event.target)) {
            close(event.target);
            settle(event.target);
        }
    });

    document.addEventListener("pointerdown", (event) => {
        const option = event.target.closest(".popup [role=option]");
        const input = option?.closest(".popup").previousElementSibling;
        if (option) {
            event.preventDefault();
        }
        if (option && isFresh(input)) {
            choose(input, option);
        }
    });

    document.addEventListener("keydown", (event) => {
        const input = event.target;
        if (!isCombo(input) || event.isComposing) {
            return;
        }
        if (event.key in STEPS && input.value !== "") {
            event.preventDefault();
            move(input, STEPS[event.key]);
        } else if (event.key === "Escape" && isOpen(input)) {
            event.preventDefault();
            close(input);
        } else if (event.key === "Enter" && !event.ctrlKey) {
            event.preventDefault();
            enter(input);
        } else if ((event.key === "Tab" || event.key === "Enter") && movedIn.has(input)) {
            choose(input, marked(input));
        }
    });

    // Enter never sends the form, because the editor may still be waiting for the list.
    function enter(input) {
        if (isOpen(input) && marked(input)) {
            choose(input, marked(input));
            goOn(input);
        } else if (!typedInto.has(input) || input.value === "") {
            goOn(input);
        } else if (!isFresh(input)) {
            entered.add(input);
        } else if (exact(input)) {
            choose(input, exact(input));
            goOn(input);
        } else {
            open(input);
        }
    }

    function open(input) {
        const isEmpty = options(input).length === 0;
        close(input);
        near(input).replaceChildren();
        popup(input).hidden = isEmpty;
        popup(input).classList.remove("stale");
        input.setAttribute("aria-expanded", String(!isEmpty));
        if (exact(input)) {
            mark(input, exact(input));
        } else if (!isEmpty) {
            setTimeout(markFirst, LONG_ENOUGH, input, options(input)[0]);
        }
    }

    function markFirst(input, first) {
        const isOnly = popup(input).querySelectorAll("[data-fit=WORDS]").length < 2 && first.matches("[data-fit=WORDS], [data-new]");
        if (isOpen(input) && isFresh(input) && first.isConnected && !marked(input) && isOnly) {
            mark(input, first);
        }
    }

    function close(input) {
        unmark(input);
        popup(input).hidden = true;
        input.setAttribute("aria-expanded", "false");
    }

    function mark(input, option) {
        marked(input)?.setAttribute("aria-selected", "false");
        option.setAttribute("aria-selected", "true");
        option.scrollIntoView({ block: "nearest" });
        input.setAttribute("aria-activedescendant", option.id);
    }

    function unmark(input) {
        marked(input)?.setAttribute("aria-selected", "false");
        input.removeAttribute("aria-activedescendant");
        movedIn.delete(input);
    }

    function move(input, by) {
        if (!isFresh(input)) {
            return;
        }
        if (!isOpen(input)) {
            open(input);
        }
        const all = options(input);
        const at = movedIn.has(input) ? all.indexOf(marked(input)) + by : by > 0 ? 0 : -1;
        if (all.length > 0) {
            mark(input, all[(at + all.length) % all.length]);
            movedIn.add(input);
        }
    }

    function choose(input, option) {
        const isNew = "new" in option.dataset;
        input.value = option.dataset.typed;
        typedInto.delete(input);
        close(input);
        askForNew(input, isNew, isNew);
        input.dispatchEvent(new Event("change", { bubbles: true }));
    }

    // What was left: the record of this name, or word of what is unclear.
    function settle(input) {
        if (!typedInto.has(input) || (!isFresh(input) && input.value.trim() !== "")) {
            return;
        }
        const words = popup(input).querySelector("template");
        if (input.value.trim() === "") {
            typedInto.delete(input);
            askForNew(input, false, false);
        } else if (exact(input)) {
            choose(input, exact(input));
        } else if (!isToBeNew(input) && near(input).childElementCount === 0) {
            whenReleased(() => {
                if (isFresh(input) && document.activeElement !== input) {
                    near(input).replaceChildren(words.content.cloneNode(true));
                    askForNew(input, false, popup(input).querySelector("[data-new]") !== null);
                }
            });
        }
    }

    const asNew = (input) => place(input).querySelector(":scope > .as-new");
    const isToBeNew = (input) => asNew(input)?.querySelector("[type=checkbox]").checked;

    function askForNew(input, isWanted, isOffered) {
        if (asNew(input)) {
            asNew(input).hidden = !isOffered;
            asNew(input).querySelector("[type=checkbox]").checked = isWanted;
        }
    }

    function goOn(input) {
        const next = [...input.form.elements].find((one) => input.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING
            && one.matches("input, select, textarea, button") && !one.matches(".near *, [name$='.new'], [type=hidden], :disabled")
            && one.checkVisibility());
        const chosen = next?.type === "radio" && input.form.querySelector(`[name="${CSS.escape(next.name)}"]:checked`);
        (chosen || next)?.focus();
    }
})();

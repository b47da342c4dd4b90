// Logging from a text: words selected in it become the quotation, and single keys work while the text has the focus.
(() => {
    const AROUND = 32;
    const pane = document.querySelector(".passages");
    const form = document.getElementById("record");
    if (!form) {
        return;
    }

    document.addEventListener("keydown", (event) => {
        if (event.ctrlKey && event.key === "Enter" && form.contains(event.target)) {
            event.preventDefault();
            form.requestSubmit(form.querySelector(event.shiftKey ? "button[name=next]" : ".actions button"));
        }
    });

    form.querySelector(".stanceset")?.addEventListener("keydown", (event) => stance(event.key)?.focus());

    if (!pane) {
        return;
    }
    const singleKeys = document.getElementById("single-keys");
    singleKeys.checked = localStorage.getItem("single-keys") !== "off";
    singleKeys.addEventListener("change", () => localStorage.setItem("single-keys", singleKeys.checked ? "on" : "off"));

    const KEYS = {
        n: () => step(1),
        p: () => step(-1),
        "/": () => form.elements.actor.focus(),
        c: () => form.elements.claim.focus(),
        d: () => form.elements.said.focus(),
        "?": () => {
            document.getElementById("keys").open = true;
            document.querySelector("#keys summary").focus();
        },
    };

    pane.addEventListener("keydown", (event) => {
        if (!singleKeys.checked || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        if (event.key in KEYS) {
            event.preventDefault();
            KEYS[event.key]();
        } else {
            stance(event.key);
        }
    });

    pane.addEventListener("click", (event) => {
        const number = event.target.closest("a.pno");
        if (number) {
            event.preventDefault();
            take(number.closest("li"));
            form.elements.actor.focus();
        }
    });

    document.addEventListener("selectionchange", () => {
        const selection = getSelection();
        const words = selection.toString().trim();
        if (words && pane.contains(selection.anchorNode) && pane.contains(selection.focusNode)) {
            const item = selection.getRangeAt(0).startContainer.parentElement.closest("li");
            quote(item, words, offset(item, selection.getRangeAt(0)));
        }
    });

    function stance(key) {
        const choices = form.querySelectorAll("[name=stance]");
        if (/^[1-9]$/.test(key) && choices[key - 1]) {
            choices[key - 1].checked = true;
            choices[key - 1].dispatchEvent(new Event("change", { bubbles: true }));
            return choices[key - 1];
        }
        return null;
    }

    function step(by) {
        const all = [...pane.children];
        const now = all.findIndex((item) => item.classList.contains("current"));
        take(all[now < 0 ? (by > 0 ? 0 : all.length - 1) : (now + by + all.length) % all.length]);
    }

    function take(item) {
        quote(item, text(item), 0);
        item.scrollIntoView({ block: "nearest" });
    }

    function text(item) {
        return item.querySelector("p").textContent;
    }

    function offset(item, range) {
        const before = document.createRange();
        before.selectNodeContents(item.querySelector("p"));
        before.setEnd(range.startContainer, range.startOffset);
        return before.toString().length;
    }

    function quote(item, words, start) {
        pane.querySelector(".current")?.classList.remove("current");
        item.classList.add("current");
        const whole = text(item);
        const at = Math.max(whole.indexOf(words, start), 0);
        form.elements.passage.value = item.querySelector(".pno").textContent;
        form.elements["quote.exact"].value = words;
        form.elements["quote.prefix"].value = whole.slice(Math.max(0, at - AROUND), at);
        form.elements["quote.suffix"].value = whole.slice(at + words.length, at + words.length + AROUND);
        form.elements.quotation.value = words;
        form.elements.quotation.dispatchEvent(new Event("input", { bubbles: true }));
    }
})();

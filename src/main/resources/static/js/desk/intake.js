// Logging from a text: words chosen in it become the quotation, and single keys work while no field has the focus.
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

    const stances = form.querySelector(".stanceset");
    if (!stances) {
        return;
    }

    stances.addEventListener("keydown", (event) => stance(event.key)?.focus());

    if (!pane) {
        if (document.activeElement === document.body) {
            form.elements.actor.focus();
        }
        return;
    }
    const singleKeys = document.getElementById("single-keys");
    singleKeys.checked = localStorage.getItem("single-keys") !== "off";
    singleKeys.addEventListener("change", () => localStorage.setItem("single-keys", singleKeys.checked ? "on" : "off"));

    const KEYS = {
        n: () => step(1),
        p: () => step(-1),
        q: () => nextWords(),
        "/": () => form.elements.actor.focus(),
        c: () => form.elements.claim.focus(),
        d: () => form.elements.said.focus(),
        "?": () => {
            document.getElementById("keys").open = true;
            document.querySelector("#keys summary").focus();
        },
    };

    document.addEventListener("keydown", (event) => {
        const isElsewhere = event.target.matches("input, textarea, select, button, summary, a, [role=option]")
            && !pane.contains(event.target);
        if (isElsewhere || !singleKeys.checked || event.ctrlKey || event.metaKey || event.altKey) {
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
        if (number && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
            event.preventDefault();
            take(number.closest("li"));
            form.elements.actor.focus();
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

    // What the server found in quotation marks in each passage, and what of it was put into the form. What somebody typed there instead
    // is never replaced by taking another passage, only by choosing words.
    const { quotation, passage, actor, "report1.locator": locator } = Object.fromEntries(
        ["quotation", "passage", "actor", "report1.locator"].map((name) => [name, form.elements.namedItem(name)]));
    const choice = document.getElementById("quoted");
    const current = () => pane.querySelector(".current");
    const text = (item) => item.querySelector("p").textContent;
    const said = (item) => (item.dataset.quoted?.match(/\d+-\d+/g) ?? []).map((place) => {
        const [start, end] = place.split("-").map(Number);
        return { start, end, words: text(item).slice(start, end) };
    });

    let put = {
        quotation: current() && said(current()).some((one) => one.words === quotation.value) ? quotation.value : undefined,
        locator: current()?.dataset.place,
        actor: form.dataset.kept,
    };

    function step(by) {
        const all = [...pane.children];
        const now = all.indexOf(current());
        take(all[now < 0 ? (by > 0 ? 0 : all.length - 1) : (now + by + all.length) % all.length]);
    }

    function take(item) {
        const all = said(item);
        const isOther = item !== current();
        const isPlain = all.every((one) => one.words === all[0].words)
            || all.every((one) => all[0].start <= one.start && one.end <= all[0].end);
        const plain = isPlain ? all[0] : undefined;
        if (isOther && actor.value === put.actor) {
            fill(actor, "");
        }
        if (isOther || quotation.value === "") {
            hold(item, plain);
        }
        if (quotation.value === "" || (isOther && quotation.value === put.quotation)) {
            speak(item, plain?.words ?? "");
        }
        item.scrollIntoView({ block: "nearest" });
        form.parentElement.classList.add("in-hand");
    }

    // From now on it is this passage, and these words in it or all of it.
    function hold(item, { start, end } = { start: 0, end: text(item).length }) {
        const whole = text(item);
        if (item !== current()) {
            current()?.classList.remove("current");
            item.classList.add("current");
            list([...new Set(said(item).map((one) => one.words))]);
        }
        passage.value = item.querySelector(".pno").textContent;
        form.elements["quote.exact"].value = whole.slice(start, end);
        form.elements["quote.prefix"].value = whole.slice(Math.max(0, start - AROUND), start);
        form.elements["quote.suffix"].value = whole.slice(end, end + AROUND);
    }

    // These are the speaker's words; without any, the report says in which passage it is.
    function speak(item, words) {
        fill(quotation, words);
        if (locator.value === "" || locator.value === put.locator) {
            fill(locator, words ? "" : item.dataset.place);
        }
        put = { ...put, quotation: words, locator: locator.value };
        tell();
    }

    function fill(field, value) {
        if (field.value !== value) {
            field.value = value;
            field.dispatchEvent(new Event("input", { bubbles: true }));
        }
    }

    function list(all) {
        choice.querySelectorAll("label").forEach((label) => label.remove());
        choice.hidden = all.length < 2;
        choice.append(...all.map((words) => {
            const label = document.createElement("label");
            const radio = document.createElement("input");
            const quoted = document.createElement("q");
            label.className = "line";
            radio.type = "radio";
            radio.name = "quoted";
            radio.value = words;
            quoted.textContent = words;
            label.append(radio, " ", quoted);
            return label;
        }));
    }

    function nextWords() {
        const all = current() ? said(current()) : [];
        if (all.length > 0) {
            choose(all[(all.findIndex((one) => one.words === quotation.value) + 1) % all.length]);
        }
    }

    function choose(words) {
        hold(current(), words);
        speak(current(), words.words);
    }

    choice.addEventListener("change", (event) => choose(said(current()).find((one) => one.words === event.target.value)));

    quotation.addEventListener("input", () => tell());

    function tell() {
        choice.querySelectorAll("[name=quoted]").forEach((radio) => {
            radio.checked = radio.value === quotation.value;
        });
        const hasNone = current() !== null && quotation.value === "" && said(current()).length === 0;
        document.querySelector("#without-words span").hidden = !hasNone;
        document.querySelector("#beyond-marks span").hidden = !goesBeyond(quotation.value);
    }

    // As intake.Passages says it.
    function goesBeyond(words) {
        const all = [...pane.children];
        return words.split("\n").map((line) => line.trim()).some((line) => line !== ""
            && all.some((item) => text(item).includes(line))
            && !all.some((item) => said(item).some((one) => one.words.includes(line))));
    }

    document.addEventListener("selectionchange", () => {
        const selection = getSelection();
        if (selection.isCollapsed || !pane.contains(selection.anchorNode) || !pane.contains(selection.focusNode)) {
            return;
        }
        const parts = [...pane.children].map((item) => ({ item, words: selected(item, selection.getRangeAt(0)) }))
            .filter((part) => part.words);
        if (parts.length > 0) {
            hold(parts[0].item, parts[0].words);
            speak(parts[0].item, parts.map((part) => part.words.words).join("\n"));
        }
    });

    // What of a passage is selected: without space around it, and without the quotation marks where nothing but they go beyond the words.
    function selected(item, range) {
        const paragraph = item.querySelector("p");
        if (!range.intersectsNode(paragraph)) {
            return null;
        }
        const whole = text(item);
        let start = paragraph.contains(range.startContainer) ? offset(paragraph, range.startContainer, range.startOffset) : 0;
        let end = paragraph.contains(range.endContainer) ? offset(paragraph, range.endContainer, range.endOffset) : whole.length;
        const inside = said(item).find((one) => start <= one.start && one.end <= end
            && !/[\p{L}\p{N}]/u.test(whole.slice(start, one.start) + whole.slice(one.end, end)));
        if (inside) {
            return inside;
        }
        start += whole.slice(start, end).search(/\S|$/);
        end = start + whole.slice(start, end).trimEnd().length;
        return start < end ? { start, end, words: whole.slice(start, end) } : null;
    }

    function offset(paragraph, node, at) {
        const before = document.createRange();
        before.selectNodeContents(paragraph);
        before.setEnd(node, at);
        return before.toString().length;
    }
})();

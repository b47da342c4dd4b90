// A field for any number of names always has one more place than is filled in. While a pointer is pressed it waits: a
// button must not move away from under it.
(() => {
    let pressed = false;
    document.addEventListener("pointerdown", () => {
        pressed = true;
    }, true);
    for (const end of ["pointerup", "pointercancel"]) {
        document.addEventListener(end, () => {
            pressed = false;
        }, true);
    }

    document.addEventListener("change", (event) => {
        const last = event.target.closest(".many > li:last-child");
        if (last && event.target.value !== "" && pressed) {
            document.addEventListener("pointerup", () => setTimeout(() => addPlace(last)), { once: true });
        } else if (last && event.target.value !== "") {
            addPlace(last);
        }
    });

    function addPlace(last) {
        const list = last.parentElement;
        const next = last.cloneNode(true);
        const input = next.querySelector("input");
        const name = input.name;
        const id = `${name}-${list.children.length + 1}`;
        input.id = id;
        input.value = "";
        input.removeAttribute("required");
        input.setAttribute("aria-label", `${document.querySelector(`label[for="${CSS.escape(name)}"]`).textContent}, another`);
        input.setAttribute("aria-controls", `${id}-popup`);
        input.setAttribute("aria-expanded", "false");
        input.setAttribute("data-hx-get", input.getAttribute("data-hx-get").replace(/at=[^&]*/, `at=${id}`));
        const popup = next.querySelector(".popup");
        popup.id = `${id}-popup`;
        popup.hidden = true;
        popup.replaceChildren();
        list.append(next);
        htmx.process(next);
    }
})();

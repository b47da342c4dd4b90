// A field for any number of names always has one more place than is filled in.
document.addEventListener("change", (event) => {
    const last = event.target.closest(".many > li:last-child");
    if (!last || event.target.value === "") {
        return;
    }
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
});
